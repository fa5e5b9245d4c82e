using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Health;

/// <summary>Sets how the health of customers is scored. A job then scores every customer again; what the rule alone moves is kept apart from what the customers do.</summary>
/// <remarks>Try it in the preview first: it says who would move, and by how much.</remarks>
public sealed class SetHealthRule : SetRule<HealthRule, HealthRuleRules, HealthRuleView>, ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => At(routes, "/health-rule", Permissions.SetHealthRule);
}
