using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Records;

namespace ProductOps.Api.ValueDelivery.ScoringRules;

/// <summary>The scoring rule in force.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="SetBy">Who set it; null while it is a fresh workspace's.</param>
/// <param name="SetAt">When.</param>
/// <param name="JobId">The job that scores the pool by it, in the answer to setting it.</param>
/// <param name="Version">Its number; grows with every change.</param>
public sealed record ScoringRuleView(ScoringRule Rule, Reference? SetBy, DateTime? SetAt, long? JobId, long Version) : IVersioned, IRuleView<ScoringRuleView, ScoringRule>
{
    /// <inheritdoc/>
    public static ScoringRuleView Of(KeptRule<ScoringRule> kept) => new(kept.Rule, kept.SetBy, kept.SetAt, kept.JobId, kept.Version);
}
