using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Jobs;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Health;

/// <summary>The health rule in force. Whoever sets it has every customer scored by it.</summary>
[Block]
public sealed class HealthRules(Db db, JobQueue jobs, AuditTrail audit, Caller caller, TimeProvider clock) : RuleStore<HealthRule>(db, audit, caller, clock)
{
    private const string Select = "SELECT id AS Id, definition AS Definition, created_by AS CreatedBy, created_at AS CreatedAt FROM realization_health_rule";
    private const string Insert = "INSERT INTO realization_health_rule (definition, created_by, created_at) VALUES (@Definition, @By, @Now)";

    /// <inheritdoc/>
    public override string Kind => "healthRule";

    /// <inheritdoc/>
    public override Permission Permission => Permissions.SetHealthRule;

    /// <inheritdoc/>
    protected override HealthRule Fresh => HealthRule.Default;

    /// <inheritdoc/>
    protected override string SelectSql => Select;

    /// <inheritdoc/>
    protected override string InsertSql => Insert;

    /// <inheritdoc/>
    protected override async Task<long?> Follow(HealthRule rule, CancellationToken stop) => (await jobs.Add(RecountHealth.Name, new RecountHealth.Args())).Id;
}
