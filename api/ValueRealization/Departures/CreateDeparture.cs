using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Departures;

/// <summary>Notes that a customer has left.</summary>
public sealed class CreateDeparture : CreateRecord<DepartureBody, DepartureRecord, DepartureView>, ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => At(routes, "/departures", Permissions.KeepRenewals);
}
