using System.Text.Json;
using ProductOps.Api.Platform.Imports.Reading;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Imports;

/// <summary>Takes in a file that has been received: reads its columns, guesses their fields, and keeps it as an import whose mapping is to be looked at.</summary>
[Block]
public sealed class ImportIntake(Db db, Imports imports, ImportFiles files, ImportReader reader, ImportMappings mappings, Caller caller, AuditTrail audit, TimeProvider clock)
{
    private const int PreviewRows = 20;

    private const string Insert = """
        INSERT INTO platform_import (kind, state, file_id, file_name, source, encoding, shape, signature, row_count, settings, preview, done_to_row, user_id, created_at, updated_at, version)
        VALUES (@Kind, 'mapping', @FileId, @FileName, @Source, @Encoding, @Shape, @Signature, @RowCount, @Settings, @Preview, 0, @UserId, @Now, @Now, 1)
        """;

    /// <summary>The new import. <paramref name="path"/> is a local file, which may be moved; <paramref name="fileName"/> what its owner calls it.</summary>
    public async Task<ImportView> Take(string path, string fileName, ImportTarget target, CancellationToken stop)
    {
        var remembered = await mappings.Of(target.Kind, stop);
        ImportShape shape;
        long rows;
        string source, encoding;
        FileKind fileKind;
        ImportSettings settings;
        IReadOnlyList<ImportPreviewRow> preview;
        using (var file = TableFile.Open(path, fileName, ReadLimits.Default, target.Dictionary.Vocabulary, stop))
        {
            (shape, var table, source) = ImportReader.Look(file, target, null, null, remembered.Fields, stop);
            settings = remembered.Settings(ImportReader.Signature(shape.Columns.Select(column => column.Header)));
            (rows, encoding, fileKind) = (table.Rows, file.Encoding, file.Kind);
            preview = Preview(file, table, shape, target, reader.Readings(source, shape, settings), stop);
        }

        var fileId = await files.Keep(path, fileName, fileKind, stop);
        var now = clock.GetUtcNow().UtcDateTime;
        return await db.Write(async () =>
        {
            var id = await db.Insert(Insert, new
            {
                target.Kind, FileId = fileId, FileName = fileName, Source = source, Encoding = encoding, Shape = JsonSerializer.Serialize(shape, Json.Options),
                Signature = ImportReader.Signature(shape.Columns.Select(column => column.Header)), RowCount = rows,
                Settings = JsonSerializer.Serialize(settings, Json.Options), Preview = JsonSerializer.Serialize(preview, Json.Options), caller.UserId, Now = now,
            }, stop);
            await audit.Record(Imports.Kind, id, "uploaded", null, new { target.Kind, FileName = fileName, Source = source, Rows = rows });
            return await imports.View(await imports.Find(id, IfMatch.Any, stop), stop);
        }, stop);
    }

    /// <summary>What the first rows will become.</summary>
    public static IReadOnlyList<ImportPreviewRow> Preview(TableFile file, TableShape table, ImportShape shape, ImportTarget target, ImportReadings readings, CancellationToken stop) =>
        [.. ImportReader.Rows(file, table, shape, 0, stop).Take(PreviewRows).Select(row => ImportPass.Read(target, row, readings)).Select(draft => new ImportPreviewRow
        {
            Row = draft.Row.Number,
            Title = draft.Title,
            Values = draft.Shown,
            Extra = draft.Row.Extra,
            Problems = [.. draft.Problems.Select(Imports.Remark)],
            Notes = [.. draft.Notes.Select(Imports.Remark)],
        })];
}
