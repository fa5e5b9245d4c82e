using System.Threading.Channels;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>
/// Where tracking calls wait for the database. The events of many calls go into one transaction, and every call is answered when its events are durable: what was
/// acknowledged is counted. When too much waits, callers are asked to come back.
/// </summary>
[Block]
public sealed class UsageIntake(IServiceScopeFactory scopes, UsageRolling rolling, UsageOptions options, TimeProvider clock, ILogger<UsageIntake> log) : BackgroundService
{
    private const int SecondsToWait = 2;
    private readonly Channel<Call> calls = Channel.CreateUnbounded<Call>(new UnboundedChannelOptions { SingleReader = true });
    private long waiting;

    /// <summary>Counts what a call brought; done when it is durable.</summary>
    public async Task Take(ReceivedUsage received, CancellationToken stop)
    {
        var size = received.Events.Count + received.Links.Count;
        if (size == 0) return;
        if (Interlocked.Add(ref waiting, size) > options.MostWaiting && size < Interlocked.Read(ref waiting))
        {
            Interlocked.Add(ref waiting, -size);
            throw Refusals.TooMany(SecondsToWait);
        }

        // Hashing is done here, on the caller's thread: the database has only one.
        var now = clock.GetUtcNow().UtcDateTime;
        var call = new Call([.. received.Events.Select(item => CountedEvent.Of(item, now))], received.Links, size, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        if (!calls.Writer.TryWrite(call))
        {
            Interlocked.Add(ref waiting, -size);
            throw Refusals.Busy();
        }

        await call.Done.Task.WaitAsync(stop);
    }

    /// <inheritdoc/>
    public override Task StopAsync(CancellationToken cancellationToken)
    {
        calls.Writer.TryComplete();
        return base.StopAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Ends when nothing more comes and all that came is counted.
        while (await calls.Reader.WaitToReadAsync(CancellationToken.None))
        {
            var group = new List<Call>();
            var size = 0;
            while (size < options.MostAtOnce && calls.Reader.TryRead(out var call))
            {
                group.Add(call);
                size += call.Size;
            }

            if (group.Count > 0) await Count(group);
            Interlocked.Add(ref waiting, -size);
            await rolling.Room(stoppingToken);
        }
    }

    private async Task Count(IReadOnlyList<Call> group)
    {
        try
        {
            await Write(group);
            foreach (var call in group) call.Done.TrySetResult();
        }
        catch (Exception failure) when (group.Count > 1)
        {
            // One bad call must not take the others with it.
            log.LogWarning(failure, "Counting {Calls} calls together failed; they are tried one by one", group.Count);
            foreach (var call in group) await Count([call]);
        }
        catch (Exception failure)
        {
            group[0].Done.TrySetException(failure);
        }
    }

    private async Task Write(IReadOnlyList<Call> group)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, ledger) = (scope.ServiceProvider.GetRequiredService<Db>(), scope.ServiceProvider.GetRequiredService<UsageLedger>());
        scope.ServiceProvider.GetRequiredService<Caller>().IsJob(null, "", [], "rule");
        var events = group.SelectMany(call => call.Events).ToList();
        var links = group.SelectMany(call => call.Links).ToList();
        var rows = await db.Write(() => ledger.Add(events, links, later: events.Count >= options.RollUpLaterFrom, CancellationToken.None));
        if (rows > 0) rolling.Filled(rows);
    }

    private sealed record Call(IReadOnlyList<CountedEvent> Events, IReadOnlyList<UsageLink> Links, int Size, TaskCompletionSource Done);
}
