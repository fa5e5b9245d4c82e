using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Jobs;

namespace ProductOps.Api.ValueRealization.Health;

/// <summary>Scores every customer again, after the rule has changed. Counting is the same however often it is done, so a run that died simply runs again.</summary>
public sealed class RecountHealth(Db db, HealthKeeping keeping, TimeProvider clock) : JobKind<RecountHealth.Args>
{
    /// <summary>The job's kind.</summary>
    public const string Name = "health.recount";

    private const string Total = "SELECT COUNT(*) FROM realization_customer WHERE archived_at IS NULL";

    /// <inheritdoc/>
    public override string Kind => Name;

    /// <summary>Nothing to say: it is always everybody.</summary>
    public sealed record Args;

    /// <inheritdoc/>
    protected override async Task<object?> Run(Args args, JobRun run, CancellationToken stop)
    {
        var total = await db.Scalar<long>(Total, null, stop);
        var (counted, moved) = await keeping.All(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), stop, done => run.Report(done, Math.Max(total, done), null, stop));
        return new { counted, moved };
    }
}
