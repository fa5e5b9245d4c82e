using ProductOps.Api.Shared.Records;

namespace ProductOps.Api.ValueDelivery.ScoringRules;

/// <summary>Puts the earlier scoring rule in force again, and has the pool scored by it.</summary>
public sealed class ScoringRuleUndo(ScoringRules rules) : RuleUndo<ScoringRule>(rules);
