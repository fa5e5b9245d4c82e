using ProductOps.Api.Shared.Jobs;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueDelivery.Requirements;

namespace ProductOps.Api.ValueDelivery.ScoringRules;

/// <summary>The scoring rule in force. Whoever sets it has the pool scored by it.</summary>
[Block]
public sealed class ScoringRules(RecordBlocks blocks, JobQueue jobs)
    : RuleStore<ScoringRule>(blocks, new("scoringRule", Permissions.SetScoring, Select, Insert), ScoringRule.Default)
{
    private const string Select = "SELECT id AS Id, definition AS Definition, created_by AS CreatedBy, created_at AS CreatedAt FROM delivery_scoring_rule";
    private const string Insert = "INSERT INTO delivery_scoring_rule (definition, currency, created_by, created_at) VALUES (@Definition, @Currency, @By, @Now)";

    /// <inheritdoc/>
    protected override string CurrencyOf(ScoringRule rule) => rule.Currency;

    /// <inheritdoc/>
    protected override async Task<long?> Follow(ScoringRule rule, CancellationToken stop) => (await jobs.Add(RescoreRequirements.Name, new RescoreRequirements.Args())).Id;
}
