using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>Where customers stand over the last four weeks, kept ready so that comparing one with hundreds costs no count of hundreds.</summary>
[Block]
public sealed class UsageStandings(Db db)
{
    private const int Enough = 5;
    private const int AtOnce = 500;

    private const string Counts = """
        SELECT c.id AS CustomerId, COALESCE(a.licensed, 0) AS Licensed, COALESCE(a.opened, 0) AS Opened, COALESCE(p.people, 0) AS People, COALESCE(b.uses, 0) AS UsesBefore, COALESCE(d.uses, 0) AS Uses, COALESCE(d.user_days, 0) AS UserDays, COALESCE(d.seconds, 0) AS Seconds, COALESCE(d.outputs, 0) AS Outputs, COALESCE(f.features, 0) AS Features
          FROM realization_customer c
          LEFT JOIN (SELECT customer_key, SUM(uses) AS uses, SUM(active_users) AS user_days, SUM(seconds) AS seconds, SUM(outputs) AS outputs
                       FROM realization_usage_customer_day WHERE day >= @From AND day <= @To GROUP BY customer_key) d ON d.customer_key = c.id
          LEFT JOIN (SELECT customer_key, COUNT(DISTINCT feature_key) AS features FROM realization_usage_day WHERE day >= @From AND day <= @To AND feature_key > 0 GROUP BY customer_key) f ON f.customer_key = c.id
          LEFT JOIN (SELECT customer_key, SUM(uses) AS uses FROM realization_usage_customer_day WHERE day >= @BeforeFrom AND day <= @BeforeTo GROUP BY customer_key) b ON b.customer_key = c.id
          LEFT JOIN (SELECT w.id, COUNT(DISTINCT u.person) AS people
                       FROM realization_customer w JOIN realization_usage_person u ON u.customer_key = w.id AND u.day >= @From AND u.day <= @To AND u.person <> 0
                       JOIN realization_usage_event e ON e.id = u.event_id AND e.slot > -1000000000000
                      GROUP BY w.id) p ON p.id = c.id
          LEFT JOIN (SELECT x.customer_id, COUNT(*) AS licensed, SUM(CASE WHEN o.feature_key IS NULL THEN 0 ELSE 1 END) AS opened
                       FROM (SELECT DISTINCT l.customer_id, q.id AS feature_id
                               FROM realization_pub_licence l JOIN refinement_pub_feature q ON q.id = l.feature_id OR (l.feature_id IS NULL AND q.product_id = l.product_id)
                              WHERE l.status = 'active' AND l.starts_on <= @To AND (l.ends_on IS NULL OR l.ends_on >= @To) AND q.kind = 'feature' AND q.archived_at IS NULL) x
                       LEFT JOIN (SELECT DISTINCT customer_key, feature_key FROM realization_usage_day WHERE day >= @YearFrom AND day <= @To AND feature_key > 0) o ON o.customer_key = x.customer_id AND o.feature_key = x.feature_id
                      GROUP BY x.customer_id) a ON a.customer_id = c.id
         WHERE c.archived_at IS NULL
        """;

    private const string Update = """
        UPDATE realization_usage_standing SET counted_to = @To, uses = @Uses, user_days = @UserDays, seconds = @Seconds, outputs = @Outputs, features = @Features, licensed = @Licensed, opened = @Opened, people = @People, uses_before = @UsesBefore WHERE customer_id = @CustomerId
        """;

    private const string Insert = """
        INSERT INTO realization_usage_standing (customer_id, counted_to, uses, user_days, seconds, outputs, features, licensed, opened, people, uses_before)
        VALUES (@CustomerId, @To, @Uses, @UserDays, @Seconds, @Outputs, @Features, @Licensed, @Opened, @People, @UsesBefore)
        """;

    private const string Forget = "DELETE FROM realization_usage_standing WHERE counted_to < @To";
    private const string Kind = "SELECT tier AS Tier, industry AS Industry FROM realization_customer WHERE id = @Customer";

    private const string Ranks = """
        SELECT COUNT(*) AS Customers, MAX(s.counted_to) AS CountedTo,
               SUM(CASE WHEN s.uses < @Uses THEN 2 WHEN s.uses = @Uses THEN 1 ELSE 0 END) AS Uses,
               SUM(CASE WHEN s.user_days < @UserDays THEN 2 WHEN s.user_days = @UserDays THEN 1 ELSE 0 END) AS UserDays,
               SUM(CASE WHEN s.seconds < @Seconds THEN 2 WHEN s.seconds = @Seconds THEN 1 ELSE 0 END) AS Seconds,
               SUM(CASE WHEN s.outputs < @Outputs THEN 2 WHEN s.outputs = @Outputs THEN 1 ELSE 0 END) AS Outputs,
               SUM(CASE WHEN s.features < @Features THEN 2 WHEN s.features = @Features THEN 1 ELSE 0 END) AS Features
          FROM realization_usage_standing s JOIN realization_customer c ON c.id = s.customer_id
         WHERE c.archived_at IS NULL AND c.id <> @Customer
        """;

    private const string Peers = """
        SELECT s.customer_id AS CustomerId, s.uses AS Uses, s.user_days AS UserDays, s.seconds AS Seconds, s.outputs AS Outputs, s.features AS Features, s.licensed AS Licensed, s.opened AS Opened, s.people AS People, s.uses_before AS UsesBefore
          FROM realization_usage_standing s JOIN realization_customer c ON c.id = s.customer_id
         WHERE c.archived_at IS NULL AND c.id <> @Customer
        """;

