using System.Text.Json;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueDelivery.ScoringRules;

/// <summary>The scoring rule in force: the newest one kept, or a fresh workspace's.</summary>
[Block]
public sealed class ScoringRules(Db db)
{
    private const string Newest = "SELECT id AS Id, definition AS Definition, created_by AS CreatedBy, created_at AS CreatedAt FROM delivery_scoring_rule ORDER BY id DESC";

    /// <summary>The rule in force.</summary>
    public async Task<ScoringRule> Current(CancellationToken stop) => (await Stored(stop))?.Read() ?? ScoringRule.Default;

    /// <summary>The newest row, or null where nobody has changed the rule yet.</summary>
    public Task<Row?> Stored(CancellationToken stop) => db.First<Row>(Newest + db.Dialect.Take(1), null, stop);

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
