using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Jobs;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueDelivery.Requirements;

namespace ProductOps.Api.ValueDelivery.ScoringRules;

/// <summary>The scoring rule in force. Whoever sets it has the pool scored by it.</summary>
[Block]
public sealed class ScoringRules(Db db, JobQueue jobs, AuditTrail audit, Caller caller, TimeProvider clock) : RuleStore<ScoringRule>(db, audit, caller, clock)
{
    private const string Select = "SELECT id AS Id, definition AS Definition, created_by AS CreatedBy, created_at AS CreatedAt FROM delivery_scoring_rule";
    private const string Insert = "INSERT INTO delivery_scoring_rule (definition, currency, created_by, created_at) VALUES (@Definition, @Currency, @By, @Now)";

    /// <inheritdoc/>
    public override string Kind => "scoringRule";

    /// <inheritdoc/>
    public override Permission Permission => Permissions.SetScoring;

    /// <inheritdoc/>
    protected override ScoringRule Fresh => ScoringRule.Default;

    /// <inheritdoc/>
    protected override string SelectSql => Select;

    /// <inheritdoc/>
    protected override string InsertSql => Insert;

    /// <inheritdoc/>
    protected override string CurrencyOf(ScoringRule rule) => rule.Currency;

    /// <inheritdoc/>
    protected override async Task<long?> Follow(ScoringRule rule, CancellationToken stop) => (await jobs.Add(RescoreRequirements.Name, new RescoreRequirements.Args())).Id;
}
