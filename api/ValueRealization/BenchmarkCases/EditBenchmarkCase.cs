using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.BenchmarkCases;

/// <summary>Changes a benchmark case: the fields that are sent, and no others.</summary>
public sealed class EditBenchmarkCase : EditRecord<BenchmarkCaseBody, BenchmarkCaseRecord, BenchmarkCaseView>, ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => At(routes, "/benchmark-cases", Permissions.KeepBenchmarkCases);
}
