using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Renewals;

/// <summary>One renewal, also an archived one.</summary>
public sealed class GetRenewal : GetRecord<RenewalRecord, RenewalView>, ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => At(routes, "/renewals", Permissions.Read);
}
