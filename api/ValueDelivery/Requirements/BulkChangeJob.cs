using System.Text.Json;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Jobs;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>Changes more requirements than one answer holds. Progress is part of each batch, so a run that died goes on behind the last batch it had committed.</summary>
public sealed class BulkChangeJob(Db db, BulkChange bulk) : JobKind<BulkChangeJob.Args>
{
    /// <summary>The job's kind.</summary>
    public const string Name = "requirements.bulk";

    private const int Size = 200;

    /// <inheritdoc/>
    public override string Kind => Name;

    /// <summary>What to do.</summary>
    /// <param name="Ids">Which requirements.</param>
    /// <param name="Change">The change, as it came in.</param>
    /// <param name="Archive">True to take them out of the pool instead.</param>
    public sealed record Args(IReadOnlyList<long> Ids, JsonElement Change, bool Archive);

    /// <inheritdoc/>
    protected override async Task<object?> Run(Args args, JobRun run, CancellationToken stop)
    {
        var change = args.Change.ValueKind == JsonValueKind.Null ? null : args.Change.Deserialize<RequirementPatch>(Json.Options);
        var done = (int)await run.DoneBefore(stop);
        var changed = 0;
        foreach (var batch in args.Ids.Skip(done).Chunk(Size))
        {
            changed += await db.Write(async () =>
            {
                var some = 0;
                foreach (var id in batch)
                    if (await bulk.Apply(id, change, args.Archive, stop) is not null) some++;
                await run.Report(done += batch.Length, args.Ids.Count, null, stop);
                return some;
            }, stop);
        }

        return new { changed, total = args.Ids.Count };
    }
}
