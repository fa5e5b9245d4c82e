using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Visits;

/// <summary>Takes an observation out of the lists. It can be undone.</summary>
public sealed class ArchiveObservation : ArchiveRecord<ObservationRecord, ObservationView>, ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => At(routes, "/observations", Permissions.KeepVisits);
}
