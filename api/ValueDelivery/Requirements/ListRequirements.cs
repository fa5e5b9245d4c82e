using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>The requirement pool: one list for all departments, ordered by an explained score.</summary>
/// <remarks>
/// Archived and merged ones are left out unless <c>archived=true</c> or <c>status=merged</c> asks for them. <c>mine</c>, <c>followed</c> and <c>owner=me</c> mean the caller.
/// Dates may be said from today (<c>nextRenewal.to=60d</c>, <c>receivedOn.to=-30d</c>). As CSV or XLSX the columns carry the titles that imports recognise.
/// </remarks>
public sealed class ListRequirements : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapList("/requirements", RequirementList.Definition, Permissions.ReadRequirements);
}
