using System.Text.Json;
using FluentValidation;
using MediatR;
using ProductOps.Api.Platform.Imports.Reading;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Imports;

/// <summary>Corrects how a file is read: sheet, header row, the field of each column, and what happens to duplicates and states.</summary>
/// <remarks>Only what is sent changes. Another sheet or header row guesses the columns anew; counts of an earlier dry run are dropped, except where only <c>rows</c> changed.</remarks>
public sealed class MapImport : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPatch("/imports/{id:long}", (long id, Body body, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version, body), stop))
        .Allow(Permissions.Import);

    /// <summary>The corrections.</summary>
    public sealed record Body
    {
        /// <summary>The index of the sheet to take.</summary>
        public Optional<int> Sheet { get; init; }

        /// <summary>The row of the header; 0 says that there is none, null searches for it.</summary>
        public Optional<int?> HeaderRow { get; init; }

        /// <summary>The field of each column, by the column's name; null keeps the column as an extra field. Columns left out stay.</summary>
        public Optional<IReadOnlyDictionary<string, string?>> Columns { get; init; }

        /// <summary>Which rows are merged.</summary>
        public Optional<ImportDuplicates> Duplicates { get; init; }

        /// <summary>Whether the file's states are taken over.</summary>
        public Optional<bool> KeepStates { get; init; }

        /// <summary>Decisions for single rows, by row number: <c>create</c>, <c>merge</c>, <c>skip</c>; null takes a decision back.</summary>
        public Optional<IReadOnlyDictionary<string, ImportChoice?>> Rows { get; init; }

        /// <summary>As it looks.</summary>
        public static Body Example => new()
        {
            Columns = new Optional<IReadOnlyDictionary<string, string?>>(new Dictionary<string, string?>(StringComparer.Ordinal) { ["Notes"] = "description", ["Weather"] = null }),
            Duplicates = ImportDuplicates.All,
            Rows = new Optional<IReadOnlyDictionary<string, ImportChoice?>>(new Dictionary<string, ImportChoice?>(StringComparer.Ordinal) { ["12"] = ImportChoice.Create }),
        };
    }

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version, Body Body) : ICommand<ImportView>, IOwnTransaction;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Says it.</summary>
        public Rules()
        {
            RuleFor(command => command.Body.Sheet.Value).GreaterThanOrEqualTo(0);
            RuleFor(command => command.Body.HeaderRow.Value).InclusiveBetween(0, ReadLimits.Default.MaxRows);
            RuleFor(command => command.Body.Rows.Value).Must(rows => rows is null || rows.Count <= 100_000).WithErrorCode("tooManyValues");
        }
    }

    /// <summary>Looks again.</summary>
    public sealed class Handler(Db db, Imports imports, ImportFiles files, ImportReader reader, ImportMappings mappings, AuditTrail audit, TimeProvider clock) : IRequestHandler<Command, ImportView>
    {
        private const string Update = """
            UPDATE platform_import
               SET state = @State, shape = @Shape, signature = @Signature, source = @Source, row_count = @RowCount, settings = @Settings, preview = @Preview,
                   findings = @Findings, counts = @Counts, updated_at = @Now, version = version + 1
             WHERE id = @Id AND version = @Version
            """;

        /// <inheritdoc/>
        public async Task<ImportView> Handle(Command request, CancellationToken cancellationToken)
        {
            var record = await imports.Find(request.Id, request.Version, cancellationToken);
            var target = imports.Target(record.Kind);
            Imports.Demand(record, ImportState.Mapping, ImportState.Ready);
            Imports.DemandFile(record);
            try
            {
                var body = request.Body;
                var settings = Changed(record.ReadSettings(), body);
                var before = record.ReadShape();
                var remembered = await mappings.Of(record.Kind, cancellationToken);
                using var file = await files.Open(record.FileId, record.FileName, target.Dictionary.Vocabulary, cancellationToken);
                var (shape, table, source) = Look(file, target, before, record.Source, body, remembered, cancellationToken);
                var preview = ImportIntake.Preview(file, table, shape, target, reader.Readings(source, shape, settings), cancellationToken);
                // Decisions for single rows answer the dry run's proposals: its findings stay on the page, its counts do not.
                var onlyRows = body is { Sheet.HasValue: false, HeaderRow.HasValue: false, Columns.HasValue: false, Duplicates.HasValue: false, KeepStates.HasValue: false };
                var now = clock.GetUtcNow().UtcDateTime;
                return await db.Write(async () =>
                {
                    var touched = await db.Execute(Update, new
                    {
                        record.Id, record.Version, State = "mapping", Shape = JsonSerializer.Serialize(shape, Json.Options), Signature = ImportReader.Signature(shape.Columns.Select(column => column.Header)),
                        Source = source, RowCount = (long)table.Rows, Settings = JsonSerializer.Serialize(settings, Json.Options), Preview = JsonSerializer.Serialize(preview, Json.Options),
                        Findings = onlyRows ? record.Findings : null, Counts = (string?)null, Now = now,
                    }, cancellationToken);
                    var after = await imports.View(await imports.Find(record.Id, IfMatch.Any, cancellationToken), cancellationToken);
                    if (touched == 0) throw Refusals.Stale(after);
                    await audit.Record(Imports.Kind, record.Id, "mapped", new { Columns = Fields(before), Settings = record.ReadSettings() }, new { Columns = Fields(shape), Settings = settings });
                    return after;
                }, cancellationToken);
            }
            catch (UnreadableFile failure)
            {
                throw Imports.Refuse(failure);
            }
        }

        private static (ImportShape Shape, TableShape Table, string Source) Look(TableFile file, ImportTarget target, ImportShape before, string source, Body body, ImportMappings.Remembered remembered, CancellationToken stop)
        {
            if (body.Sheet.HasValue && body.Sheet.Value >= before.Sheets.Count) throw Refusals.Invalid("/sheet", "unknownSheet", ("count", before.Sheets.Count));
            var (shape, table) = (before, (TableShape?)null);
            if (body.Sheet.HasValue || body.HeaderRow.HasValue)
                (shape, table, source) = ImportReader.Look(file, target, body.Sheet.Or(before.Sheet), body.HeaderRow.HasValue ? body.HeaderRow.Value : body.Sheet.HasValue ? null : before.GivenHeader, remembered.Fields, stop);
            if (body.Columns is { HasValue: true, Value: { } columns }) shape = Map(shape, columns, target);
            return (shape, table ?? file.Shape(shape.Sheet, shape.GivenHeader, stop), source);
        }

        private static ImportShape Map(ImportShape shape, IReadOnlyDictionary<string, string?> columns, ImportTarget target)
        {
            var errors = new List<FieldError>();
            foreach (var (header, field) in columns)
            {
                if (!shape.Columns.Any(column => column.Header == header)) errors.Add(Refusals.Field("/columns", "unknownColumn", ("name", header)));
                else if (field is not null && !target.Dictionary.Fields.Any(known => known.Name == field)) errors.Add(Refusals.Field("/columns/" + header, "unknownChoice", ("choices", string.Join(", ", target.Dictionary.Fields.Select(known => known.Name)))));
            }

            if (errors.Count > 0) throw Refusals.Invalid(errors);
            return shape with
            {
                MappingFrom = ImportMappingFrom.ByHand,
                Columns = [.. shape.Columns.Select(column => columns.TryGetValue(column.Header, out var field) ? column with { Field = field } : column)],
            };
        }

        private static ImportSettings Changed(ImportSettings settings, Body body)
        {
            var rows = new Dictionary<string, ImportChoice>(settings.Rows, StringComparer.Ordinal);
            foreach (var (row, choice) in body.Rows is { HasValue: true, Value: { } changes } ? changes : new Dictionary<string, ImportChoice?>(StringComparer.Ordinal))
            {
                if (choice is { } made) rows[row] = made;
                else rows.Remove(row);
            }

            return settings with { Duplicates = body.Duplicates.Or(settings.Duplicates), KeepStates = body.KeepStates.Or(settings.KeepStates), Rows = rows };
        }

        private static Dictionary<string, string?> Fields(ImportShape shape) => shape.Columns.ToDictionary(column => column.Header, column => column.Field, StringComparer.Ordinal);
    }
}
