using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueDelivery.ScoringRules;

/// <summary>Sets how the pool is scored. A job then scores every requirement again; earlier rules are kept, for they explain earlier scores.</summary>
/// <remarks>Try it in the preview first: it says what would move.</remarks>
public sealed class SetScoringRule : SetRule<ScoringRule, ScoringRuleRules, ScoringRuleView>, ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => At(routes, "/scoring-rules", Permissions.SetScoring);
}