    private static readonly (string Measure, Func<Standing, decimal?> Of)[] Measured =
    [
        ("activation", row => row.Licensed == 0 ? null : Math.Round((decimal)row.Opened / row.Licensed, 3)), ("activeUsers", row => row.People), ("minutes", row => UsageFigures.Minutes(row.Seconds)), ("outputs", row => row.Outputs),
        ("breadth", row => row.Features), ("depth", row => row.People == 0 ? null : Math.Round((decimal)row.Uses / row.People, 1)), ("trend", row => row.UsesBefore == 0 ? null : Math.Round((decimal)(row.Uses - row.UsesBefore) / row.UsesBefore, 3)),
    ];

    private static readonly (string With, string Condition)[] Groups = [("tierAndIndustry", " AND c.tier = @Tier AND c.industry = @Industry"), ("tier", " AND c.tier = @Tier"), ("all", "")];

    /// <summary>Counts everybody's last four weeks: read beside the requests, written in small pieces.</summary>
    public async Task Count(DateOnly today, CancellationToken stop)
    {
        var period = UsagePeriod.UpTo(today);
        var rows = await db.Query<Standing>(Counts, new { period.From, period.To, BeforeFrom = period.Before.From, BeforeTo = period.Before.To, YearFrom = period.To.AddDays(-365) }, stop);
        foreach (var some in rows.Chunk(AtOnce))
            await db.Write(async () =>
            {
                foreach (var row in some)
                {
                    var args = new { row.CustomerId, period.To, row.Uses, row.UserDays, row.Seconds, row.Outputs, row.Features, row.Licensed, row.Opened, row.People, row.UsesBefore };
                    if (await db.Execute(Update, args, stop) == 0) await db.Execute(Insert, args, stop);
                }
            }, stop);
        await db.Write(() => db.Execute(Forget, new { period.To }, stop), stop);
    }

    /// <summary>Where a customer with these totals stands among those like it; null where there are none.</summary>
    public async Task<UsageComparison?> Compare(long customerId, UsageTotals own, CancellationToken stop)
    {
        var kind = await db.First<CustomerKind>(Kind, new { Customer = customerId }, stop);
        var args = new { Customer = customerId, kind?.Tier, kind?.Industry, own.Uses, own.UserDays, Seconds = (long)(own.Minutes * 60), own.Outputs, own.Features };
        RankRow? ranks = null;
        foreach (var (with, condition) in Groups)
        {
            ranks = await db.First<RankRow>(Ranks + condition, args, stop);
            if (ranks is { Customers: >= Enough } || (with == "all" && ranks is { Customers: > 0 }))
                return new UsageComparison(with, (int)ranks.Customers, ranks.CountedTo!.Value, ranks.Of(ranks.Uses), ranks.Of(ranks.UserDays), ranks.Of(ranks.Seconds), ranks.Of(ranks.Outputs), ranks.Of(ranks.Features));
        }

        return null;
    }

    /// <summary>The seven measures of a customer's last four weeks, each among the customers that <see cref="Compare"/> compares it with; for one without any, the measures alone.</summary>
    public async Task<IReadOnlyList<UsageMeasure>> Measures(long customerId, UsageComparison? comparison, UsageTotals own, UsageTotals before, UsageActivation activation, CancellationToken stop)
    {
        var standing = new Standing
        {
            Uses = own.Uses, UserDays = own.UserDays, Seconds = (long)(own.Minutes * 60), Outputs = own.Outputs, Features = own.Features, Licensed = activation.Licensed, Opened = activation.Opened, People = own.ActiveUsers, UsesBefore = before.Uses,
        };
        IReadOnlyList<Standing> peers = [];
        if (comparison is not null)
        {
            var kind = await db.First<CustomerKind>(Kind, new { Customer = customerId }, stop);
            peers = await db.Query<Standing>(Peers + Groups.First(group => group.With == comparison.With).Condition, new { Customer = customerId, kind?.Tier, kind?.Industry }, stop);
        }

        return [.. Measured.Select(measured => UsageMeasure.Among(measured.Measure, measured.Of(standing), [.. peers.Select(measured.Of).OfType<decimal>().Order()]))];
    }

    private sealed record CustomerKind
    {
        public string? Tier { get; init; }
        public string? Industry { get; init; }
    }

    private sealed record Standing
    {
        public long CustomerId { get; init; }
        public long Uses { get; init; }
        public long UserDays { get; init; }
        public long Seconds { get; init; }
        public long Outputs { get; init; }
        public long Features { get; init; }
        public long Licensed { get; init; }
        public long Opened { get; init; }
        public long People { get; init; }
        public long UsesBefore { get; init; }
    }

    // Whoever does just as much is half below.
    private sealed record RankRow
    {
        public long Customers { get; init; }
        public DateOnly? CountedTo { get; init; }
        public long? Uses { get; init; }
        public long? UserDays { get; init; }
        public long? Seconds { get; init; }
        public long? Outputs { get; init; }
        public long? Features { get; init; }

        public int Of(long? halves) => (int)Math.Round(50m * (halves ?? 0) / Customers);
    }
}
