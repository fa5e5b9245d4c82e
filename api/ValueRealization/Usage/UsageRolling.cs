using System.Diagnostics;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>Rolls up what <see cref="UsageBacklog"/> holds, beside the calls that fill it, in pieces short enough that other changes do not wait for long.</summary>
[Block]
public sealed class UsageRolling(IServiceScopeFactory scopes, UsageOptions options, ILogger<UsageRolling> log) : BackgroundService
{
    private const int RowsOfPiece = 25_000;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestGathering = TimeSpan.FromSeconds(10);

    // Set at the start: what an earlier run left behind comes first.
    private readonly SemaphoreSlim filled = new(1);
    private TaskCompletionSource piece = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long behind;
    private long fillings;

    /// <summary>Says that so many rows more wait.</summary>
    public void Filled(int rows)
    {
        Interlocked.Add(ref behind, rows);
        Interlocked.Increment(ref fillings);
        if (filled.CurrentCount == 0) filled.Release();
    }

    /// <summary>Done when less waits than may.</summary>
    public async Task Room(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var next = Volatile.Read(ref piece);
            if (Interlocked.Read(ref behind) <= options.MostBehind) return;
            await next.Task.WaitAsync(stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await filled.WaitAsync(stoppingToken);
                await Gather(stoppingToken);
                await RollUp(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                log.LogError(failure, "Usage could not be rolled up; it is tried again in {Seconds} s", Pause.TotalSeconds);
                if (filled.CurrentCount == 0) filled.Release();
                await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    // While more comes, rows gather: rolled up together, those of a customer's day are one look and one row for each feature. It ends when half of what may wait is there, or nothing more comes.
    private async Task Gather(CancellationToken stop)
    {
        var started = Stopwatch.GetTimestamp();
        long before;
        do
        {
            if (Interlocked.Read(ref behind) >= options.MostBehind / 2) return;
            before = Interlocked.Read(ref fillings);
            await Task.Delay(Quiet, stop);
        }
        while (Interlocked.Read(ref fillings) != before && Stopwatch.GetElapsedTime(started) < LongestGathering);
    }

    private async Task RollUp(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, backlog) = (scope.ServiceProvider.GetRequiredService<Db>(), scope.ServiceProvider.GetRequiredService<UsageBacklog>());
        scope.ServiceProvider.GetRequiredService<Caller>().IsJob(null, "", [], "rule");
        db.Lane = Lane.Background;
        // Counted anew: others roll up too what they are about to move, and what an earlier run left was never said here.
        Interlocked.Exchange(ref behind, await backlog.Rows(stop));
        Moved();
        foreach (var (from, to) in await backlog.Ranges(RowsOfPiece, stop))
        {
            int rows;
            do
            {
                rows = await db.Write(() => backlog.RollUp(from, to, RowsOfPiece, stop), stop);
                Interlocked.Add(ref behind, -rows);
                Moved();
            }
            while (rows >= RowsOfPiece);
        }
    }

    // Whoever waits for room looks again.
    private void Moved() => Interlocked.Exchange(ref piece, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
}
