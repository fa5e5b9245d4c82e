using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>
/// Counts events, each message once, into customer × feature × day. Belongs inside a transaction: the messages remembered and what was counted for them are durable
/// together. What counts is added up first, so that a thousand events of one customer's day are a handful of rows.
/// </summary>
[Block]
public sealed class UsageLedger(Db db, UsageNames names, UsageAccounts accounts, UsageKeeper keeper, UsageTally tally, UsageBacklog backlog, UsageOptions options, TimeProvider clock)
{
    private const int Several = 64;
    private const int MostKnown = 4000;

    // Nearly every message is new: it takes this one statement.
    private const string RememberNew = Remember + " WHERE NOT EXISTS (SELECT 1 FROM realization_usage_message WHERE slice = @Slice AND id_hash = @Id)";
    private const string Remember = "INSERT INTO realization_usage_message (slice, id_hash, content_hash) SELECT @Slice, @Id, @Content";
    private const string IdsOfSlice = "SELECT id_hash FROM realization_usage_message WHERE slice = @Slice ORDER BY id_hash";
    private const string Contents = "SELECT content_hash FROM realization_usage_message WHERE slice = @Slice AND id_hash = @Id";

    /// <summary>Counts events and says of each what became of it. <paramref name="anyAge"/>: a file may tell of any time gone by. Needs a transaction.</summary>
    public async Task<IReadOnlyList<CountedEvent>> Add(IReadOnlyList<UsageEvent> events, IReadOnlyList<UsageLink> links, CancellationToken stop, bool anyAge = false)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var counted = events.Select(item => CountedEvent.Of(item, now)).ToList();
        await Count(counted, links, anyAge, later: false, stop);
        return counted;
    }

    /// <summary>Counts events and answers how many rows wait to be rolled up. <paramref name="later"/>: they are many, and the roll-up may follow. Needs a transaction.</summary>
    public Task<int> Add(IReadOnlyList<CountedEvent> events, IReadOnlyList<UsageLink> links, bool later, CancellationToken stop) => Count(events, links, anyAge: false, later, stop);

    private async Task<int> Count(IReadOnlyList<CountedEvent> events, IReadOnlyList<UsageLink> links, bool anyAge, bool later, CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (links.Count > 0) await accounts.Link(links, stop);
        await Sort(events, now, anyAge, stop);
        var counted = events.Where(item => item.Counts).ToList();
        PersonDay[] rows = [];
        if (counted.Count > 0)
        {
            await names.Name(counted, stop);
            await accounts.Locate(counted, stop);
            rows = PersonDay.Sum(counted.Select(PersonDay.Of));
            if (later) await backlog.Put(rows, stop);
            else await tally.Add(rows, stop);
        }

        await keeper.Keep(events.Where(item => item.Outcome is not (UsageOutcome.Counted or UsageOutcome.Repeated)).Select(item => (item.Event, item.Outcome)).ToList(), now, stop);
        await keeper.Count(events.GroupBy(item => (item.Event.Source, item.Outcome)).Select(group => (group.Key.Source, group.Key.Outcome, (long)group.Count())), DateOnly.FromDateTime(now), stop);
        return later ? rows.Length : 0;
    }

    private async Task Sort(IReadOnlyList<CountedEvent> events, DateTime now, bool anyAge, CancellationToken stop)
    {
        var (oldest, latest) = (now.AddDays(-options.OldestDays), now.AddHours(options.HoursAhead));
        using var rememberNew = new Statement(db, RememberNew);
        using var remember = new Statement(db, Remember);
        using var contents = new Statement(db, Contents);
        var found = new List<long>();
        // In the order of the key: neighbours are written together.
        var sorted = events.ToArray();
        Array.Sort(sorted, static (one, other) => one.Key.CompareTo(other.Key));
        foreach (var slice in Neighbours.Runs<CountedEvent, long>(sorted, static item => item.Key.Slice))
        {
            var known = slice.Count >= Several ? await Known(slice[0].Key.Slice, stop) : null;
            foreach (var item in slice)
            {
                var idIsNew = known is null ? await Run(rememberNew, item.Key, stop) > 0 : known.Add(item.Key.Id);
                if (idIsNew && known is not null) await Run(remember, item.Key, stop);
                if (!idIsNew)
                {
                    Set(contents, item.Key);
                    await contents.Numbers(found, stop);
                    if (found.Contains(item.Key.Content))
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
    }

    // The ids of a slice, where they are few enough to be read at once: cheaper than asking for each. Null where they are more.
    private async Task<HashSet<long>?> Known(long slice, CancellationToken stop)
    {
        using var read = new Statement(db, IdsOfSlice + db.Dialect.Take(MostKnown));
        read.Set("Slice", slice);
        var ids = new List<long>();
        await read.Numbers(ids, stop);
        return ids.Count < MostKnown ? [.. ids] : null;
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
}
