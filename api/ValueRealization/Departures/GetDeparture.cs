using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Departures;

/// <summary>One departure, also an archived one.</summary>
public sealed class GetDeparture : GetRecord<DepartureRecord, DepartureView>, ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => At(routes, "/departures", Permissions.Read);
}
