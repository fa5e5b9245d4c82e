using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>A customer's usage from the roll-up: what it costs follows the days and features of one customer, not the events of all.</summary>
[Block]
public sealed class UsageFigures(Db db, UsageStandings standings)
{
    private const int Weeks = 12;

    private const string Totals = """
        SELECT COALESCE(SUM(events), 0) AS Events, COALESCE(SUM(uses), 0) AS Uses, COUNT(*) AS ActiveDays, COALESCE(SUM(active_users), 0) AS UserDays, COALESCE(SUM(seconds), 0) AS Seconds, COALESCE(SUM(outputs), 0) AS Outputs, COALESCE(SUM(errors), 0) AS Errors
          FROM realization_usage_customer_day WHERE customer_key = @Customer AND day >= @From AND day <= @To
        """;

    private const string People = """
        SELECT e.slot AS Slot, p.person AS Person
          FROM realization_usage_person p JOIN realization_usage_event e ON e.id = p.event_id
         WHERE p.customer_key = @Customer AND p.day >= @From AND p.day <= @To AND p.person <> 0 AND e.slot > -1000000000000
         GROUP BY e.slot, p.person
        """;

    private const string Features = """
        SELECT d.feature_key AS Slot, MAX(f.name) AS FeatureName, MAX(e.name) AS EventName, SUM(d.events) AS Events, SUM(d.uses) AS Uses, SUM(d.seconds) AS Seconds, SUM(d.outputs) AS Outputs, SUM(d.errors) AS Errors, MAX(d.day) AS LastOn
          FROM realization_usage_day d
          LEFT JOIN refinement_pub_feature f ON f.id = d.feature_key
          LEFT JOIN realization_usage_event e ON e.id = -d.feature_key
         WHERE d.customer_key = @Customer AND d.day >= @From AND d.day <= @To AND d.feature_key > -1000000000000
         GROUP BY d.feature_key
        """;

    private const string Days = "SELECT day AS Day, uses AS Uses, active_users AS UserDays, seconds AS Seconds, outputs AS Outputs FROM realization_usage_customer_day WHERE customer_key = @Customer AND day >= @From AND day <= @To";

    private const string Licensed = """
        SELECT DISTINCT f.id AS Id, f.name AS Name
          FROM realization_pub_licence l
          JOIN refinement_pub_feature f ON f.id = l.feature_id OR (l.feature_id IS NULL AND f.product_id = l.product_id)
         WHERE l.customer_id = @Customer AND l.status = 'active' AND l.starts_on <= @To AND (l.ends_on IS NULL OR l.ends_on >= @To) AND f.kind = 'feature' AND f.archived_at IS NULL
        """;

    private const string Since = """
        SELECT f.id AS Id, MAX(f.name) AS Name, MIN(l.starts_on) AS Since
          FROM realization_pub_licence l
          JOIN refinement_pub_feature f ON f.id = l.feature_id OR (l.feature_id IS NULL AND f.product_id = l.product_id)
         WHERE l.customer_id = @Customer AND l.status = 'active' AND l.starts_on <= @To AND f.kind = 'feature' AND f.archived_at IS NULL
         GROUP BY f.id
        HAVING MAX(CASE WHEN l.ends_on IS NULL OR l.ends_on >= @To THEN 1 ELSE 0 END) = 1
        """;

    // Several licences cover the same people: the widest of them says how many there are.
    private const string Seats = """
        SELECT MAX(l.quantity) FROM realization_pub_licence l
         WHERE l.customer_id = @Customer AND l.status = 'active' AND l.starts_on <= @To AND (l.ends_on IS NULL OR l.ends_on >= @To)
        """;

    private const string Opened = "SELECT DISTINCT feature_key FROM realization_usage_day WHERE customer_key = @Customer AND day >= @From AND day <= @To AND feature_key > 0";

    /// <summary>A customer's usage in a period.</summary>
    public async Task<CustomerUsageView> Of(Reference customer, UsagePeriod period, DateOnly today, CancellationToken stop)
    {
        var (current, features) = await Count(customer.Id, period, stop);
        var (before, featuresBefore) = await Count(customer.Id, period.Before, stop);
        var licensed = await db.Query<Reference>(Licensed, Args(customer.Id, period), stop);
        var licensedIds = licensed.Select(feature => feature.Id).ToHashSet();
        var usesBefore = featuresBefore.ToDictionary(row => row.Slot, row => row.Uses);
        var idle = licensed.Where(feature => features.All(row => row.Slot != feature.Id)).Select(feature => new FeatureUsage { Feature = feature, IsLicensed = true, UsesBefore = usesBefore.GetValueOrDefault(feature.Id) });
        var usual = UsagePeriod.UpTo(today);
        var (recent, recentBefore) = period == usual ? (current, before) : ((await Count(customer.Id, usual, stop)).Totals, (await Count(customer.Id, usual.Before, stop)).Totals);
        var comparison = await standings.Compare(customer.Id, recent, stop);
        var activation = await Activation(customer.Id, period, licensed, stop);
        return new CustomerUsageView
        {
            Customer = customer,
            From = period.From,
            To = period.To,
            Activation = activation,
            Current = current,
            Before = before,
            Features = [.. features.Select(row => row.Shown(usesBefore.GetValueOrDefault(row.Slot), licensedIds)).OrderByDescending(feature => feature.Uses).ThenBy(feature => feature.Feature?.Id ?? long.MaxValue), .. idle],
            Weeks = await ByWeek(customer.Id, period.To, stop),
            Comparison = comparison,
            Measures = await standings.Measures(customer.Id, comparison, recent, recentBefore, period == usual ? activation : await Activation(customer.Id, today, stop), stop),
        };
    }

