using ProductOps.Api.Shared.Records;

namespace ProductOps.Api.ValueRealization.Renewals;

/// <summary>Puts the earlier renewal rule in force again, and moves the renewals' days back.</summary>
public sealed class RenewalRuleUndo(RenewalRules rules) : RuleUndo<RenewalRule>(rules);
