using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Visits;

/// <summary>Notes what was seen or heard on a visit.</summary>
public sealed class CreateObservation : CreateRecord<ObservationBody, ObservationRecord, ObservationView>, ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => At(routes, "/observations", Permissions.KeepVisits);
}
