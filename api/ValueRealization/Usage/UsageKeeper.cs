using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>Keeps what counts nowhere or needs a look, and how much came: nothing is dropped in silence.</summary>
[Block]
public sealed class UsageKeeper(Db db)
{
    private const string Insert = """
        INSERT INTO realization_usage_kept (reason, source, received_at, happened_at, message_id, customer, event, detail, import_id)
        VALUES (@Reason, @Source, @ReceivedAt, @HappenedAt, @MessageId, @Customer, @Event, @Detail, @ImportId)
        """;

    private const string Add = "UPDATE realization_usage_intake SET events = events + @Events WHERE day = @Day AND source = @Source AND outcome = @Outcome";
    private const string New = "INSERT INTO realization_usage_intake (day, source, outcome, events) VALUES (@Day, @Source, @Outcome, @Events)";

    /// <summary>Keeps events as they came.</summary>
    public async Task Keep(IReadOnlyList<(UsageEvent Event, UsageOutcome Reason)> events, DateTime now, CancellationToken stop)
    {
        foreach (var (item, reason) in events)
            await db.Execute(Insert, new
            {
                Reason = reason.Word(), Source = item.Source.Word(), ReceivedAt = now, HappenedAt = item.At, MessageId = Cut(item.MessageId), Customer = Cut(item.Customer), Event = Cut(item.Name), Detail = item.Unreadable, item.ImportId,
            }, stop);
    }

    /// <summary>Counts what came on a day.</summary>
    public async Task Count(IEnumerable<(UsageSource Source, UsageOutcome Outcome, long Events)> counts, DateOnly day, CancellationToken stop)
    {
        foreach (var (source, outcome, events) in counts)
        {
            var args = new { Day = day, Source = source.Word(), Outcome = outcome.Word(), Events = events };
            if (await db.Execute(Add, args, stop) == 0) await db.Execute(New, args, stop);
        }
    }

    private static string? Cut(string? text) => text is null ? null : TextKeys.Cut(text, 200);
}
