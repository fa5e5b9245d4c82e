using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.BenchmarkCases;

/// <summary>What happened to a benchmark case, the newest first: who did what, when, through what, from what to what.</summary>
/// <remarks>The newest 200 changes.</remarks>
public sealed class GetBenchmarkCaseHistory : GetRecordHistory<BenchmarkCaseRecord, BenchmarkCaseView>, ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => At(routes, "/benchmark-cases", Permissions.Read);
}
