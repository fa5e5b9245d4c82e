using System.Text.Json;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Jobs;

namespace ProductOps.Api.Platform.Imports;

/// <summary>Takes an import back from its last row to its first. A batch, its rows' marks and the progress are one transaction, so it too goes on after a crash.</summary>
public sealed class ImportUndoJob(Db db, Imports imports, ImportActor actor, TimeProvider clock) : JobKind<ImportUndoJob.Args>
{
    /// <summary>The job's kind.</summary>
    public const string JobName = "importUndo";

    private const int BatchSize = 200;

    private const string Next = """
        SELECT row_number AS RowNumber, outcome AS Outcome, record_id AS RecordId, undo AS Undo, key_before AS KeyBefore
          FROM platform_import_row
         WHERE import_id = @ImportId AND row_number < @Before AND undone_at IS NULL AND outcome IN ('created', 'updated', 'merged')
         ORDER BY row_number DESC
        """;

    private const string Mark = "UPDATE platform_import_row SET undone_at = @Now, kept = @Kept WHERE import_id = @ImportId AND row_number = @RowNumber";
    private const string DropKey = "DELETE FROM platform_import_key WHERE kind = @Kind AND record_id = @RecordId AND import_id = @ImportId AND row_number = @RowNumber";
    private const string RestoreKey = """
        UPDATE platform_import_key SET record_id = @RecordId, is_merged = @IsMerged, content_hash = @ContentHash, import_id = @BeforeImportId, row_number = @BeforeRowNumber
         WHERE kind = @Kind AND record_id = @Record AND import_id = @ImportId AND row_number = @RowNumber
        """;

    private const string Spoken = """
        SELECT record_id FROM platform_comment WHERE kind = @Kind AND record_id IN (@Ids)
        UNION
        SELECT record_id FROM platform_attachment WHERE kind = @Kind AND record_id IN (@Ids)
        """;

    private const string Count = "SELECT COUNT(*) FROM platform_import_row WHERE import_id = @ImportId AND undone_at IS NOT NULL";
    private const string CountKept = "SELECT COUNT(*) FROM platform_import_row WHERE import_id = @ImportId AND kept IS NOT NULL";
    private const string Finish = """
        UPDATE platform_import SET state = @State, counts = @Counts, undone_at = @UndoneAt, updated_at = @Now, version = version + 1
         WHERE id = @ImportId AND state = 'undoing'
        """;

    /// <inheritdoc/>
    public override string Kind => JobName;

    /// <inheritdoc/>
    protected override async Task<object?> Run(Args args, JobRun run, CancellationToken stop)
    {
        var record = await imports.Find(args.ImportId, IfMatch.Any, stop);
        await actor.Become(record, stop);
        var target = imports.TargetOf(record);
        try
        {
            var done = await db.Scalar<long>(Count, new { args.ImportId }, stop);
            var total = done;
            var before = long.MaxValue;
            while (await db.Query<Row>(Next + db.Dialect.Take(BatchSize), new { args.ImportId, Before = before }, stop) is { Count: > 0 } rows)
            {
                before = rows[^1].RowNumber;
                done += rows.Count;
                total = Math.Max(total, done);
                var at = done;
                await db.Write(async () =>
                {
                    await TakeBack(target, args.ImportId, rows, stop);
                    await run.Report(at, null, null, stop);
                }, stop);
            }

            return await End(record, "undone");
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or JobLost))
        {
            await End(record, "failed");
            throw;
        }
    }

    private async Task TakeBack(ImportTarget target, long importId, IReadOnlyList<Row> rows, CancellationToken stop)
    {
        var discussed = await Discussed(target.RecordKind, rows.Where(row => row.Outcome == "created").Select(row => row.RecordId), stop);
        var reversals = rows.Select(row => new ImportReversal(Outcome(row.Outcome), row.RecordId, row.Undo) { Kept = row.Outcome == "created" && discussed.Contains(row.RecordId) ? "discussed" : null }).ToList();
        await target.Undo(reversals, stop);
        var now = clock.GetUtcNow().UtcDateTime;
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            await db.Execute(Mark, new { ImportId = importId, row.RowNumber, Now = now, reversals[i].Kept }, stop);
            // A record that stays is still the row's record: bringing the file again must not double it.
            if (reversals[i].Kept is not null) continue;
            if (row.KeyBefore is null) await db.Execute(DropKey, new { target.Kind, row.RecordId, ImportId = importId, row.RowNumber }, stop);
            else
            {
                var before = JsonSerializer.Deserialize<KnownKey>(row.KeyBefore, Json.Options)!;
                await db.Execute(RestoreKey, new { target.Kind, Record = row.RecordId, ImportId = importId, row.RowNumber, before.RecordId, before.IsMerged, before.ContentHash, BeforeImportId = before.ImportId, BeforeRowNumber = before.RowNumber }, stop);
            }
        }
    }

    // What people have written about or attached to belongs to them, not to the import.
    private async Task<HashSet<long>> Discussed(string kind, IEnumerable<long> ids, CancellationToken stop)
    {
        return [.. await db.Query<long>(db.Dialect.WithNumbers(Spoken, "Ids"), new { Kind = kind, Ids = JsonSerializer.Serialize(ids) }, stop)];
    }

    private Task<ImportCounts> End(ImportRecord record, string state) => db.Write(async () =>
    {
        var all = await db.Scalar<long>(Count, new { ImportId = record.Id });
        var kept = await db.Scalar<long>(CountKept, new { ImportId = record.Id });
        var counts = (record.ReadCounts() ?? new ImportCounts()) with { Undone = (int)(all - kept), Kept = (int)kept };
        var now = clock.GetUtcNow().UtcDateTime;
        await db.Execute(Finish, new { ImportId = record.Id, State = state, Counts = JsonSerializer.Serialize(counts, Json.Options), UndoneAt = state == "undone" ? now : (DateTime?)null, Now = now });
        return counts;
    });

    private static ImportOutcome Outcome(string word) => Enum.Parse<ImportOutcome>(word, ignoreCase: true);

    /// <summary>Which import.</summary>
    public sealed record Args(long ImportId);

    private sealed record Row
    {
        public long RowNumber { get; init; }

        public string Outcome { get; init; } = "";

        public long RecordId { get; init; }

        public string? Undo { get; init; }

        public string? KeyBefore { get; init; }
    }
}
