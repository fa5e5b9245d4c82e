using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>Keeps the turns in customers' use ready for their timelines: read from the roll-up beside the requests, written customer by customer, and only for those where something has changed.</summary>
[Block]
public sealed class UsageTurns(Db db)
{
    // Longer than a turn looks back.
    private const int DaysOfInterest = 70;

    private const string Customers = """
        SELECT d.customer_key AS CustomerId, SUM(d.events) AS Events, MAX(d.day) AS LastOn, MAX(t.events) AS CountedEvents, MAX(t.counted_to) AS CountedTo, MAX(t.counted_at) AS CountedAt
          FROM realization_usage_customer_day d
          JOIN realization_customer c ON c.id = d.customer_key
          LEFT JOIN realization_usage_turn_count t ON t.customer_id = d.customer_key
         GROUP BY d.customer_key
        """;

    private const string Mapped = "SELECT MAX(updated_at) FROM realization_usage_event WHERE version > 1";
    private const string Gone = "SELECT t.customer_id FROM realization_usage_turn_count t WHERE NOT EXISTS (SELECT 1 FROM realization_usage_customer_day d WHERE d.customer_key = t.customer_id)";
    private const string FeatureDays = "SELECT feature_key AS FeatureId, day AS Day FROM realization_usage_day WHERE customer_key = @Customer AND feature_key > 0 ORDER BY day";
    private const string PeopleDays = "SELECT day AS Day, active_users AS People FROM realization_usage_customer_day WHERE customer_key = @Customer AND active_users > 0";
    private const string Forget = "DELETE FROM realization_usage_turn WHERE customer_id = @Customer";
    private const string ForgetCount = "DELETE FROM realization_usage_turn_count WHERE customer_id = @Customer";
    private const string Insert = "INSERT INTO realization_usage_turn (customer_id, kind, turned_on, feature_id, figures) VALUES (@Customer, @Kind, @On, @FeatureId, @Figures)";
    private const string Note = "INSERT INTO realization_usage_turn_count (customer_id, events, counted_to, counted_at) VALUES (@Customer, @Events, @Today, @Now)";

    /// <summary>Counts the turns of every customer where something has changed.</summary>
    public async Task Count(DateTime now, CancellationToken stop)
    {
        var today = DateOnly.FromDateTime(now);
        var mapped = await db.Scalar<DateTime?>(Mapped, null, stop);
        foreach (var customer in await db.Query<Row>(Customers, null, stop))
        {
            var isNew = customer.CountedEvents != customer.Events || (customer.CountedTo < today && customer.LastOn >= today.AddDays(-DaysOfInterest)) || mapped >= customer.CountedAt;
            if (isNew) await Count(customer, today, now, stop);
        }

        foreach (var customer in await db.Query<long>(Gone, null, stop)) await db.Write(() => Forgotten(customer, stop), stop);
    }

    private async Task Count(Row customer, DateOnly today, DateTime now, CancellationToken stop)
    {
        var args = new { Customer = customer.CustomerId };
        var features = (await db.Query<FeatureDay>(FeatureDays, args, stop)).ToLookup(row => row.FeatureId, row => row.Day);
        var people = (await db.Query<PeopleDay>(PeopleDays, args, stop)).ToDictionary(row => row.Day, row => row.People);
        var turns = features.SelectMany(feature => UsageTurn.OfFeature(feature.Key, [.. feature], today)).Concat(UsageTurn.OfPeople(people, today)).OrderBy(turn => turn.On).ToList();
        await db.Write(async () =>
        {
            await Forgotten(customer.CustomerId, stop);
            foreach (var turn in turns) await db.Execute(Insert, new { args.Customer, Kind = turn.Kind.Word(), turn.On, turn.FeatureId, turn.Figures }, stop);
            await db.Execute(Note, new { args.Customer, customer.Events, Today = today, Now = now }, stop);
        }, stop);
    }

    private async Task Forgotten(long customer, CancellationToken stop)
    {
        await db.Execute(Forget, new { Customer = customer }, stop);
        await db.Execute(ForgetCount, new { Customer = customer }, stop);
    }

    private sealed record Row
    {
        public long CustomerId { get; init; }
        public long Events { get; init; }
        public DateOnly LastOn { get; init; }
        public long? CountedEvents { get; init; }
        public DateOnly? CountedTo { get; init; }
        public DateTime? CountedAt { get; init; }
    }

    private sealed record FeatureDay
    {
        public long FeatureId { get; init; }
        public DateOnly Day { get; init; }
    }

    private sealed record PeopleDay
    {
        public DateOnly Day { get; init; }
        public long People { get; init; }
    }
}
