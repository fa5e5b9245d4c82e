using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Departures;

/// <summary>Changes a departure: the fields that are sent, and no others.</summary>
public sealed class EditDeparture : EditRecord<DepartureBody, DepartureRecord, DepartureView>, ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => At(routes, "/departures", Permissions.KeepRenewals);
}
