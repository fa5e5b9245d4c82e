using System.Text.Json;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Shared.Outbox;

/// <summary>
/// Hands the outbox's rows to whoever takes them, oldest first. Of several instances one works on a row: taking it is one
/// conditional update. Rows that nobody takes are done at once.
/// </summary>
public sealed class OutboxRunner(IServiceScopeFactory scopes, TimeProvider clock, ILogger<OutboxRunner> log) : BackgroundService
{
    private const int AtOnce = 50;
    private const int MostAttempts = 10;
    private const string Open = """
        SELECT id AS Id, topic AS Topic, payload AS Payload, attempts AS Attempts
          FROM platform_outbox
         WHERE handled_at IS NULL AND (next_at IS NULL OR next_at <= @Now)
         ORDER BY id
        """;

    private const string Take = "UPDATE platform_outbox SET attempts = attempts + 1, next_at = @Until WHERE id = @Id AND handled_at IS NULL AND attempts = @Attempts";
    private const string Done = "UPDATE platform_outbox SET handled_at = @Now WHERE id IN (@Ids)";
    private const string Later = "UPDATE platform_outbox SET next_at = @At WHERE id = @Id";
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>Works through what is open now and says how many rows that were.</summary>
    public async Task<int> RunOnce(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        db.Lane = Lane.Background;
        var consumers = scope.ServiceProvider.GetServices<OutboxConsumer>().ToList();
        var rows = await db.Query<Row>(Open + db.Dialect.Take(AtOnce), new { Now = clock.GetUtcNow().UtcDateTime }, stop);
        var nobodys = rows.Where(row => !consumers.Exists(consumer => consumer.Takes(row.Topic))).Select(row => row.Id).ToList();
        if (nobodys.Count > 0) await Finish(db, nobodys);
        foreach (var row in rows.Where(row => !nobodys.Contains(row.Id))) await Handle(row, stop);
        return rows.Count;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LookEvery);
        while (await Tick(timer, stoppingToken))
        {
            try
            {
                while (await RunOnce(stoppingToken) == AtOnce)
                {
                    // There may be more.
                }
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(failure, "The outbox could not be read");
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private static async Task<bool> Tick(PeriodicTimer timer, CancellationToken stop)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stop);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task Handle(Row row, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        db.Lane = Lane.Background;
        scope.ServiceProvider.GetRequiredService<Caller>().IsJob(null, "", [], "rule");
        var now = clock.GetUtcNow().UtcDateTime;
        if (await db.Write(() => db.Execute(Take, new { row.Id, row.Attempts, Until = now + Lease }), stop) == 0) return;
        try
        {
            var payload = JsonSerializer.Deserialize<JsonElement>(row.Payload);
            foreach (var consumer in scope.ServiceProvider.GetServices<OutboxConsumer>().Where(consumer => consumer.Takes(row.Topic))) await consumer.Handle(row.Topic, payload, stop);
            await Finish(db, [row.Id]);
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            var last = row.Attempts + 1 >= MostAttempts;
            log.LogWarning(failure, "Outbox row {Row} ({Topic}) failed at attempt {Attempt}{End}", row.Id, row.Topic, row.Attempts + 1, last ? " and is given up" : "");
            if (last) await Finish(db, [row.Id]);
            else await db.Write(() => db.Execute(Later, new { row.Id, At = now + TimeSpan.FromMinutes(Math.Pow(2, row.Attempts)) }), CancellationToken.None);
        }
    }

    private Task Finish(Db db, IReadOnlyCollection<long> ids) =>
        db.Write(() => db.Execute(db.Dialect.WithNumbers(Done, "Ids"), new { Ids = JsonSerializer.Serialize(ids), Now = clock.GetUtcNow().UtcDateTime }));

    private sealed record Row
    {
        public long Id { get; init; }

        public required string Topic { get; init; }

        public required string Payload { get; init; }

        public int Attempts { get; init; }
    }
}
