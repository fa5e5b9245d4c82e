using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueRealization.Customers;

namespace ProductOps.Api.ValueRealization.UsageReports;

/// <summary>The rhythm in force, the newest one kept or a fresh workspace's, and which customers are due by it.</summary>
[Block]
public sealed class UsageReportRules(RecordBlocks blocks)
    : RuleStore<UsageReportRule>(blocks, new("usageReportRule", Permissions.KeepUsageReports, Select, Insert), UsageReportRule.Default)
{
    private const string Select = "SELECT id AS Id, definition AS Definition, created_by AS CreatedBy, created_at AS CreatedAt FROM realization_usage_report_rule";
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

    /// <summary>The customers who are due a report on a day, the longest due first.</summary>
    public async Task<IReadOnlyList<DueReport>> Due(DateOnly today, CancellationToken stop)
    {
        var rule = await Rule(stop);
        return [.. (await Db.Query<Candidate>(Candidates, new { Today = today }, stop))
            .Select(row => (Row: row, DueOn: rule.Of(row.Tier) is { } months ? (row.LastOn ?? row.FirstOn).AddMonths(months) : (DateOnly?)null))
            .Where(each => each.DueOn <= today)
            .OrderBy(each => each.DueOn).ThenBy(each => each.Row.CustomerId)
            .Select(each => new DueReport(each.Row.CustomerId, each.Row.CustomerName, Words.ParseOrNull<CustomerTier>(each.Row.Tier), each.Row.OwnerId, each.Row.OwnerName, each.Row.LastOn, each.DueOn!.Value, each.Row.OpenId))];
    }

    /// <inheritdoc/>
    protected override Task<long?> Follow(UsageReportRule rule, CancellationToken stop) => Task.FromResult<long?>(null);

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
public sealed record DueReport(long CustomerId, string CustomerName, CustomerTier? Tier, long? OwnerId, string? OwnerName, DateOnly? LastPresentedOn, DateOnly DueOn, long? OpenReportId)
{
    /// <summary>As it looks.</summary>
    public static DueReport Example => new(7, "Sample Equipment Ltd", CustomerTier.Key, 4, "Casey Sample", new DateOnly(2026, 7, 14), new DateOnly(2026, 10, 14), 5);
}
