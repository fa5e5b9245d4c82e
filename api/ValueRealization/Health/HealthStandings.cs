using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Health;

/// <summary>Where a customer's health stands among those like it, read from an index.</summary>
[Block]
public sealed class HealthStandings(Db db)
{
    private const int Enough = 5;
    private const string Kind = "SELECT tier AS Tier, industry AS Industry FROM realization_customer WHERE id = @Id";
    private const string Lower = """
        SELECT COUNT(*) AS Customers, COALESCE(SUM(CASE WHEN o.health_score < @Score THEN 2 WHEN o.health_score = @Score THEN 1 ELSE 0 END), 0) AS Halves
          FROM realization_customer o
         WHERE o.archived_at IS NULL AND o.health_score IS NOT NULL AND o.id <> @Id
        """;

    private static readonly string[] Groups = [" AND o.tier = @Tier AND o.industry = @Industry", " AND o.tier = @Tier", ""];

    /// <summary>Per cent of those of its tier and industry that score lower, whoever scores the same being half below; of its tier, or of all, where there are fewer than five.</summary>
    public async Task<HealthStanding?> Of(long customerId, int? score, CancellationToken stop)
    {
        if (score is null) return null;
        var kind = await db.First<CustomerKind>(Kind, new { Id = customerId }, stop);
        foreach (var group in Groups)
        {
            var row = (await db.First<Row>(Lower + group, new { Id = customerId, Score = score, kind?.Tier, kind?.Industry }, stop))!;
            if (row.Customers >= Enough || (group.Length == 0 && row.Customers > 0)) return new HealthStanding((int)Math.Round(50.0 * row.Halves / row.Customers), (int)row.Customers);
        }

        return null;
    }

    private sealed record CustomerKind
    {
        public string? Tier { get; init; }
        public string? Industry { get; init; }
    }

    private sealed record Row
    {
        public long Customers { get; init; }
        public long Halves { get; init; }
    }
}
