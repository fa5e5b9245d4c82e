using ProductOps.Api.Platform.Identity;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Operations;

namespace ProductOps.Api.Platform.Upkeep;

/// <summary>Every hour: away with what has served its time. Each table in a transaction of its own, so that nobody waits for all of them.</summary>
public sealed class SweepUp(Db db) : Schedule
{
    private const string Idempotency = "DELETE FROM platform_idempotency WHERE created_at < @Before";
    private const string Sessions = "DELETE FROM platform_session WHERE expires_at < @Before OR last_used_at < @Idle";
    private const string Links = "DELETE FROM platform_one_time_link WHERE expires_at < @Before";
    private const string Failures = "DELETE FROM platform_sign_in_failure WHERE at < @Before";
    private const string Outbox = "DELETE FROM platform_outbox WHERE handled_at < @Before";
    private const string BrokenParts = """
        DELETE FROM platform_file_part
         WHERE file_id IN (SELECT id FROM platform_file WHERE completed_at IS NULL AND created_at < @Before)
        """;

    private const string BrokenFiles = "DELETE FROM platform_file WHERE completed_at IS NULL AND created_at < @Before";

    /// <inheritdoc/>
    public override string Name => "sweepUp";

    /// <inheritdoc/>
    public override TimeSpan Every => TimeSpan.FromHours(1);

    /// <inheritdoc/>
    public override async Task Run(DateTime now, CancellationToken stop)
    {
        await Sweep(Idempotency, now.AddHours(-24));
        await Sweep(Sessions, now);
        await Sweep(Links, now.AddDays(-1));
        await Sweep(Failures, now.AddDays(-1));
        await Sweep(Outbox, now.AddDays(-30));
        await Sweep(BrokenParts, now.AddDays(-1));
        await Sweep(BrokenFiles, now.AddDays(-1));

        Task Sweep(string sql, DateTime before) => db.Write(() => db.Execute(sql, new { Before = before, Idle = now - SessionStore.Idle }, stop), stop);
    }
}
