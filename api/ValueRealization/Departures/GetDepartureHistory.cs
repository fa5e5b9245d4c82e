using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Departures;

/// <summary>What happened to a departure, the newest first: who did what, when, through what, from what to what.</summary>
/// <remarks>The newest 200 changes.</remarks>
public sealed class GetDepartureHistory : GetRecordHistory<DepartureRecord, DepartureView>, ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => At(routes, "/departures", Permissions.Read);
}
