using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Records;

namespace ProductOps.Api.ValueRealization.Health;

/// <summary>The health rule in force.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="SetBy">Who set it; null while it is a fresh workspace's.</param>
/// <param name="SetAt">When.</param>
/// <param name="JobId">The job that scores every customer by it, in the answer to setting it.</param>
/// <param name="Version">Its number; grows with every change.</param>
public sealed record HealthRuleView(HealthRule Rule, Reference? SetBy, DateTime? SetAt, long? JobId, long Version) : IVersioned, IRuleView<HealthRuleView, HealthRule>
{
    /// <inheritdoc/>
    public static HealthRuleView Of(KeptRule<HealthRule> kept) => new(kept.Rule, kept.SetBy, kept.SetAt, kept.JobId, kept.Version);

    /// <summary>As it looks.</summary>
    public static HealthRuleView Example => new(HealthRule.Example, new Reference(4, "Mara Quill"), new DateTime(2026, 8, 6, 8, 0, 0, DateTimeKind.Utc), null, 2);
}
