using System.Text.Json;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Renewals;

/// <summary>The renewal rule in force: the newest one kept, or a fresh workspace's.</summary>
[Block]
public sealed class RenewalRules(Db db, Caller caller, TimeProvider clock)
{
    private const string Newest = "SELECT id AS Id, definition AS Definition FROM realization_renewal_rule ORDER BY id DESC";
    private const string Insert = "INSERT INTO realization_renewal_rule (definition, created_by, created_at) VALUES (@Definition, @By, @Now)";
    private const string Undecided = "SELECT id AS Id, ends_on AS EndsOn, amount AS Amount, opens_on AS OpensOn, risk_due_on AS RiskDueOn FROM realization_renewal WHERE archived_at IS NULL AND state IN ('upcoming', 'open')";
    private const string Move = "UPDATE realization_renewal SET opens_on = @OpensOn, risk_due_on = @RiskDueOn WHERE id = @Id";

    /// <summary>The rule and its number; 0 while it is a fresh workspace's.</summary>
    public async Task<(RenewalRule Rule, long Version)> Current(CancellationToken stop) =>
        await db.First<Row>(Newest + db.Dialect.Take(1), null, stop) is { } row ? (JsonSerializer.Deserialize<RenewalRule>(row.Definition, Json.Options)!, row.Id) : (RenewalRule.Default, 0);

    /// <summary>Puts a rule in force, and moves the days of every renewal that is not decided.</summary>
    public async Task<long> Set(RenewalRule rule, CancellationToken stop)
    {
        var id = await db.Insert(Insert, new { Definition = JsonSerializer.Serialize(rule, Json.Options), By = caller.UserId, Now = clock.GetUtcNow().UtcDateTime.ToMilliseconds() }, stop);
        foreach (var row in await db.Query<Days>(Undecided, null, stop))
        {
            var band = rule.Of(row.Amount);
            var moved = row with { OpensOn = row.EndsOn.AddDays(-band.OpenDays), RiskDueOn = row.EndsOn.AddDays(-band.RiskDays) };
            if (moved != row) await db.Execute(Move, moved, stop);
        }

        return id;
    }

    private sealed record Row
    {
        public long Id { get; init; }
        public string Definition { get; init; } = "";
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
