using ProductOps.Api.Shared.Data;

namespace ProductOps.Api.Shared.Jobs;

/// <summary>A job while it runs: reports progress, keeps the lease, learns of cancellation.</summary>
public sealed class JobRun(long id, string owner, Db db, TimeProvider clock)
{
    private const string Progress = """
        UPDATE platform_job SET done = @Done, total = @Total, message = @Message, lease_until = @Until, version = version + 1
         WHERE id = @Id AND lease_owner = @Owner AND state = 'running'
        """;

    private const string Cancelled = "SELECT cancel_requested FROM platform_job WHERE id = @Id";

    private const string Reached = "SELECT done FROM platform_job WHERE id = @Id";

    /// <summary>How long a run may be silent before another instance takes the job up.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    /// <summary>The job's id.</summary>
    public long Id => id;

    /// <summary>How far an earlier run of this job had come before its process died; 0 for a first run.</summary>
    public Task<long> DoneBefore(CancellationToken stop) => db.Scalar<long>(Reached, new { Id = id }, stop);

    /// <summary>
    /// Says how far the work is. Inside an open transaction the report is part of it, so that progress and work are never apart.
    /// Throws when the job was cancelled or taken over.
    /// </summary>
    public async Task Report(long done, long? total, string? message = null, CancellationToken stop = default)
    {
        await db.Write(async () =>
        {
            if (await db.Scalar<long>(Cancelled, new { Id = id }) != 0) throw new JobCancelled();
            var mine = await db.Execute(Progress, new { Id = id, Owner = owner, Done = done, Total = total, Message = message, Until = clock.GetUtcNow().UtcDateTime + Lease });
            if (mine == 0) throw new JobLost();
        }, stop);
    }
}

/// <summary>Somebody asked the job to end.</summary>
public sealed class JobCancelled : Exception;

/// <summary>Another instance holds the job now.</summary>
public sealed class JobLost : Exception;
