using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueDelivery.ScoringRules;

/// <summary>How the pool is scored: the terms' weights, when each counts in full, and what other currencies are worth.</summary>
public sealed class GetScoringRule : GetRule<ScoringRule, ScoringRuleView>, ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => At(routes, "/scoring-rules", Permissions.ReadScoring);
}
