using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Renewals;

/// <summary>Sets when talks about renewals begin and risks are due. The days of every renewal that is not decided move at once.</summary>
public sealed class SetRenewalRule : SetRule<RenewalRule, RenewalRule.Rules, GetRenewalRule.View>, ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => At(routes, "/renewal-rule", Permissions.SetRenewalRule);
}
