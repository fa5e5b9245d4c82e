using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Visits;

/// <summary>Changes an observation: the fields that are sent, and no others.</summary>
public sealed class EditObservation : EditRecord<ObservationBody, ObservationRecord, ObservationView>, ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => At(routes, "/observations", Permissions.KeepVisits);
}
