using System.Text.Json;
using ProductOps.Api.Platform.Imports.Reading;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Jobs;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Imports;

/// <summary>
/// Takes the rows of a file in. One transaction holds a batch's records, its rows' outcomes, the counts, the last row done and the job's progress: after a
/// crash the run goes on behind the last committed row, and nothing is doubled.
/// </summary>
public sealed class ImportJob(Db db, Imports imports, ImportPass pass, ImportPlanner planner, ImportActor actor, TimeProvider clock) : JobKind<ImportJob.Args>
{
    /// <summary>The job's kind.</summary>
    public const string JobName = "import";

    private const string Progress = "UPDATE platform_import SET counts = @Counts, done_to_row = @Row WHERE id = @Id AND state = 'running'";
    private const string Finish = "UPDATE platform_import SET state = @State, finished_at = @Now, updated_at = @Now, version = version + 1 WHERE id = @Id AND state = 'running'";
    private const string InsertRow = """
        INSERT INTO platform_import_row (import_id, row_number, outcome, record_id, issues, undo, key_before)
        VALUES (@ImportId, @RowNumber, @Outcome, @RecordId, @Issues, @Undo, @KeyBefore)
        """;

    private const string InsertKey = """
        INSERT INTO platform_import_key (kind, row_key, record_id, is_merged, content_hash, import_id, row_number)
        VALUES (@Kind, @RowKey, @RecordId, @IsMerged, @ContentHash, @ImportId, @RowNumber)
        """;

    private const string UpdateKey = """
        UPDATE platform_import_key SET record_id = @RecordId, is_merged = @IsMerged, content_hash = @ContentHash, import_id = @ImportId, row_number = @RowNumber
         WHERE kind = @Kind AND row_key = @RowKey
        """;

    private const string RecordOf = "SELECT record_id FROM platform_import_row WHERE import_id = @ImportId AND row_number = @Row";

    /// <inheritdoc/>
    public override string Kind => JobName;

    /// <inheritdoc/>
    protected override async Task<object?> Run(Args args, JobRun run, CancellationToken stop)
    {
        var record = await imports.Find(args.ImportId, IfMatch.Any, stop);
        await actor.Become(record, stop);
        var target = imports.TargetOf(record);
        var counts = record.DoneToRow > 0 && record.ReadCounts() is { } before ? before : new ImportCounts();
        var done = counts.Create + counts.Update + counts.Unchanged + counts.Merge + counts.Skip + counts.Fail;
        try
        {
            var settings = record.ReadSettings();
            var seen = new SeenRows();
            var lookedAt = LookedAt(record);
            await foreach (var batch in pass.Batches(record, target, record.DoneToRow, stop))
            {
                done += batch.Count;
                counts = await db.Write(() => Take(target, record, batch, settings, seen, lookedAt, counts, done, run, stop), stop);
            }

            await db.Write(() => db.Execute(Finish, new { record.Id, State = "done", Now = clock.GetUtcNow().UtcDateTime }), stop);
            return counts;
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or JobLost))
        {
            await db.Write(() => db.Execute(Finish, new { record.Id, State = "failed", Now = clock.GetUtcNow().UtcDateTime }), CancellationToken.None);
            if (failure is UnreadableFile unreadable) throw Imports.Refuse(unreadable);
            throw;
        }
    }

    private async Task<ImportCounts> Take(ImportTarget target, ImportRecord record, IReadOnlyList<(ImportDraft Draft, string Key, string Hash)> batch, ImportSettings settings, SeenRows seen, IReadOnlyDictionary<int, ImportDuplicate> lookedAt, ImportCounts counts, long done, JobRun run, CancellationToken stop)
    {
        var plan = await planner.Plan(target, record.Id, batch, settings, seen, closely: false, stop, lookedAt);
        var works = new ImportWork?[plan.Count];
        var byRow = new Dictionary<int, ImportWork>();
        for (var i = 0; i < plan.Count; i++)
        {
            if (plan[i].Outcome is not (ImportOutcome.Created or ImportOutcome.Updated or ImportOutcome.Merged)) continue;
            var into = plan[i].Outcome == ImportOutcome.Merged && plan[i].RecordId is null ? plan[i].Like?.OfRow : null;
            works[i] = new ImportWork(plan[i].Draft, plan[i].Outcome)
            {
                Into = into is { } here ? byRow.GetValueOrDefault(here) : null,
                RecordId = into is { } earlier && !byRow.ContainsKey(earlier) ? await db.Scalar<long?>(RecordOf, new { ImportId = record.Id, Row = (long)earlier }, stop) : plan[i].RecordId,
            };
            if (plan[i].Outcome == ImportOutcome.Created) byRow[plan[i].Draft.Row.Number] = works[i]!;
        }

        await target.Save([.. works.Where(work => work is not null).Select(work => work!)], record.Id, stop);
        counts = await Note(target, record, plan, works, counts, stop);
        await db.Execute(Progress, new { record.Id, Counts = JsonSerializer.Serialize(counts, Json.Options), Row = (long)batch[^1].Draft.Row.Number });
        await run.Report(done, record.RowTotal, null, stop);
        return counts;
    }

    // Looking closely takes long, and a batch holds the database's only pen: the run goes by what the dry run found.
    private static Dictionary<int, ImportDuplicate> LookedAt(ImportRecord record) => record.Findings is null ? [] : JsonSerializer.Deserialize<ImportFindings>(record.Findings, Json.Options)!.Duplicates
        .Where(like => like is { RecordId: not null, Same: false })
        .ToDictionary(like => like.Row, like => new ImportDuplicate(like.RecordId!.Value, like.OfTitle, ImportLikeness.Alike));

    private async Task<ImportCounts> Note(ImportTarget target, ImportRecord record, IReadOnlyList<PlannedRow> plan, ImportWork?[] works, ImportCounts counts, CancellationToken stop)
    {
        using var row = new Statement(db, InsertRow);
        using var newKey = new Statement(db, InsertKey);
        using var changedKey = new Statement(db, UpdateKey);
        for (var i = 0; i < plan.Count; i++)
        {
            var planned = plan[i];
            counts = counts.With(planned.Outcome);
            if (planned.Outcome == ImportOutcome.Unchanged) continue;
            row.Set("ImportId", record.Id);
            row.Set("RowNumber", (long)planned.Draft.Row.Number);
            row.Set("Outcome", planned.Outcome.ToString().ToLowerInvariant());
            row.Set("RecordId", works[i]?.RecordId);
            row.Set("Undo", works[i]?.Undo);
            row.Set("Issues", planned.Draft.Problems.Count == 0 ? null : JsonSerializer.Serialize(planned.Draft.Problems, Json.Options));
            row.Set("KeyBefore", planned.KeyBefore is null ? null : JsonSerializer.Serialize(planned.KeyBefore, Json.Options));
            await row.Execute(stop);
            if (works[i] is not { } work) continue;
            var key = planned.KeyBefore is null ? newKey : changedKey;
            key.Set("Kind", target.Kind);
            key.Set("RowKey", planned.Key);
            key.Set("RecordId", work.RecordId);
            key.Set("IsMerged", work.Outcome == ImportOutcome.Merged);
            key.Set("ContentHash", planned.Hash);
            key.Set("ImportId", record.Id);
            key.Set("RowNumber", (long)planned.Draft.Row.Number);
            await key.Execute(stop);
        }

        return counts;
    }

    /// <summary>Which import.</summary>
    public sealed record Args(long ImportId);
}
