using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Records;

namespace ProductOps.Api.ValueRealization.BenchmarkCases;

/// <summary>A benchmark case as what people comment on, attach files to and see named.</summary>
public sealed class BenchmarkCaseRecordKind(Db db) : NamedRecordKind(db, "benchmarkCase", Permissions.Read, TitlesOf, Pages)
{
    private const string TitlesOf = "SELECT id AS Id, title AS Title FROM realization_benchmark_case WHERE id IN (@Ids)";
    private const string Pages = "/value-realization/benchmark-cases/";
}
