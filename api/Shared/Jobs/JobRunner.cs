using System.Diagnostics.Metrics;
using System.Text.Json;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.Shared.Texts;

namespace ProductOps.Api.Shared.Jobs;

/// <summary>
/// Runs jobs, two at a time on each instance. A job is claimed by a lease in the database; a run that died with its process is
/// taken up again when the lease has ended — at once by the next start on SQLite, where there is one process only.
/// </summary>
public sealed class JobRunner(IServiceScopeFactory scopes, JobSignal signal, TimeProvider clock, ILogger<JobRunner> log) : BackgroundService
{
    private const int AtOnce = 2;

    private const string Next = """
        SELECT id AS Id, kind AS Kind, args AS Args, attempts AS Attempts, user_id AS UserId
          FROM platform_job
         WHERE (state = 'queued' AND run_at <= @Now) OR (state = 'running' AND lease_until < @Now)
         ORDER BY id
        """;

    private const string Claim = """
        UPDATE platform_job
           SET state = 'running', lease_owner = @Owner, lease_until = @Until, attempts = attempts + 1, started_at = COALESCE(started_at, @Now), version = version + 1
         WHERE id = @Id AND ((state = 'queued' AND run_at <= @Now) OR (state = 'running' AND lease_until < @Now))
        """;

    private const string Finish = """
        UPDATE platform_job
           SET state = @State, message = COALESCE(@Message, message), result = @Result, finished_at = @Now, lease_owner = NULL, lease_until = NULL, version = version + 1
         WHERE id = @Id AND lease_owner = @Owner
        """;

    private const string Orphans = "UPDATE platform_job SET lease_until = @Past WHERE state = 'running'";
    private const string KeepLease = "UPDATE platform_job SET lease_until = @Until WHERE id = @Id AND lease_owner = @Owner";
    private const string Who = "SELECT name AS Name FROM platform_user WHERE id = @Id";

    private static readonly Meter Meter = new("ProductOps");
    private static readonly Counter<long> Ended = Meter.CreateCounter<long>("productops.jobs", description: "Jobs that ended, by kind and state");

    private readonly string owner = Guid.NewGuid().ToString("n");

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await AdoptOrphans(stoppingToken);
        var running = new List<Task>();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                running.RemoveAll(task => task.IsCompleted);
                while (running.Count < AtOnce && await Take(stoppingToken) is { } job) running.Add(Task.Run(() => RunOne(job, stoppingToken), CancellationToken.None));
                await signal.Wait(TimeSpan.FromSeconds(1), stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception failure)
            {
                log.LogError(failure, "The job runner could not look for work");
                await Task.Delay(TimeSpan.FromSeconds(2), clock, CancellationToken.None);
            }
        }

        await Task.WhenAll(running);
    }

    private async Task AdoptOrphans(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        if (db.Dialect.Engine != Engine.Sqlite) return;
        await db.Write(() => db.Execute(Orphans, new { Past = clock.GetUtcNow().UtcDateTime.AddSeconds(-1) }), stop);
    }

    private async Task<Row?> Take(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var now = clock.GetUtcNow().UtcDateTime;
        var candidates = await db.Query<Row>(Next + db.Dialect.Take(5), new { Now = now }, stop);
        foreach (var row in candidates)
        {
            var mine = await db.Write(() => db.Execute(Claim, new { row.Id, Owner = owner, Now = now, Until = now + JobRun.Lease }), stop);
            if (mine == 1) return row;
        }

        return null;
    }

    private async Task RunOne(Row row, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        db.Lane = Lane.Background;
        var kind = scope.ServiceProvider.GetServices<JobKind>().FirstOrDefault(candidate => candidate.Kind == row.Kind);
        using var lease = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var keeping = KeepLeaseAlive(row.Id, lease.Token);
        try
        {
            if (kind is null) throw new InvalidOperationException($"There is no job of kind '{row.Kind}' in this version.");
            if (row.Attempts >= kind.Attempts) throw new InvalidOperationException($"The job died {row.Attempts} times with its process.");
            var name = row.UserId is { } id ? await db.Scalar<string>(Who, new { Id = id }, stop) : null;
            scope.ServiceProvider.GetRequiredService<Caller>().IsJob(row.UserId, name ?? "", [], row.Kind);
            var result = await kind.Run(JsonSerializer.Deserialize<JsonElement>(row.Args), new JobRun(row.Id, owner, db, clock), stop);
            await End(db, row, JobState.Done, null, result);
        }
        catch (JobCancelled)
        {
            await End(db, row, JobState.Cancelled, null, null);
        }
        catch (JobLost)
        {
            log.LogWarning("Job {Job} was taken over by another instance", row.Id);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Shutting down: the lease is left to end, and the next start goes on from what is committed.
        }
        catch (Exception failure)
        {
            log.LogError(failure, "Job {Job} of kind {Kind} failed", row.Id, row.Kind);
            var message = failure is Refusal refusal ? ProblemWriter.Describe(refusal, null).Detail : Text.Of("job.failed");
            await End(db, row, JobState.Failed, message, null);
        }
        finally
        {
            await lease.CancelAsync();
            await keeping;
            signal.Ring();
        }
    }

    private async Task KeepLeaseAlive(long id, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        try
        {
            while (!stop.IsCancellationRequested)
            {
                await Task.Delay(JobRun.Lease / 3, clock, stop);
                await db.Write(() => db.Execute(KeepLease, new { Id = id, Owner = owner, Until = clock.GetUtcNow().UtcDateTime + JobRun.Lease }), stop);
            }
        }
        catch (OperationCanceledException)
        {
            // The job has ended.
        }
    }

    private async Task End(Db db, Row row, JobState state, string? message, object? result)
    {
        await db.Write(() => db.Execute(Finish, new
        {
            row.Id,
            Owner = owner,
            State = state.ToString().ToLowerInvariant(),
            Message = message,
            Result = result is null ? null : JsonSerializer.Serialize(result, Json.Options),
            Now = clock.GetUtcNow().UtcDateTime,
        }));
        Ended.Add(1, new KeyValuePair<string, object?>("kind", row.Kind), new KeyValuePair<string, object?>("state", state.ToString().ToLowerInvariant()));
    }

    private sealed record Row
    {
        public long Id { get; init; }

        public required string Kind { get; init; }

        public required string Args { get; init; }

        public int Attempts { get; init; }

        public long? UserId { get; init; }
    }
}
