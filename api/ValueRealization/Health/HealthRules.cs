using ProductOps.Api.Shared.Jobs;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Health;

/// <summary>The health rule in force. Whoever sets it has every customer scored by it.</summary>
[Block]
public sealed class HealthRules(RecordBlocks blocks, JobQueue jobs)
    : RuleStore<HealthRule>(blocks, new("healthRule", Permissions.SetHealthRule, Select, Insert), HealthRule.Default)
{
    private const string Select = "SELECT id AS Id, definition AS Definition, created_by AS CreatedBy, created_at AS CreatedAt FROM realization_health_rule";
    private const string Insert = "INSERT INTO realization_health_rule (definition, created_by, created_at) VALUES (@Definition, @By, @Now)";

    /// <inheritdoc/>
    protected override async Task<long?> Follow(HealthRule rule, CancellationToken stop) => (await jobs.Add(RecountHealth.Name, new RecountHealth.Args())).Id;
}
