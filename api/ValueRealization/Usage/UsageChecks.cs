using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>What is looked for in usage and what hangs on it: how much was found of each, and how it came about day by day.</summary>
[Block]
public sealed class UsageChecks(Db db)
{
    private const string Kept = "SELECT COUNT(*) AS Found, COUNT(*) AS Events FROM realization_usage_kept WHERE reason = @Reason";
    private const string KeptDays = "SELECT received_at AS At, COUNT(*) AS Found FROM realization_usage_kept WHERE reason = @Reason AND received_at >= @From GROUP BY received_at";
    private const string Unmapped = "SELECT COUNT(*) AS Found, COALESCE(SUM(events), 0) AS Events FROM realization_usage_event WHERE state = 'unmapped'";
    private const string UnmappedDays = "SELECT created_at AS At, COUNT(*) AS Found FROM realization_usage_event WHERE state = 'unmapped' AND created_at >= @From GROUP BY created_at";
    private const string Unknown = "SELECT COUNT(*) AS Found, COALESCE(SUM(events), 0) AS Events FROM realization_usage_account WHERE customer_id IS NULL AND events > 0";
    private const string UnknownDays = "SELECT created_at AS At, COUNT(*) AS Found FROM realization_usage_account WHERE customer_id IS NULL AND events > 0 AND created_at >= @From GROUP BY created_at";

    private const string Before = """
        SELECT COUNT(*) AS Found, COUNT(*) AS Events FROM realization_usage_imported i JOIN realization_contract k ON k.id = i.contract_id WHERE i.events > 0 AND i.day < k.starts_on
        """;

    private const string BeforeDays = """
        SELECT m.created_at AS At, COUNT(*) AS Found FROM realization_usage_imported i JOIN realization_contract k ON k.id = i.contract_id JOIN platform_pub_import m ON m.id = i.import_id
         WHERE i.events > 0 AND i.day < k.starts_on AND m.created_at >= @From
         GROUP BY m.created_at
        """;

    private const string After = """
        SELECT COUNT(*) AS Found, COUNT(*) AS Events FROM realization_usage_imported i JOIN realization_contract k ON k.id = i.contract_id WHERE i.events > 0 AND k.ends_on IS NOT NULL AND i.day > k.ends_on
        """;

    private const string AfterDays = """
        SELECT m.created_at AS At, COUNT(*) AS Found FROM realization_usage_imported i JOIN realization_contract k ON k.id = i.contract_id JOIN platform_pub_import m ON m.id = i.import_id
         WHERE i.events > 0 AND k.ends_on IS NOT NULL AND i.day > k.ends_on AND m.created_at >= @From
         GROUP BY m.created_at
        """;

    // Customers whose tracked use begins before their first contract does.
    private const string Early = """
        SELECT COUNT(DISTINCT d.customer_key) AS Found, COALESCE(SUM(d.events), 0) AS Events
          FROM (SELECT customer_id, MIN(starts_on) AS first_day FROM realization_contract WHERE archived_at IS NULL AND status <> 'draft' GROUP BY customer_id) k
          JOIN realization_usage_customer_day d ON d.customer_key = k.customer_id AND d.day < k.first_day
        """;

    private const string Flags = "SELECT COUNT(*) AS Found, COALESCE(SUM(events), 0) AS Events FROM realization_usage_event WHERE beta_events > 0 AND beta_events < events";

    private const string LeftWithout = """
        SELECT COUNT(*) AS Found, 0 AS Events FROM realization_customer c
         WHERE c.archived_at IS NULL AND c.has_left = 1 AND NOT EXISTS (SELECT 1 FROM realization_departure p WHERE p.customer_id = c.id AND p.archived_at IS NULL)
        """;

    private const string DepartedStill = """
        SELECT COUNT(*) AS Found, 0 AS Events FROM realization_customer c
         WHERE c.archived_at IS NULL AND c.has_left = 0 AND EXISTS (SELECT 1 FROM realization_departure p WHERE p.customer_id = c.id AND p.archived_at IS NULL)
        """;

    private const string LeftRunning = """
        SELECT COUNT(*) AS Found, 0 AS Events FROM realization_customer c
         WHERE c.archived_at IS NULL AND c.has_left = 1 AND EXISTS (SELECT 1 FROM realization_contract k WHERE k.customer_id = c.id AND k.archived_at IS NULL AND k.status = 'active' AND k.ends_on IS NULL)
        """;

    private static readonly Check[] All =
    [
        new("unmappedEvents", Unmapped, UnmappedDays, null, "usage/unmapped-events"),
        new("unknownCustomers", Unknown, UnknownDays, null, "usage/unknown-customers"),
        new("tooOld", Kept, KeptDays, "tooOld", "usage/kept-events?reason=tooOld"),
        new("tooFarAhead", Kept, KeptDays, "tooFarAhead", "usage/kept-events?reason=tooFarAhead"),
        new("unreadable", Kept, KeptDays, "unreadable", "usage/kept-events?reason=unreadable"),
        new("reusedIds", Kept, KeptDays, "reusedId", "usage/kept-events?reason=reusedId"),
        new("beforeContract", Before, BeforeDays, null, "usage/imported-events?finding=beforeContract"),
        new("afterContract", After, AfterDays, null, "usage/imported-events?finding=afterContract"),
        new("beforeFirstContract", Early, null, null, "usage/early-customers"),
        new("flagsDisagree", Flags, null, null, "usage/event-names?flagsDisagree=true"),
        new("leftWithoutDeparture", LeftWithout, null, null, "usage/flag-contradictions?finding=leftWithoutDeparture"),
        new("departedButNotMarked", DepartedStill, null, null, "usage/flag-contradictions?finding=departedButNotMarked"),
        new("leftButRunning", LeftRunning, null, null, "usage/flag-contradictions?isRunning=true&hasLeft=true"),
    ];

    /// <summary>The words of what is looked for.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(check => check.Name)];

    /// <summary>How much was found of each.</summary>
    public async Task<IReadOnlyList<UsageCheck>> Found(CancellationToken stop)
    {
        var found = new List<UsageCheck>();
        foreach (var check in All)
        {
            var row = await db.First<Row>(check.Count, new { check.Reason }, stop) ?? new Row();
            found.Add(new UsageCheck(check.Name, row.Found, row.Events, "/api/v1/value-realization/" + check.List));
        }

        return found;
    }

    /// <summary>How much of one came on each of the last days, without days on which nothing did; null where that cannot be told.</summary>
    public async Task<IReadOnlyList<UsageCheckDay>?> Days(string name, DateOnly from, CancellationToken stop)
    {
        var check = All.First(candidate => candidate.Name == name);
        if (check.Days is null) return null;
        var rows = await db.Query<DayRow>(check.Days, new { check.Reason, From = DateTime.SpecifyKind(from.ToDateTime(TimeOnly.MinValue), DateTimeKind.Utc) }, stop);
        return [.. rows.GroupBy(row => DateOnly.FromDateTime(row.At)).OrderBy(day => day.Key).Select(day => new UsageCheckDay(day.Key, day.Sum(row => row.Found)))];
    }

    private sealed record Check(string Name, string Count, string? Days, string? Reason, string List);

    private sealed record Row
    {
        public long Found { get; init; }
        public long Events { get; init; }
    }

    private sealed record DayRow
    {
        public DateTime At { get; init; }
        public long Found { get; init; }
    }
}
