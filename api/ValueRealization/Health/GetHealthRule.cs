using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Health;

/// <summary>How the health of customers is scored: the terms with their weights, from which score a customer is well or in danger, and when its owner is told.</summary>
public sealed class GetHealthRule : GetRule<HealthRule, HealthRuleView>, ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => At(routes, "/health-rule", Permissions.Read);
}
