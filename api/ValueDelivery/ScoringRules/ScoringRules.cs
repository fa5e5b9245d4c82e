using System.Text.Json;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Jobs;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueDelivery.Requirements;

namespace ProductOps.Api.ValueDelivery.ScoringRules;

/// <summary>The scoring rule in force: the newest one kept, or a fresh workspace's.</summary>
[Block]
public sealed class ScoringRules(Db db, JobQueue jobs, Caller caller, TimeProvider clock)
{
    /// <summary>The kind under which scoring rules stand in the audit trail.</summary>
    public const string Kind = "scoringRule";

    private const string Insert = "INSERT INTO delivery_scoring_rule (definition, currency, created_by, created_at) VALUES (@Definition, @Currency, @By, @Now)";
    private const string Newest = "SELECT id AS Id, definition AS Definition, created_by AS CreatedBy, created_at AS CreatedAt FROM delivery_scoring_rule ORDER BY id DESC";

    /// <summary>The rule in force.</summary>
    public async Task<ScoringRule> Current(CancellationToken stop) => (await Stored(stop))?.Read() ?? ScoringRule.Default;

    /// <summary>The newest row, or null where nobody has changed the rule yet.</summary>
    public Task<Row?> Stored(CancellationToken stop) => db.First<Row>(Newest + db.Dialect.Take(1), null, stop);

    /// <summary>Puts a rule in force, and has the pool scored by it: its number, since when, and the job.</summary>
    public async Task<(long Id, DateTime Now, long Job)> Set(ScoringRule rule, CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime.ToMilliseconds();
        var id = await db.Insert(Insert, new { Definition = JsonSerializer.Serialize(rule, Json.Options), rule.Currency, By = caller.UserId, Now = now }, stop);
        return (id, now, (await jobs.Add(RescoreRequirements.Name, new RescoreRequirements.Args())).Id);
    }

    /// <summary>A kept rule.</summary>
    public sealed record Row
    {
        /// <summary>Its number, which is its version.</summary>
        public long Id { get; init; }

        /// <summary>Its JSON.</summary>
        public required string Definition { get; init; }

        /// <summary>Who set it.</summary>
        public long? CreatedBy { get; init; }

        /// <summary>When.</summary>
        public DateTime CreatedAt { get; init; }

        /// <summary>The rule itself.</summary>
        public ScoringRule Read() => JsonSerializer.Deserialize<ScoringRule>(Definition, Json.Options)!;
    }
}
