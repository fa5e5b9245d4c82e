using System.Text.Json;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>
/// What is counted, durable, and not yet in the roll-up. A batch is written as a few sorted runs, one for each part of the customers that it touches; rolled up later, part by part,
/// the rows of a customer's day are touched once for many batches instead of once for each.
/// </summary>
[Block]
public sealed class UsageBacklog(Db db, UsageTally tally)
{
    // 64 customers next to each other are a part, unknown ones (whose keys are negative) too.
    private const int BitsOfPart = 6;
    private const int NumbersOfRow = 9;

    // Also keeps whoever else rolls up, or adds to the backlog, waiting until this transaction ends.
    private const string NextBatch = "UPDATE realization_usage_backlog_state SET batch = batch + 1 WHERE id = 1";
    private const string LastBatch = "SELECT batch FROM realization_usage_backlog_state WHERE id = 1";

    private const string Insert = "INSERT INTO realization_usage_backlog_run (part, batch, size, events, counts) VALUES (@Part, @Batch, @Size, @Events, @Counts)";
    private const string Sizes = "SELECT part AS Part, SUM(size) AS Size FROM realization_usage_backlog_run GROUP BY part ORDER BY part";
    private const string Runs = "SELECT part AS Part, batch AS Batch, size AS Size FROM realization_usage_backlog_run WHERE part BETWEEN @From AND @To ORDER BY batch, part";
    private const string Counts = "SELECT counts FROM realization_usage_backlog_run WHERE part = @Part AND batch = @Batch";
    private const string Delete = "DELETE FROM realization_usage_backlog_run WHERE part = @Part AND batch = @Batch";
    private const string AllRows = "SELECT COALESCE(SUM(size), 0) FROM realization_usage_backlog_run";
    private const string Events = "SELECT COALESCE(SUM(events), 0) FROM realization_usage_backlog_run";

    /// <summary>The part a customer belongs to.</summary>
    public static long PartOf(long customerKey) => customerKey >> BitsOfPart;

    /// <summary>Events that wait.</summary>
    public Task<long> Waiting(CancellationToken stop) => db.Scalar<long>(Events, null, stop);

    /// <summary>Rows that wait.</summary>
    public Task<long> Rows(CancellationToken stop) => db.Scalar<long>(AllRows, null, stop);

    /// <summary>Writes rows down, each place once and in order. Needs a transaction.</summary>
    public async Task Put(ArraySegment<PersonDay> rows, CancellationToken stop)
    {
        await db.Execute(NextBatch, null, stop);
        var batch = await db.Scalar<long>(LastBatch, null, stop);
        using var insert = new Statement(db, Insert);
        insert.Set("Batch", batch);
        foreach (var run in Neighbours.Runs(rows, static row => PartOf(row.CustomerKey)))
        {
            insert.Set("Part", PartOf(run[0].CustomerKey));
            insert.Set("Size", run.Count);
            insert.Set("Events", run.Sum(row => row.Events));
            insert.Set("Counts", Written(run));
            await insert.Execute(stop);
        }
    }

    /// <summary>The parts that wait, as ranges of about so many rows.</summary>
    public async Task<IReadOnlyList<(long From, long To)>> Ranges(int rows, CancellationToken stop)
    {
        var ranges = new List<(long From, long To)>();
        long size = 0;
        foreach (var part in await db.Query<Run>(Sizes, null, stop))
        {
            if (size == 0) ranges.Add((part.Part, part.Part));
            else ranges[^1] = (ranges[^1].From, part.Part);
            size += part.Size;
            if (size >= rows) size = 0;
        }

        return ranges;
    }

    /// <summary>Rolls up what waits of a range of parts, the oldest first and about <paramref name="most"/> rows of it, and says how many rows that were. Needs a transaction.</summary>
    public async Task<int> RollUp(long from, long to, int most, CancellationToken stop)
    {
        await db.Execute(NextBatch, null, stop);
        var rows = new List<PersonDay>();
        foreach (var run in await db.Query<Run>(Runs, new { From = from, To = to }, stop))
        {
            if (rows.Count >= most) break;
            Read(await db.Scalar<string>(Counts, run, stop) ?? "[]", rows);
            await db.Execute(Delete, run, stop);
        }

        if (rows.Count > 0) await tally.Add(PersonDay.Sum(rows), stop);
        return rows.Count;
    }

    /// <summary>Rolls up all that waits of a customer. Needs a transaction.</summary>
    public Task<int> RollUp(long customerKey, CancellationToken stop) => RollUp(PartOf(customerKey), PartOf(customerKey), int.MaxValue, stop);

    private static string Written(ArraySegment<PersonDay> rows)
    {
        var numbers = new List<long>(rows.Count * NumbersOfRow);
        foreach (var row in rows)
            numbers.AddRange([row.CustomerKey, row.Day.DayNumber, row.Person, row.EventId, row.Events, row.Uses, row.Seconds, row.Outputs, row.Errors]);
        return JsonSerializer.Serialize(numbers);
    }

    private static void Read(string counts, List<PersonDay> rows)
    {
        var numbers = JsonSerializer.Deserialize<long[]>(counts)!;
        for (var at = 0; at + NumbersOfRow <= numbers.Length; at += NumbersOfRow)
        {
            var row = numbers.AsSpan(at, NumbersOfRow);
            rows.Add(new PersonDay
            {
                CustomerKey = row[0], Day = DateOnly.FromDayNumber((int)row[1]), Person = row[2], EventId = row[3], Events = row[4], Uses = row[5], Seconds = row[6], Outputs = row[7], Errors = row[8],
            });
        }
    }

    private sealed record Run
    {
        public long Part { get; init; }
        public long Batch { get; init; }
        public long Size { get; init; }
    }
}
