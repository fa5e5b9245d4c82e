using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Visits;

/// <summary>Notes a visit, call or interview, with what was observed.</summary>
public sealed class CreateVisit : CreateRecord<VisitBody, VisitRecord, VisitView>, ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => At(routes, "/visits", Permissions.KeepVisits);
}
