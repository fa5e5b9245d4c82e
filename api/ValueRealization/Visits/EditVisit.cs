using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Visits;

/// <summary>Changes a visit or interview: the fields that are sent, and no others.</summary>
public sealed class EditVisit : EditRecord<VisitBody, VisitRecord, VisitView>, ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => At(routes, "/visits", Permissions.KeepVisits);
}
