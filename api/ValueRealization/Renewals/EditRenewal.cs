using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Renewals;

/// <summary>Keeps who answers for a renewal and how far the talks have come.</summary>
public sealed class EditRenewal : EditRecord<RenewalBody, RenewalRecord, RenewalView>, ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => At(routes, "/renewals", Permissions.KeepRenewals);
}
