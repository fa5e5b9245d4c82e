using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>Adds what was counted to the roll-up: by person, by customer and feature, by customer, by feature, each by day. Active users are exact: a person is new to a place once.</summary>
[Block]
public sealed class UsageTally(Db db, UsageNames names)
{
    /// <summary>Adds rows, each place once and in order. Needs a transaction.</summary>
    public async Task Add(ArraySegment<PersonDay> rows, CancellationToken stop)
    {
        var slots = (await names.ById(rows.Select(row => row.EventId).Distinct(), stop)).ToDictionary(name => name.Id, name => name.Slot);
        var features = new SortedDictionary<(long Feature, DateOnly Day), UsageCell>();
        using var statements = new UsageStatements(db);
        foreach (var day in Neighbours.Runs(rows, static row => (row.CustomerKey, row.Day)))
        {
            var (customer, date) = (day[0].CustomerKey, day[0].Day);
            // The day's own row first: on an engine with several writers it keeps the others out until the heads are counted.
            var total = new UsageCell();
            foreach (var row in day)
                if (!UsageName.IsIgnored(slots[row.EventId])) total.Add(row);
            if (total.Events > 0) await statements.CustomerDay(customer, date, total, stop);
            var heads = new UsageCell();
            var byFeature = new SortedDictionary<long, UsageCell>();
            var already = await statements.EventsOf(day, stop);
            foreach (var person in Neighbours.Runs(day, static row => row.Person))
            {
                var known = already[person[0].Person];
                var used = await SlotsOf(known, slots, stop);
                foreach (var row in person)
                {
                    await statements.Person(row, known.Contains(row.EventId), stop);
                    var slot = slots[row.EventId];
                    var feature = Cell(byFeature, slot);
                    feature.Add(row);
                    if (row.Person == 0) continue;
                    if (!UsageName.IsIgnored(slot) && used.TrueForAll(UsageName.IsIgnored)) heads.NewUsers++;
                    if (used.Contains(slot)) continue;
                    feature.NewUsers++;
                    used.Add(slot);
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
    private async ValueTask<List<long>> SlotsOf(IEnumerable<long> eventIds, Dictionary<long, long> slots, CancellationToken stop)
    {
        var used = new List<long>();
        foreach (var id in eventIds)
        {
            if (!slots.TryGetValue(id, out var slot)) slots[id] = slot = (await names.ById([id], stop))[0].Slot;
            used.Add(slot);
        }

        return used;
    }

    private static UsageCell Cell<TKey>(SortedDictionary<TKey, UsageCell> cells, TKey key) where TKey : notnull
    {
        if (!cells.TryGetValue(key, out var cell)) cells[key] = cell = new UsageCell();
        return cell;
    }
}
