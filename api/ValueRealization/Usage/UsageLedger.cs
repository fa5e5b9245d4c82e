using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>
/// Counts events, each message once, into customer × feature × day. Belongs inside a transaction: the messages remembered and what was counted for them are durable
/// together. Aggregates first, so that a thousand events of one customer's day are a handful of rows.
/// </summary>
[Block]
public sealed class UsageLedger(Db db, UsageNames names, UsageAccounts accounts, UsageKeeper keeper, UsageOptions options, TimeProvider clock)
{
    // Nearly every message is new: it takes this one statement.
    private const string RememberNew = Remember + " WHERE NOT EXISTS (SELECT 1 FROM realization_usage_message WHERE slice = @Slice AND id_hash = @Id)";
    private const string Remember = "INSERT INTO realization_usage_message (slice, id_hash, content_hash) SELECT @Slice, @Id, @Content";
    private const string Contents = "SELECT content_hash FROM realization_usage_message WHERE slice = @Slice AND id_hash = @Id";

    /// <summary>Counts events and says of each what became of it. <paramref name="anyAge"/>: a file may tell of any time gone by.</summary>
    public async Task Add(IReadOnlyList<CountedEvent> events, IReadOnlyList<UsageLink> links, CancellationToken stop, bool anyAge = false)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (links.Count > 0) await accounts.Link(links, stop);
        await Sort(events, now, anyAge, stop);
        var counted = events.Where(item => item.Counts).ToArray();
        if (counted.Length > 0)
        {
            await names.Name(counted, stop);
            await accounts.Locate(counted, stop);
            await Write(counted, stop);
        }

        await keeper.Keep(events.Where(item => item.Outcome is not (UsageOutcome.Counted or UsageOutcome.Repeated)).Select(item => (item.Event, item.Outcome)).ToList(), now, stop);
        await keeper.Count(events.GroupBy(item => (item.Event.Source, item.Outcome)).Select(group => (group.Key.Source, group.Key.Outcome, (long)group.Count())), DateOnly.FromDateTime(now), stop);
    }

    private async Task Sort(IReadOnlyList<CountedEvent> events, DateTime now, bool anyAge, CancellationToken stop)
    {
        var (oldest, latest) = (now.AddDays(-options.OldestDays), now.AddHours(options.HoursAhead));
        using var rememberNew = new Statement(db, RememberNew);
        using var remember = new Statement(db, Remember);
        using var contents = new Statement(db, Contents);
        var known = new List<long>();
        // In the order of the key: neighbours are written together.
        foreach (var item in events.OrderBy(item => item.Key))
        {
            var idIsNew = await Run(rememberNew, item.Key, stop) > 0;
            if (!idIsNew)
            {
                Set(contents, item.Key);
                await contents.Numbers(known, stop);
                if (known.Contains(item.Key.Content))
                {
                    item.Outcome = UsageOutcome.Repeated;
                    continue;
                }

                await Run(remember, item.Key, stop);
            }

            if (item.Event.Unreadable is not null) item.Outcome = UsageOutcome.Unreadable;
            else if (!anyAge && item.Event.At < oldest) item.Outcome = UsageOutcome.TooOld;
            else if (item.Event.At > latest) item.Outcome = UsageOutcome.TooFarAhead;
            else item.Outcome = item.Event.IsIdReused || (!idIsNew && item.Event.MessageId is { Length: > 0 }) ? UsageOutcome.ReusedId : UsageOutcome.Counted;
        }
    }

    private static ValueTask<int> Run(Statement statement, MessageKey key, CancellationToken stop)
    {
        Set(statement, key);
        return statement.Execute(stop);
    }

    private static void Set(Statement statement, MessageKey key)
    {
        statement.Set("Slice", key.Slice);
        statement.Set("Id", key.Id);
        statement.Set("Content", key.Content);
    }

    private async Task Write(CountedEvent[] counted, CancellationToken stop)
    {
        Array.Sort(counted, static (one, other) => PlaceOf(one).CompareTo(PlaceOf(other)));
        var slots = counted.Select(item => item.Name).Distinct().ToDictionary(name => name.Id, name => name.Slot);
        var features = new SortedDictionary<(long Feature, DateOnly Day), UsageCell>();
        using var statements = new UsageStatements(db);
        foreach (var day in Runs(counted, static item => (item.CustomerKey, item.Day)))
        {
            var (customer, date) = (day[0].CustomerKey, day[0].Day);
            // The day's own row first: on an engine with several writers it keeps the others out until the heads are counted.
            var total = UsageCell.Of(day.Where(item => !item.Name.Ignored));
            if (total.Events > 0) await statements.CustomerDay(customer, date, total, stop);
            var heads = new UsageCell();
            var byFeature = new SortedDictionary<long, UsageCell>();
            foreach (var person in Runs(day, static item => item.Person))
            {
                var known = await statements.EventsOf(customer, date, person[0].Person, stop);
                var used = await Slots(known, slots, stop);
                foreach (var sameName in Runs(person, static item => item.Name.Id))
                {
                    var (name, cell) = (sameName[0].Name, UsageCell.Of(sameName));
                    await statements.Person(customer, date, person[0].Person, name.Id, cell, known.Contains(name.Id), stop);
                    var feature = Cell(byFeature, name.Slot);
                    feature.Add(cell);
                    if (person[0].Person == 0) continue;
                    if (!name.Ignored && used.TrueForAll(UsageName.IsIgnored)) heads.NewUsers++;
                    if (used.Contains(name.Slot)) continue;
                    feature.NewUsers++;
                    used.Add(name.Slot);
                }
            }

            if (heads.NewUsers > 0) await statements.CustomerDay(customer, date, heads, stop);
            foreach (var (feature, cell) in byFeature)
            {
                await statements.Day(customer, date, feature, cell, stop);
                var sum = Cell(features, (feature, date));
                sum.Add(cell);
                sum.NewUsers += cell.NewUsers;
            }
        }

        foreach (var ((feature, date), cell) in features) await statements.FeatureDay(feature, date, cell, stop);
    }

    // The places of the roll-up in which a person is counted on a day already.
    private async Task<List<long>> Slots(List<long> eventIds, Dictionary<long, long> slots, CancellationToken stop)
    {
        var used = new List<long>(eventIds.Count + 1);
        foreach (var id in eventIds)
        {
            if (!slots.TryGetValue(id, out var slot)) slots[id] = slot = (await names.ById([id], stop))[0].Slot;
            used.Add(slot);
        }

        return used;
    }

    private static (long Customer, DateOnly Day, long Person, long Name) PlaceOf(CountedEvent item) => (item.CustomerKey, item.Day, item.Person, item.Name.Id);

    // Neighbours with the same key, of items in that key's order.
    private static IEnumerable<ArraySegment<CountedEvent>> Runs<TKey>(ArraySegment<CountedEvent> items, Func<CountedEvent, TKey> key)
    {
        for (int start = 0, end; start < items.Count; start = end)
        {
            var same = key(items[start]);
            for (end = start + 1; end < items.Count && EqualityComparer<TKey>.Default.Equals(key(items[end]), same); end++)
            {
            }

            yield return items[start..end];
        }
    }

    private static UsageCell Cell<TKey>(SortedDictionary<TKey, UsageCell> cells, TKey key) where TKey : notnull
    {
        if (!cells.TryGetValue(key, out var cell)) cells[key] = cell = new UsageCell();
        return cell;
    }
}
