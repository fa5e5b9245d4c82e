using System.Text.Json;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Shared.Jobs;

/// <summary>Puts work into the jobs table, in the transaction of the command that asks for it, and reads its state.</summary>
public sealed class JobQueue(Db db, Caller caller, JobSignal signal, TimeProvider clock)
{
    private const string Insert = """
        INSERT INTO platform_job (kind, args, state, done, total, user_id, attempts, cancel_requested, run_at, created_at, version)
        VALUES (@Kind, @Args, 'queued', 0, @Total, @UserId, 0, 0, @RunAt, @Now, 1)
        """;

    private const string Find = """
        SELECT id AS Id, kind AS Kind, state AS State, done AS Done, total AS Total, message AS Message, result AS Result,
               user_id AS UserId, created_at AS CreatedAt, finished_at AS FinishedAt, version AS Version
          FROM platform_job WHERE id = @Id
        """;

    /// <summary>Queues work of <paramref name="kind"/>; it starts once the open transaction has committed.</summary>
    public async Task<Job> Add<TArgs>(string kind, TArgs args, long? total = null, DateTime? runAt = null)
    {
        var now = clock.GetUtcNow().UtcDateTime.ToMilliseconds();
        var id = await db.Insert(Insert, new { Kind = kind, Args = JsonSerializer.Serialize(args, Json.Options), Total = total, caller.UserId, RunAt = runAt ?? now, Now = now });
        db.AfterCommit(signal.Ring);
        return new Job { Id = id, Kind = kind, State = JobState.Queued, Done = 0, Total = total, CreatedAt = now, Version = 1 };
    }

    /// <summary>The job, and who asked for it, or null.</summary>
    public async Task<(Job Job, long? UserId)?> Of(long id, CancellationToken stop)
    {
        var row = await db.First<Row>(Find, new { Id = id }, stop);
        return row is null ? null : (new Job
        {
            Id = row.Id,
            Kind = row.Kind,
            State = Enum.Parse<JobState>(row.State, ignoreCase: true),
            Done = row.Done,
            Total = row.Total,
            Message = row.Message,
            Result = row.Result is null ? null : JsonSerializer.Deserialize<JsonElement>(row.Result),
            CreatedAt = row.CreatedAt,
            FinishedAt = row.FinishedAt,
            Version = row.Version,
        }, row.UserId);
    }

    private sealed record Row
    {
        public long Id { get; init; }

        public required string Kind { get; init; }

        public required string State { get; init; }

        public long Done { get; init; }

        public long? Total { get; init; }

        public string? Message { get; init; }

        public string? Result { get; init; }

        public long? UserId { get; init; }

        public DateTime CreatedAt { get; init; }

        public DateTime? FinishedAt { get; init; }

        public long Version { get; init; }
    }
}

/// <summary>Wakes this instance's runner at once; other instances look by themselves every second.</summary>
public sealed class JobSignal : IDisposable
{
    private readonly SemaphoreSlim bell = new(0);

    /// <summary>Something is queued.</summary>
    public void Ring() => bell.Release();

    /// <summary>Waits for the bell, or for <paramref name="longest"/>.</summary>
    public Task<bool> Wait(TimeSpan longest, CancellationToken stop) => bell.WaitAsync(longest, stop);

    /// <inheritdoc/>
    public void Dispose() => bell.Dispose();
}
