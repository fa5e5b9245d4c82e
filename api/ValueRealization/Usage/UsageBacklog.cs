using System.Text.Json;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>
/// What is counted, durable, and not yet in the roll-up. Written in order as it comes it costs little; rolled up later, by customer, the rows of a customer's day are touched once
/// for many batches instead of once for each.
/// </summary>
[Block]
public sealed class UsageBacklog(Db db, UsageTally tally)
{
    // Also keeps whoever else rolls up waiting until this transaction ends.
    private const string NextBatch = "UPDATE realization_usage_backlog_state SET batch = batch + 1 WHERE id = 1";
    private const string LastBatch = "SELECT batch FROM realization_usage_backlog_state WHERE id = 1";

    private const string Insert = """
        INSERT INTO realization_usage_backlog (batch, customer_key, day_number, person, event_id, events, uses, seconds, outputs, errors)
        VALUES (@Batch, @Customer, @DayNumber, @Person, @EventId, @Events, @Uses, @Seconds, @Outputs, @Errors)
        """;

    private const string Batches = "SELECT DISTINCT batch FROM realization_usage_backlog";
    private const string Sizes = "SELECT customer_key AS CustomerKey, COUNT(*) AS Size FROM realization_usage_backlog GROUP BY customer_key ORDER BY customer_key";
    private const string Events = "SELECT COALESCE(SUM(events), 0) FROM realization_usage_backlog";

    private const string Rows = """
        SELECT customer_key, day_number, person, event_id, events, uses, seconds, outputs, errors
          FROM realization_usage_backlog WHERE batch IN (@Batches) AND customer_key BETWEEN @From AND @To
        """;

    private const string Delete = "DELETE FROM realization_usage_backlog WHERE batch IN (@Batches) AND customer_key BETWEEN @From AND @To";

    /// <summary>Events that wait.</summary>
    public Task<long> Waiting(CancellationToken stop) => db.Scalar<long>(Events, null, stop);

    /// <summary>Writes rows down, each place once and in order. Needs a transaction.</summary>
    public async Task Put(IReadOnlyList<PersonDay> rows, CancellationToken stop)
    {
        await db.Execute(NextBatch, null, stop);
        var batch = await db.Scalar<long>(LastBatch, null, stop);
        using var insert = new Statement(db, Insert);
        insert.Set("Batch", batch);
        foreach (var row in rows)
        {
            insert.Set("Customer", row.CustomerKey);
            insert.Set("DayNumber", row.Day.DayNumber);
            insert.Set("Person", row.Person);
            insert.Set("EventId", row.EventId);
            UsageStatements.Fill(insert, row);
            await insert.Execute(stop);
        }
    }

    /// <summary>The customers that wait, as ranges of about so many rows.</summary>
    public async Task<IReadOnlyList<(long From, long To)>> Ranges(int rows, CancellationToken stop)
    {
        var ranges = new List<(long From, long To)>();
        var size = 0;
        foreach (var customer in await db.Query<Customer>(Sizes, null, stop))
        {
            if (size == 0) ranges.Add((customer.CustomerKey, customer.CustomerKey));
            else ranges[^1] = (ranges[^1].From, customer.CustomerKey);
            size += customer.Size;
            if (size >= rows) size = 0;
        }

        return ranges;
    }

    /// <summary>Rolls up what waits of a range of customers and says how many rows that were. Needs a transaction.</summary>
    public async Task<int> RollUp(long from, long to, CancellationToken stop)
    {
        await db.Execute(NextBatch, null, stop);
        var batches = await db.Query<long>(Batches, null, stop);
        if (batches.Count == 0) return 0;
        var args = new { Batches = JsonSerializer.Serialize(batches), From = from, To = to };
        var rows = await Read(args.Batches, from, to, stop);
        if (rows.Count == 0) return 0;
        await tally.Add(PersonDay.Sum(rows), stop);
        await db.Execute(db.Dialect.WithNumbers(Delete, "Batches"), args, stop);
        return rows.Count;
    }

    private async Task<List<PersonDay>> Read(string batches, long from, long to, CancellationToken stop)
    {
        using var read = new Statement(db, db.Dialect.WithNumbers(Rows, "Batches"));
        read.Set("Batches", batches);
        read.Set("From", from);
        read.Set("To", to);
        var values = new List<long>();
        await read.Numbers(values, stop);
        return [.. values.Chunk(9).Select(row => new PersonDay
        {
            CustomerKey = row[0], Day = DateOnly.FromDayNumber((int)row[1]), Person = row[2], EventId = row[3], Events = row[4], Uses = row[5], Seconds = row[6], Outputs = row[7], Errors = row[8],
        })];
    }

    private sealed record Customer
    {
        public long CustomerKey { get; init; }
        public int Size { get; init; }
    }
}
