using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Jobs;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>Scores the whole pool again, or the requirements of some customers. A run that died goes on where it was: each batch is a transaction with its progress.</summary>
public sealed class RescoreRequirements(Db db, Rescoring rescoring, ScoringRules.ScoringRules rules) : JobKind<RescoreRequirements.Args>
{
    /// <summary>The job's kind.</summary>
    public const string Name = "requirements.rescore";

    private const int Size = 500;
    private const string Total = "SELECT COUNT(*) FROM delivery_requirement";
    private const string OfCustomers = "SELECT DISTINCT requirement_id FROM delivery_voice WHERE customer_id IN (@Ids) ORDER BY requirement_id";

    /// <inheritdoc/>
    public override string Kind => Name;

    /// <summary>What to score.</summary>
    /// <param name="CustomerIds">Only what these customers ask for; everything when null.</param>
    public sealed record Args(IReadOnlyList<long>? CustomerIds = null);

    /// <inheritdoc/>
    protected override async Task<object?> Run(Args args, JobRun run, CancellationToken stop)
    {
        var moved = 0;
        if (args.CustomerIds is { } customers)
        {
            var ids = await db.Query<long>(db.Dialect.WithNumbers(OfCustomers, "Ids"), new { Ids = System.Text.Json.JsonSerializer.Serialize(customers) }, stop);
            var done = 0;
            foreach (var batch in ids.Chunk(Size))
            {
                moved += await db.Write(async () =>
                {
                    var changed = await rescoring.Of(batch, await rules.Rule(stop), stop);
                    await run.Report(done += batch.Length, ids.Count, null, stop);
                    return changed;
                }, stop);
            }

            return new { scored = ids.Count, moved };
        }

        var total = await db.Scalar<long>(Total, null, stop);
        var (last, count) = (0L, 0L);
        while (true)
        {
            var from = last;
            var batch = await db.Write(async () =>
            {
                var scored = await rescoring.Batch(from, Size, await rules.Rule(stop), stop);
                if (scored is { } some) await run.Report(count + some.Count, Math.Max(total, count + some.Count), null, stop);
                return scored;
            }, stop);
            if (batch is not { } next) return new { scored = count, moved };
            (last, count, moved) = (next.Last, count + next.Count, moved + next.Moved);
        }
    }
}
