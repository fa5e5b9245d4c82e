using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Visits;

/// <summary>Takes a visit or interview out of the lists. It can be undone.</summary>
public sealed class ArchiveVisit : ArchiveRecord<VisitRecord, VisitView>, ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => At(routes, "/visits", Permissions.KeepVisits);
}
