using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Renewals;

/// <summary>The renewal rule in force. Whoever sets it moves the days of every renewal that is not decided.</summary>
[Block]
public sealed class RenewalRules(RecordBlocks blocks)
    : RuleStore<RenewalRule>(blocks, new("renewalRule", Permissions.SetRenewalRule, Select, Insert), RenewalRule.Default)
{
    private const string Select = "SELECT id AS Id, definition AS Definition, created_by AS CreatedBy, created_at AS CreatedAt FROM realization_renewal_rule";
    private const string Insert = "INSERT INTO realization_renewal_rule (definition, created_by, created_at) VALUES (@Definition, @By, @Now)";
    private const string Undecided = "SELECT id AS Id, ends_on AS EndsOn, amount AS Amount, opens_on AS OpensOn, risk_due_on AS RiskDueOn FROM realization_renewal WHERE archived_at IS NULL AND state IN ('upcoming', 'open')";
    private const string Move = "UPDATE realization_renewal SET opens_on = @OpensOn, risk_due_on = @RiskDueOn WHERE id = @Id";

    /// <inheritdoc/>
    protected override async Task<long?> Follow(RenewalRule rule, CancellationToken stop)
    {
        foreach (var row in await Db.Query<Days>(Undecided, null, stop))
        {
            var band = rule.Of(row.Amount);
            var moved = row with { OpensOn = row.EndsOn.AddDays(-band.OpenDays), RiskDueOn = row.EndsOn.AddDays(-band.RiskDays) };
            if (moved != row) await Db.Execute(Move, moved, stop);
        }

        return null;
    }

    private sealed record Days
    {
        public long Id { get; init; }
        public DateOnly EndsOn { get; init; }
        public Amount Amount { get; init; }
        public DateOnly OpensOn { get; init; }
        public DateOnly RiskDueOn { get; init; }
    }
}
