using System.Text.Json;
using MediatR;
using ProductOps.Api.Platform.Imports.Reading;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Imports;

/// <summary>Counts what a run would do, and finds the rows that repeat something or cannot be taken in; changes nothing.</summary>
public sealed class DryRunImport : ISlice
{
    private const int MostDuplicates = ImportPlanner.Closely;
    private const int MostFailures = 200;

    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/imports/{id:long}/dry-run", (long id, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version), stop))
        .Allow(Permissions.Import);

    /// <summary>The command. It leaves no audit row: only counts are kept.</summary>
    public sealed record Command(long Id, IfMatch Version) : ICommand<ImportView>, IOwnTransaction, IUnaudited;

    /// <summary>Counts.</summary>
    public sealed class Handler(Db db, Imports imports, ImportPass pass, ImportPlanner planner, TimeProvider clock) : IRequestHandler<Command, ImportView>
    {
        private const string Update = """
            UPDATE platform_import SET state = 'ready', findings = @Findings, counts = @Counts, updated_at = @Now, version = version + 1
             WHERE id = @Id AND version = @Version AND state IN ('mapping', 'ready')
            """;

        /// <inheritdoc/>
        public async Task<ImportView> Handle(Command request, CancellationToken cancellationToken)
        {
            db.Lane = Lane.Background;
            var record = await imports.Find(request.Id, request.Version, cancellationToken);
            var target = imports.Target(record.Kind);
            Imports.Demand(record, ImportState.Mapping, ImportState.Ready);
            Imports.DemandFile(record);
            var counting = new Counting();
            try
            {
                var seen = new SeenRows();
                var settings = record.ReadSettings();
                await foreach (var batch in pass.Batches(record, target, 0, cancellationToken))
                    foreach (var row in await db.Read(() => planner.Plan(target, record.Id, batch, settings, seen, record.RowTotal <= ImportPlanner.Closely, cancellationToken), cancellationToken)) counting.Add(row);
            }
            catch (UnreadableFile failure)
            {
                throw Imports.Refuse(failure);
            }

            var args = new { record.Id, record.Version, Findings = JsonSerializer.Serialize(counting.Findings, Json.Options), Counts = JsonSerializer.Serialize(counting.Counts, Json.Options), Now = clock.GetUtcNow().UtcDateTime };
            var touched = await db.Write(() => db.Execute(Update, args, cancellationToken), cancellationToken);
            var after = await imports.View(await imports.Find(record.Id, IfMatch.Any, cancellationToken), cancellationToken);
            return touched == 0 ? throw Refusals.Stale(after) : after;
        }
    }

    private sealed class Counting
    {
        private readonly List<ImportProposal> duplicates = [];
        private readonly List<ImportFailure> failures = [];
        private readonly Dictionary<(string?, string), ImportNoteCount> notes = [];

        public ImportCounts Counts { get; private set; } = new();

        public ImportFindings Findings => new() { Duplicates = duplicates, Failures = failures, Notes = [.. notes.Values] };

        public void Add(PlannedRow row)
        {
            Counts = Counts.With(row.Outcome);
            if (row.Like is { } like && duplicates.Count < MostDuplicates) duplicates.Add(like);
            if (row.Outcome == ImportOutcome.Failed && failures.Count < MostFailures) failures.Add(new ImportFailure(row.Draft.Row.Number, row.Draft.Title, [.. row.Draft.Problems.Select(Imports.Remark)]));
            if (row.Outcome is ImportOutcome.Failed or ImportOutcome.Unchanged or ImportOutcome.Skipped) return;
            foreach (var note in row.Draft.Notes)
                notes[(note.Field, note.Code)] = notes.TryGetValue((note.Field, note.Code), out var counted)
                    ? counted with { Count = counted.Count + 1 }
                    // The sentence is made when it is read; until then the value stands in its place.
                    : new ImportNoteCount(note.Field, note.Code, note.Value ?? "", 1, row.Draft.Row.Number);
        }
    }
}
