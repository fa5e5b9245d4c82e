using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Visits;

/// <summary>One observation, also an archived one.</summary>
public sealed class GetObservation : GetRecord<ObservationRecord, ObservationView>, ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => At(routes, "/observations", Permissions.ReadContacts);
}
