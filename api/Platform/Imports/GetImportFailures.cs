using System.Globalization;
using System.Text.Json;
using MediatR;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists.Export;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.Shared.Texts;

namespace ProductOps.Api.Platform.Imports;

/// <summary>The rows that were not taken in, as CSV: the file's own columns, the row's number before and the reason behind them.</summary>
/// <remarks>Mend the rows in this file and bring it again: the two added columns are left out, and the mapping is remembered.</remarks>
public sealed class GetImportFailures : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/imports/{id:long}/failures", async (long id, HttpContext http, IMediator mediator, CancellationToken stop) =>
        {
            var path = await mediator.Send(new Query(id), stop);
            http.Response.OnCompleted(() =>
            {
                File.Delete(path);
                return Task.CompletedTask;
            });
            return Results.File(path, "text/csv; charset=utf-8", string.Create(CultureInfo.InvariantCulture, $"import-{id}-failures.csv"));
        })
        .Produces<string>(StatusCodes.Status200OK, "text/csv")
        .Allow(Permissions.Import);

    /// <summary>The query; it answers the path of a temporary file.</summary>
    public sealed record Query(long Id) : IRequest<string>;

    /// <summary>Writes it.</summary>
    public sealed class Handler(Db db, Imports imports, ImportFiles files) : IRequestHandler<Query, string>
    {
        private const string Failed = "SELECT row_number AS RowNumber, issues AS Issues FROM platform_import_row WHERE import_id = @Id AND outcome = 'failed'";

        /// <inheritdoc/>
        public async Task<string> Handle(Query request, CancellationToken cancellationToken)
        {
            db.Lane = Lane.Background;
            var record = await imports.Find(request.Id, IfMatch.Any, cancellationToken);
            var target = imports.Target(record.Kind);
            Imports.Demand(record, ImportState.Done, ImportState.Failed, ImportState.Undone);
            Imports.DemandFile(record);
            var failed = (await db.Query<Row>(Failed, new { record.Id }, cancellationToken)).ToDictionary(row => (int)row.RowNumber, row => row.Issues);
            var shape = record.ReadShape();
            var path = Path.Combine(ImportFiles.Folder, Guid.NewGuid().ToString("n") + ".csv");
            using var file = await files.Open(record.FileId, record.FileName, target.Dictionary.Vocabulary, cancellationToken);
            var table = file.Shape(shape.Sheet, shape.GivenHeader, cancellationToken);
            var columns = table.Columns.Where(column => !column.Name.EndsWith(ImportReader.OwnColumnMark, StringComparison.Ordinal)).SelectMany(column => column.Places.Select(place => (column.Name, Place: place))).OrderBy(column => column.Place).ToList();
            await using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16, useAsync: true);
            await using var writer = TableWriter.Csv(stream);
            await writer.WriteHeader([$"{Text.Of("import.row")} {ImportReader.OwnColumnMark}", .. columns.Select(column => column.Name), $"{Text.Of("import.reason")} {ImportReader.OwnColumnMark}"]);
            foreach (var row in failed.Count == 0 ? [] : file.Rows(table, cancellationToken))
                if (failed.TryGetValue(row.Number, out var issues)) await writer.WriteRow([(long)row.Number, .. columns.Select(column => row[column.Place]), Reason(issues, shape)]);
            return path;
        }

        private static string Reason(string? issues, ImportShape shape) => string.Join(" ", JsonSerializer.Deserialize<List<ImportIssue>>(issues ?? "[]", Json.Options)!.Select(issue =>
        {
            var column = shape.Columns.FirstOrDefault(one => one.Field is not null && one.Field == issue.Field)?.Header;
            var said = Imports.Say(issue.Code, issue.Value);
            return column is null ? said : $"{column}: {said}";
        }));
    }

    private sealed record Row
    {
        public long RowNumber { get; init; }

        public string? Issues { get; init; }
    }
}
