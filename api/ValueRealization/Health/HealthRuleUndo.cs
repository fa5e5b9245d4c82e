using ProductOps.Api.Shared.Records;

namespace ProductOps.Api.ValueRealization.Health;

/// <summary>Puts the earlier health rule in force again, and has every customer scored by it.</summary>
public sealed class HealthRuleUndo(HealthRules rules) : RuleUndo<HealthRule>(rules);
