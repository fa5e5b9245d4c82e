using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.BenchmarkCases;

/// <summary>Takes a benchmark case out of the lists. It can be undone.</summary>
public sealed class ArchiveBenchmarkCase : ArchiveRecord<BenchmarkCaseRecord, BenchmarkCaseView>, ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => At(routes, "/benchmark-cases", Permissions.KeepBenchmarkCases);
}
