using System.Text.Json;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>
/// Counts events, each message once, into customer × feature × day. Belongs inside a transaction: the messages remembered and what was counted for them are durable
/// together. Aggregates first, so that a thousand events of one customer's day are a handful of rows.
/// </summary>
[Block]
public sealed class UsageLedger(Db db, UsageNames names, UsageAccounts accounts, UsageKeeper keeper, UsageOptions options, TimeProvider clock)
{
    private const string Known = "SELECT COUNT(*) FROM realization_usage_message WHERE slice = @Slice AND id_hash = @Id AND content_hash <> @Content";

    private const string Remember = """
        INSERT INTO realization_usage_message (slice, id_hash, content_hash)
        SELECT @Slice, @Id, @Content WHERE NOT EXISTS (SELECT 1 FROM realization_usage_message WHERE slice = @Slice AND id_hash = @Id AND content_hash = @Content)
        """;

    private const string People = """
        SELECT person AS Person, event_id AS EventId FROM realization_usage_person WHERE customer_key = @Customer AND day = @Day AND person IN (@People)
        """;

    /// <summary>Counts events and says of each what became of it. <paramref name="anyAge"/>: a file may tell of any time gone by.</summary>
    public async Task<IReadOnlyList<CountedEvent>> Add(IReadOnlyList<UsageEvent> events, IReadOnlyList<UsageLink> links, CancellationToken stop, bool anyAge = false)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (links.Count > 0) await accounts.Link(links, stop);
        var outcomes = await Sort(events, now, anyAge, stop);
        var counted = outcomes.Where(item => item.Outcome is UsageOutcome.Counted or UsageOutcome.ReusedId).ToList();
        if (counted.Count > 0)
        {
            var named = await names.Of(counted.Select(item => (item.Event, item.Day)), stop);
            var owned = await accounts.Of(counted.Where(item => item.Event.CustomerId is null).Select(item => (item.Event, item.Day)), stop);
            foreach (var item in counted)
            {
                item.Name = named[UsageNames.KeyOf(item.Event.Name)];
                item.CustomerKey = item.Event.CustomerId ?? owned[UsageAccounts.KeyOf(item.Event)];
            }

            await Write(counted, stop);
        }

