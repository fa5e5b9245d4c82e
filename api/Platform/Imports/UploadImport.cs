using System.Text.Json;
using MediatR;
using ProductOps.Api.Platform.Imports.Reading;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Files;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Imports;

/// <summary>Brings a file: its columns are read and their fields guessed; nothing is taken in yet.</summary>
/// <remarks>
/// XLSX, XLSM, XLS, XLSB, CSV (comma, semicolon, tab or bar; UTF-8, UTF-16, GB18030, Shift_JIS or Windows-1252) and JSON, told apart by content. A mapping that was
/// used for a file with the same columns is taken up again. Look at <c>columns</c> and <c>preview</c>, correct them with <c>PATCH</c>, count with <c>dry-run</c>, then <c>run</c>.
/// </remarks>
public sealed class UploadImport : ISlice
{
    private const int PreviewRows = 20;

    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/imports", async (HttpRequest request, IMediator mediator, CancellationToken stop) => await mediator.Send(new Command(await Upload.Read(request, stop)), stop))
        .TakesFile("kind")
        .Creates("/imports")
        .Allow(Permissions.Import);

    /// <summary>The command.</summary>
    public sealed record Command(Upload Upload) : ICommand<ImportView>, IOwnTransaction;

    /// <summary>Reads it.</summary>
    public sealed class Handler(Db db, Imports imports, ImportFiles files, ImportReader reader, ImportMappings mappings, Caller caller, AuditTrail audit, TimeProvider clock) : IRequestHandler<Command, ImportView>
    {
        private const string Insert = """
            INSERT INTO platform_import (kind, state, file_id, file_name, source, encoding, shape, signature, row_count, settings, preview, done_to_row, user_id, created_at, updated_at, version)
            VALUES (@Kind, 'mapping', @FileId, @FileName, @Source, @Encoding, @Shape, @Signature, @RowCount, @Settings, @Preview, 0, @UserId, @Now, @Now, 1)
            """;

        /// <inheritdoc/>
        public async Task<ImportView> Handle(Command request, CancellationToken cancellationToken)
        {
            var upload = request.Upload;
            // A form may name the kind behind the file; where it does so before, an unknown one is refused without taking the file in.
            if (upload.Fields.TryGetValue("kind", out var early)) imports.Target(early);
            var path = await ImportFiles.Receive(upload.Content, cancellationToken);
            try
            {
                await upload.ReadOn(cancellationToken);
                var target = imports.Target(upload.Fields.GetValueOrDefault("kind") ?? throw Refusals.Malformed("kind", "required"));
                var remembered = await mappings.Of(target.Kind, cancellationToken);
                ImportShape shape;
                long rows;
                string source, encoding;
                FileKind fileKind;
                ImportSettings settings;
                IReadOnlyList<ImportPreviewRow> preview;
                using (var file = TableFile.Open(path, upload.FileName, ReadLimits.Default, target.Dictionary.Vocabulary, cancellationToken))
                {
                    (shape, var table, source) = ImportReader.Look(file, target, null, null, remembered.Fields, cancellationToken);
                    settings = remembered.Settings(ImportReader.Signature(shape.Columns.Select(column => column.Header)));
                    (rows, encoding, fileKind) = (table.Rows, file.Encoding, file.Kind);
                    preview = Preview(file, table, shape, target, reader.Readings(source, shape, settings), cancellationToken);
                }

                var fileId = await files.Keep(path, upload.FileName, fileKind, cancellationToken);
                var now = clock.GetUtcNow().UtcDateTime;
                return await db.Write(async () =>
                {
                    var id = await db.Insert(Insert, new
                    {
                        target.Kind, FileId = fileId, upload.FileName, Source = source, Encoding = encoding, Shape = JsonSerializer.Serialize(shape, Json.Options),
                        Signature = ImportReader.Signature(shape.Columns.Select(column => column.Header)), RowCount = rows,
                        Settings = JsonSerializer.Serialize(settings, Json.Options), Preview = JsonSerializer.Serialize(preview, Json.Options), caller.UserId, Now = now,
                    }, cancellationToken);
                    await audit.Record(Imports.Kind, id, "uploaded", null, new { target.Kind, upload.FileName, Source = source, Rows = rows });
                    return await imports.View(await imports.Find(id, IfMatch.Any, cancellationToken), cancellationToken);
                }, cancellationToken);
            }
            catch (UnreadableFile failure)
            {
                throw Imports.Refuse(failure);
            }
            finally
            {
                File.Delete(path);
            }
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
}