    /// <summary>Opened out of licensed, up to a day.</summary>
    public async Task<UsageActivation> Activation(long customerId, DateOnly to, CancellationToken stop)
    {
        var period = UsagePeriod.UpTo(to);
        return await Activation(customerId, period, await db.Query<Reference>(Licensed, Args(customerId, period), stop), stop);
    }

    /// <summary>The features licensed on a day, and since when.</summary>
    public Task<IReadOnlyList<LicensedFeature>> LicensedSince(long customerId, DateOnly to, CancellationToken stop) => db.Query<LicensedFeature>(Since, new { Customer = customerId, To = to }, stop);

    /// <summary>How much a customer used in a period.</summary>
    public async Task<UsageTotals> TotalsOf(long customerId, UsagePeriod period, CancellationToken stop) => (await Count(customerId, period, stop)).Totals;

    private async Task<UsageActivation> Activation(long customerId, UsagePeriod period, IReadOnlyList<Reference> licensed, CancellationToken stop)
    {
        var opened = licensed.Count == 0 ? [] : (await db.Query<long>(Opened, Args(customerId, new UsagePeriod(period.To.AddDays(-365), period.To)), stop)).ToHashSet();
        List<Reference> idle = [.. licensed.Where(feature => !opened.Contains(feature.Id)).OrderBy(feature => feature.Id)];
        return new UsageActivation(licensed.Count, licensed.Count - idle.Count, idle, await db.Scalar<long?>(Seats, Args(customerId, period), stop));
    }

    private async Task<(UsageTotals Totals, IReadOnlyList<FeatureRow> Features)> Count(long customerId, UsagePeriod period, CancellationToken stop)
    {
        var sums = (await db.First<Sums>(Totals, Args(customerId, period), stop))!;
        if (sums.Events == 0) return (new UsageTotals(), []);
        var people = (await db.Query<PersonRow>(People, Args(customerId, period), stop)).ToList();
        var bySlot = people.GroupBy(row => row.Slot).ToDictionary(group => group.Key, group => (long)group.Count());
        var features = await db.Query<FeatureRow>(Features, Args(customerId, period), stop);
        foreach (var feature in features) feature.ActiveUsers = bySlot.GetValueOrDefault(feature.Slot);
        return (new UsageTotals
        {
            Events = sums.Events, Uses = sums.Uses, ActiveDays = sums.ActiveDays, UserDays = sums.UserDays, Minutes = Minutes(sums.Seconds), Outputs = sums.Outputs, Errors = sums.Errors,
            ActiveUsers = people.Select(row => row.Person).Distinct().Count(), Features = features.Count(feature => feature.Slot > 0),
        }, features);
    }

    private async Task<IReadOnlyList<WeekUsage>> ByWeek(long customerId, DateOnly to, CancellationToken stop)
    {
        var monday = Monday(to).AddDays(-7 * (Weeks - 1));
        var days = (await db.Query<DayRow>(Days, Args(customerId, new UsagePeriod(monday, to)), stop)).ToLookup(row => Monday(row.Day));
        return [.. Enumerable.Range(0, Weeks).Select(week => monday.AddDays(7 * week)).Select(week => new WeekUsage(week, days[week].Sum(day => day.Uses), days[week].Sum(day => day.UserDays), Minutes(days[week].Sum(day => day.Seconds)), days[week].Sum(day => day.Outputs)))];
    }

    /// <summary>The Monday of a day's week.</summary>
    public static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    /// <summary>Seconds as minutes.</summary>
    public static decimal Minutes(long seconds) => Math.Round(seconds / 60m, 1);

    private static object Args(long customer, UsagePeriod period) => new { Customer = customer, period.From, period.To };

    /// <summary>A feature that a customer has licensed.</summary>
    public sealed record LicensedFeature
    {
        /// <summary>Its id.</summary>
        public long Id { get; init; }

        /// <summary>Its name.</summary>
        public string Name { get; init; } = "";

        /// <summary>The first day of the first contract that licenses it.</summary>
        public DateOnly Since { get; init; }
    }

    private sealed record Sums
    {
        public long Events { get; init; }
        public long Uses { get; init; }
        public long ActiveDays { get; init; }
        public long UserDays { get; init; }
        public long Seconds { get; init; }
        public long Outputs { get; init; }
        public long Errors { get; init; }
    }

    private sealed record PersonRow
    {
        public long Slot { get; init; }
        public long Person { get; init; }
    }

    private sealed record DayRow
    {
        public DateOnly Day { get; init; }
        public long Uses { get; init; }
        public long UserDays { get; init; }
        public long Seconds { get; init; }
        public long Outputs { get; init; }
    }

    private sealed record FeatureRow
    {
        public long Slot { get; init; }
        public string? FeatureName { get; init; }
        public string? EventName { get; init; }
        public long Events { get; init; }
        public long Uses { get; init; }
        public long Seconds { get; init; }
        public long Outputs { get; init; }
        public long Errors { get; init; }
        public DateOnly LastOn { get; init; }
        public long ActiveUsers { get; set; }

        public FeatureUsage Shown(long usesBefore, HashSet<long> licensed) => new()
        {
            Feature = Slot > 0 ? new Reference(Slot, FeatureName ?? "") : null, EventName = Slot > 0 ? null : EventName, IsLicensed = licensed.Contains(Slot), Events = Events, Uses = Uses, UsesBefore = usesBefore,
            ActiveUsers = ActiveUsers, Minutes = UsageFigures.Minutes(Seconds), Outputs = Outputs, Errors = Errors, LastOn = LastOn,
        };
    }
}
