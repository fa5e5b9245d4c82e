using System.Text.Json;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Jobs;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Health;

/// <summary>The health rule in force: the newest one kept, or a fresh workspace's. Earlier ones stay, for they explain earlier scores.</summary>
[Block]
public sealed class HealthRules(Db db, JobQueue jobs, Caller caller, TimeProvider clock)
{
    /// <summary>The kind under which health rules stand in the audit trail.</summary>
    public const string Kind = "healthRule";

    private const string Newest = "SELECT id AS Id, definition AS Definition, created_by AS CreatedBy, created_at AS CreatedAt FROM realization_health_rule ORDER BY id DESC";
    private const string One = "SELECT id AS Id, definition AS Definition, created_by AS CreatedBy, created_at AS CreatedAt FROM realization_health_rule WHERE id = @Id";
    private const string Insert = "INSERT INTO realization_health_rule (definition, created_by, created_at) VALUES (@Definition, @By, @Now)";

    /// <summary>The rule and its number; 0 while it is a fresh workspace's.</summary>
    public async Task<(HealthRule Rule, long Version)> Current(CancellationToken stop) => await Stored(stop) is { } row ? (row.Read(), row.Id) : (HealthRule.Default, 0);

    /// <summary>The newest row, or null where nobody has changed the rule yet.</summary>
    public Task<Row?> Stored(CancellationToken stop) => db.First<Row>(Newest + db.Dialect.Take(1), null, stop);

    /// <summary>An earlier rule.</summary>
    public async Task<HealthRule> Of(long version, CancellationToken stop) => (await db.First<Row>(One, new { Id = version }, stop))?.Read() ?? HealthRule.Default;

    /// <summary>Puts a rule in force, and has every customer scored by it: its number, since when, and the job.</summary>
    public async Task<(long Id, DateTime Now, long Job)> Set(HealthRule rule, CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime.ToMilliseconds();
        var id = await db.Insert(Insert, new { Definition = JsonSerializer.Serialize(rule, Json.Options), By = caller.UserId, Now = now }, stop);
        return (id, now, (await jobs.Add(RecountHealth.Name, new RecountHealth.Args())).Id);
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
        public HealthRule Read() => JsonSerializer.Deserialize<HealthRule>(Definition, Json.Options)!;
    }
}
