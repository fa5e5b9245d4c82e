using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Visits;

/// <summary>One visit or interview, also an archived one.</summary>
public sealed class GetVisit : GetRecord<VisitRecord, VisitView>, ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => At(routes, "/visits", Permissions.ReadContacts);
}
