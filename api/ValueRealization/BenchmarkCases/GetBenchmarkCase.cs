using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.BenchmarkCases;

/// <summary>One benchmark case, also an archived one.</summary>
public sealed class GetBenchmarkCase : GetRecord<BenchmarkCaseRecord, BenchmarkCaseView>, ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => At(routes, "/benchmark-cases", Permissions.Read);
}
