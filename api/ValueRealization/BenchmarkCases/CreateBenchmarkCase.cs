using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.BenchmarkCases;

/// <summary>A new benchmark case, as a draft: what has changed for a customer.</summary>
public sealed class CreateBenchmarkCase : CreateRecord<BenchmarkCaseBody, BenchmarkCaseRecord, BenchmarkCaseView>, ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => At(routes, "/benchmark-cases", Permissions.KeepBenchmarkCases);
}
