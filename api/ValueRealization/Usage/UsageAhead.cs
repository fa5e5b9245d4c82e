using System.Text.Json;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>Events that say they happen in a time to come: kept whole, each once, and counted through the ledger like any other when their day has come.</summary>
[Block]
public sealed class UsageAhead(Db db, UsageLedger ledger, UsageOptions options, TimeProvider clock)
{
    private const int AtOnce = 500;

    private const string Insert = """
        INSERT INTO realization_usage_ahead (slice, id_hash, content_hash, happens_at, import_id, event)
        SELECT @Slice, @Id, @Content, @At, @ImportId, @Event
         WHERE NOT EXISTS (SELECT 1 FROM realization_usage_ahead WHERE slice = @Slice AND id_hash = @Id AND content_hash = @Content)
        """;

    private const string Due = "SELECT slice AS Slice, id_hash AS Id, content_hash AS Content, event AS Event FROM realization_usage_ahead WHERE happens_at <= @Latest ORDER BY happens_at, slice, id_hash, content_hash";
    private const string Remove = "DELETE FROM realization_usage_ahead WHERE slice = @Slice AND id_hash = @Id AND content_hash = @Content";
    private const string RemoveOfImport = "DELETE FROM realization_usage_ahead WHERE import_id = @ImportId";
    private const string Forget = "DELETE FROM realization_usage_message WHERE slice = @Slice AND id_hash = @Id AND content_hash = @Content";

    private const string Unkeep = """
        DELETE FROM realization_usage_kept WHERE reason = 'tooFarAhead' AND happened_at = @At AND COALESCE(message_id, '') = @MessageId AND COALESCE(event, '') = @Name AND COALESCE(import_id, 0) = @ImportId
        """;

    private const string Imported = """
        UPDATE realization_usage_imported SET customer_key = @CustomerKey, event_id = @EventId, events = 1, uses = @Uses, seconds = @Seconds, outputs = @Outputs, errors = @Errors
         WHERE import_id = @ImportId AND slice = @Slice AND id_hash = @Id AND content_hash = @Content AND events = 0
        """;

    private DateTime Latest => clock.GetUtcNow().UtcDateTime.AddHours(options.HoursAhead);

    /// <summary>Keeps those of <paramref name="events"/> that lie too far ahead. Needs a transaction; without any it does nothing.</summary>
    public async Task Keep(IEnumerable<UsageEvent> events, CancellationToken stop)
    {
        foreach (var item in Among(events))
        {
            var key = item.Key;
            await db.Execute(Insert, new { key.Slice, key.Id, key.Content, item.At, item.ImportId, Event = JsonSerializer.Serialize(Kept.Of(item), Json.Options) }, stop);
        }
    }

    /// <summary>Those that lie too far ahead.</summary>
    public IReadOnlyList<UsageEvent> Among(IEnumerable<UsageEvent> events)
    {
        var latest = Latest;
        return [.. events.Where(item => item.At > latest && item.Unreadable is null)];
    }

    /// <summary>Lets go of what a file brought.</summary>
    public Task TakeBack(long importId, CancellationToken stop) => db.Execute(RemoveOfImport, new { ImportId = importId }, stop);

    /// <summary>Counts those whose day has come, and answers how many. The message is forgotten, counted and taken off this list in one transaction.</summary>
    public async Task<int> Count(CancellationToken stop)
    {
        var counted = 0;
        while (true)
        {
            var some = await db.Write(async () =>
            {
                var rows = await db.Query<Row>(Due + db.Dialect.Take(AtOnce), new { Latest }, stop);
                foreach (var row in rows)
                {
                    await db.Execute(Forget, row, stop);
                    await db.Execute(Remove, row, stop);
                }

                var events = rows.Select(row => JsonSerializer.Deserialize<Kept>(row.Event, Json.Options)!.Event()).ToList();
                if (events.Count == 0) return 0;
                foreach (var item in events) await db.Execute(Unkeep, new { item.At, MessageId = Cut(item.MessageId), Name = Cut(item.Name), ImportId = item.ImportId ?? 0 }, stop);
                foreach (var item in await ledger.Add(events, [], stop, anyAge: true))
                    if (item.Event.ImportId is { } import && item.Outcome is UsageOutcome.Counted or UsageOutcome.ReusedId)
                        await db.Execute(Imported, new { ImportId = item.Event.ImportId, item.Key.Slice, item.Key.Id, item.Key.Content, item.CustomerKey, EventId = item.Name.Id, item.Event.Uses, item.Event.Seconds, item.Event.Outputs, item.Event.Errors }, stop);
                return events.Count;
            }, stop);
            counted += some;
            if (some < AtOnce) return counted;
        }
    }

    private static string Cut(string? text) => text is null ? "" : TextKeys.Cut(text, 200);

    private sealed record Row
    {
        public long Slice { get; init; }
        public long Id { get; init; }
        public long Content { get; init; }
        public string Event { get; init; } = "";
    }

    /// <summary>An event as it is kept.</summary>
    private sealed record Kept(UsageSource Source, string Name, DateTime At, string? MessageId, string? Customer, string? Person, long Uses, long Seconds, long Outputs, long Errors, bool IsBeta, long? CustomerId, long? ImportId, bool IsIdReused)
    {
        public static Kept Of(UsageEvent item) => new(item.Source, item.Name, item.At!.Value, item.MessageId, item.Customer, item.Person, item.Uses, item.Seconds, item.Outputs, item.Errors, item.IsBeta, item.CustomerId, item.ImportId, item.IsIdReused);

        public UsageEvent Event() => new()
        {
            Source = Source, Name = Name, At = DateTime.SpecifyKind(At, DateTimeKind.Utc), MessageId = MessageId, Customer = Customer, Person = Person, Uses = Uses, Seconds = Seconds, Outputs = Outputs, Errors = Errors, IsBeta = IsBeta, CustomerId = CustomerId,
            ImportId = ImportId, IsIdReused = IsIdReused,
        };
    }
}
