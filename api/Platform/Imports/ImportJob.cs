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
            await foreach (var batch in pass.Batches(record, target, record.DoneToRow, stop))
            {
                done += batch.Count;
                counts = await db.Write(() => Take(target, record, batch, settings, seen, counts, done, run, stop), stop);
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

    private async Task<ImportCounts> Take(ImportTarget target, ImportRecord record, IReadOnlyList<(ImportDraft Draft, string Key, string Hash)> batch, ImportSettings settings, SeenRows seen, ImportCounts counts, long done, JobRun run, CancellationToken stop)
    {
        var plan = await planner.Plan(target, record.Id, batch, settings, seen, record.RowTotal <= ImportPlanner.Closely, stop);
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
        var (rows, newKeys, changedKeys) = (new List<object>(), new List<object>(), new List<object>());
        for (var i = 0; i < plan.Count; i++)
        {
            var planned = plan[i];
            counts = counts.With(planned.Outcome);
            if (planned.Outcome == ImportOutcome.Unchanged) continue;
            rows.Add(new
            {
                ImportId = record.Id, RowNumber = (long)planned.Draft.Row.Number, Outcome = planned.Outcome.ToString().ToLowerInvariant(), works[i]?.RecordId, works[i]?.Undo,
                Issues = planned.Draft.Problems.Count == 0 ? null : JsonSerializer.Serialize(planned.Draft.Problems, Json.Options),
                KeyBefore = planned.KeyBefore is null ? null : JsonSerializer.Serialize(planned.KeyBefore, Json.Options),
            });
            if (works[i] is not { } work) continue;
            (planned.KeyBefore is null ? newKeys : changedKeys).Add(new { target.Kind, RowKey = planned.Key, work.RecordId, IsMerged = work.Outcome == ImportOutcome.Merged, ContentHash = planned.Hash, ImportId = record.Id, RowNumber = (long)planned.Draft.Row.Number });
        }

        await db.Execute(InsertRow, rows);
        await db.Execute(InsertKey, newKeys);
        await db.Execute(UpdateKey, changedKeys);
        await db.Execute(Progress, new { record.Id, Counts = JsonSerializer.Serialize(counts, Json.Options), Row = (long)batch[^1].Draft.Row.Number });
        await run.Report(done, record.RowTotal, null, stop);
        return counts;
    }

    /// <summary>Which import.</summary>
    public sealed record Args(long ImportId);
}