        await keeper.Keep(outcomes.Where(item => item.Outcome is not (UsageOutcome.Counted or UsageOutcome.Repeated)).Select(item => (item.Event, item.Outcome)).ToList(), now, stop);
        await keeper.Count(outcomes.GroupBy(item => (item.Event.Source, item.Outcome)).Select(group => (group.Key.Source, group.Key.Outcome, (long)group.Count())), DateOnly.FromDateTime(now), stop);
        return outcomes;
    }

    private async Task<IReadOnlyList<CountedEvent>> Sort(IReadOnlyList<UsageEvent> events, DateTime now, bool anyAge, CancellationToken stop)
    {
        var (oldest, latest) = (now.AddDays(-options.OldestDays), now.AddHours(options.HoursAhead));
        var outcomes = events.Select(item => new CountedEvent(item, item.Key, DateOnly.FromDateTime(item.At ?? now))).ToList();
        using var remember = new Statement(db, Remember);
        using var known = new Statement(db, Known);
        // In the order of the key: neighbours are written together.
        foreach (var item in outcomes.OrderBy(item => item.Key))
        {
            Set(remember, item.Key);
            if (await remember.Execute(stop) == 0)
            {
                item.Outcome = UsageOutcome.Repeated;
                continue;
            }

            if (item.Event.Unreadable is not null) item.Outcome = UsageOutcome.Unreadable;
            else if (!anyAge && item.Event.At < oldest) item.Outcome = UsageOutcome.TooOld;
            else if (item.Event.At > latest) item.Outcome = UsageOutcome.TooFarAhead;
            else
            {
                Set(known, item.Key);
                item.Outcome = item.Event.IsIdReused || (item.Event.MessageId is { Length: > 0 } && await known.Number(stop) > 0) ? UsageOutcome.ReusedId : UsageOutcome.Counted;
            }
        }

        return outcomes;
    }

    private static void Set(Statement statement, MessageKey key)
    {
        statement.Set("Slice", key.Slice);
        statement.Set("Id", key.Id);
        statement.Set("Content", key.Content);
    }

    private async Task Write(IReadOnlyList<CountedEvent> counted, CancellationToken stop)
    {
        var people = new SortedDictionary<(long Customer, DateOnly Day), Dictionary<(long Person, UsageName Name), UsageCell>>();
        foreach (var item in counted)
        {
            var ofDay = people.TryGetValue((item.CustomerKey, item.Day), out var there) ? there : people[(item.CustomerKey, item.Day)] = [];
            Cell(ofDay, (item.Event.PersonKey, item.Name)).Add(item.Event);
        }

        var features = new Dictionary<(long Feature, DateOnly Day), UsageCell>();
        var slots = counted.Select(item => item.Name).Distinct().ToDictionary(name => name.Id, name => name.Slot);
        using var statements = new UsageStatements(db);
        foreach (var ((customer, day), cells) in people)
        {
            // The day's own row first: on an engine with several writers it keeps the others out until the heads are counted.
            var total = new UsageCell();
            foreach (var ((_, name), cell) in cells)
                if (!name.Ignored) total.Add(cell);
            if (total.Events > 0) await statements.CustomerDay(customer, day, total, stop);
            var known = await KnownPeople(customer, day, cells.Keys.Select(key => key.Person).Distinct(), slots, stop);
            var heads = new UsageCell();
            var byFeature = new SortedDictionary<long, UsageCell>();
            foreach (var ((person, name), cell) in cells.OrderBy(pair => pair.Key.Person).ThenBy(pair => pair.Key.Name.Id))
            {
                await statements.Person(customer, day, person, name.Id, cell, known.Contains(person, name.Id), stop);
                var feature = byFeature.TryGetValue(name.Slot, out var sum) ? sum : byFeature[name.Slot] = new UsageCell();
                feature.Add(cell);
                if (person == 0) continue;
                if (known.NewTo(person, name.Slot)) feature.NewUsers++;
                if (!name.Ignored && known.NewToDay(person)) heads.NewUsers++;
            }

            if (heads.NewUsers > 0) await statements.CustomerDay(customer, day, heads, stop);
            foreach (var (feature, cell) in byFeature)
            {
                await statements.Day(customer, day, feature, cell, stop);
                var sum = Cell(features, (feature, day));
                sum.Add(cell);
                sum.NewUsers += cell.NewUsers;
            }
        }

        foreach (var ((feature, day), cell) in features.OrderBy(pair => pair.Key.Feature).ThenBy(pair => pair.Key.Day)) await statements.FeatureDay(feature, day, cell, stop);
    }

    private async Task<DayPeople> KnownPeople(long customer, DateOnly day, IEnumerable<long> people, Dictionary<long, long> slots, CancellationToken stop)
    {
        var rows = await db.Query<PersonRow>(db.Dialect.WithNumbers(People, "People"), new { Customer = customer, Day = day, People = JsonSerializer.Serialize(people) }, stop);
        var missing = rows.Select(row => row.EventId).Where(id => !slots.ContainsKey(id)).Distinct().ToList();
        foreach (var name in await names.ById(missing, stop)) slots[name.Id] = name.Slot;
        return new DayPeople(rows.Select(row => (row.Person, row.EventId, slots[row.EventId])));
    }

    private static UsageCell Cell<TKey>(Dictionary<TKey, UsageCell> cells, TKey key) where TKey : notnull
    {
        if (!cells.TryGetValue(key, out var cell)) cells[key] = cell = new UsageCell();
        return cell;
    }

    private sealed record PersonRow
    {
        public long Person { get; init; }
        public long EventId { get; init; }
    }
}
