using System.Text.Json;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.UsageReports;

/// <summary>The rhythm in force, the newest one kept or a fresh workspace's, and which customers are due by it.</summary>
[Block]
public sealed class UsageReportRules(Db db, Caller caller, TimeProvider clock)
{
    private const string Newest = "SELECT id AS Id, definition AS Definition FROM realization_usage_report_rule ORDER BY id DESC";
    private const string Insert = "INSERT INTO realization_usage_report_rule (definition, created_by, created_at) VALUES (@Definition, @By, @Now)";

    // Customers under contract; the rhythm runs from the last report they saw, or from the day the first contract began.
    private const string Candidates = """
        SELECT c.id AS CustomerId, c.name AS CustomerName, c.tier AS Tier, c.owner_id AS OwnerId, u.name AS OwnerName, k.first_on AS FirstOn,
               (SELECT MAX(r.presented_on) FROM realization_usage_report r WHERE r.customer_id = c.id AND r.archived_at IS NULL) AS LastOn,
               (SELECT MAX(r.id) FROM realization_usage_report r WHERE r.customer_id = c.id AND r.archived_at IS NULL AND r.state <> 'presented') AS OpenId
          FROM realization_customer c
          JOIN (SELECT customer_id, MIN(starts_on) AS first_on FROM realization_contract
                 WHERE archived_at IS NULL AND status = 'active' AND starts_on <= @Today AND (ends_on IS NULL OR ends_on >= @Today) GROUP BY customer_id) k ON k.customer_id = c.id
          LEFT JOIN platform_pub_user u ON u.id = c.owner_id
         WHERE c.archived_at IS NULL
        """;

    /// <summary>The rule and its number; 0 while it is a fresh workspace's.</summary>
    public async Task<(UsageReportRule Rule, long Version)> Current(CancellationToken stop) =>
        await db.First<Row>(Newest + db.Dialect.Take(1), null, stop) is { } row ? (JsonSerializer.Deserialize<UsageReportRule>(row.Definition, Json.Options)!, row.Id) : (UsageReportRule.Default, 0);

    /// <summary>Puts a rule in force.</summary>
    public Task<long> Set(UsageReportRule rule, CancellationToken stop) =>
        db.Insert(Insert, new { Definition = JsonSerializer.Serialize(rule, Json.Options), By = caller.UserId, Now = clock.GetUtcNow().UtcDateTime.ToMilliseconds() }, stop);

    /// <summary>The customers who are due a report on a day, the longest due first.</summary>
    public async Task<IReadOnlyList<DueReport>> Due(DateOnly today, CancellationToken stop)
    {
        var (rule, _) = await Current(stop);
        return [.. (await db.Query<Candidate>(Candidates, new { Today = today }, stop))
            .Select(row => (Row: row, DueOn: rule.Of(row.Tier) is { } months ? (row.LastOn ?? row.FirstOn).AddMonths(months) : (DateOnly?)null))
            .Where(each => each.DueOn <= today)
            .OrderBy(each => each.DueOn).ThenBy(each => each.Row.CustomerId)
            .Select(each => new DueReport(each.Row.CustomerId, each.Row.CustomerName, Shared.Lists.Words.ParseOrNull<Customers.CustomerTier>(each.Row.Tier), each.Row.OwnerId, each.Row.OwnerName, each.Row.LastOn, each.DueOn!.Value, each.Row.OpenId))];
    }

    private sealed record Row
    {
        public long Id { get; init; }
        public string Definition { get; init; } = "";
    }

    private sealed record Candidate
    {
        public long CustomerId { get; init; }
        public string CustomerName { get; init; } = "";
        public string? Tier { get; init; }
        public long? OwnerId { get; init; }
        public string? OwnerName { get; init; }
        public DateOnly FirstOn { get; init; }
        public DateOnly? LastOn { get; init; }
        public long? OpenId { get; init; }
    }
}

/// <summary>A customer who is due a usage report.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="CustomerName">The customer's name.</param>
/// <param name="Tier">The tier, by which the rhythm goes.</param>
/// <param name="OwnerId">The customer's owner: the id.</param>
/// <param name="OwnerName">The customer's owner: the name.</param>
/// <param name="LastPresentedOn">When they saw the last one; null for never.</param>
/// <param name="DueOn">Since when the next one is due.</param>
/// <param name="OpenReportId">A report in the making; null where nobody has begun one.</param>
public sealed record DueReport(long CustomerId, string CustomerName, Customers.CustomerTier? Tier, long? OwnerId, string? OwnerName, DateOnly? LastPresentedOn, DateOnly DueOn, long? OpenReportId)
{
    /// <summary>As it looks.</summary>
    public static DueReport Example => new(7, "Sample Equipment Ltd", Customers.CustomerTier.Key, 4, "Casey Sample", new DateOnly(2026, 7, 14), new DateOnly(2026, 10, 14), 5);
}
