using System.Text.Json;
using ProductOps.Api.Platform.Imports;
using ProductOps.Api.Platform.Imports.Reading;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueDelivery.Contracts;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>
/// A file of requirements becomes the pool: customers and modules are found by name or made, unknown columns are kept, and what repeats a requirement becomes one more
/// voice of it. States that only a product manager can give come in with a product manager only.
/// </summary>
public sealed class ImportRequirements(Db db, Caller caller, RequirementTexts texts, RequirementImportWriter writer, RequirementImportUndo undo) : ImportTarget
{
    private const string ByTitle = $"SELECT {KnownRequirement.Columns} FROM delivery_requirement r WHERE r.archived_at IS NULL AND r.title_key IN (@Keys) ORDER BY r.id";
    private const string ById = $"SELECT {KnownRequirement.Columns} FROM delivery_requirement r WHERE r.archived_at IS NULL AND r.id IN (@Keys) ORDER BY r.id";

    /// <inheritdoc/>
    public override string Kind => "requirements";

    /// <inheritdoc/>
    public override string RecordKind => Requirements.Kind;

    /// <inheritdoc/>
    public override Permission Permission => Permissions.CreateRequirements;

    /// <inheritdoc/>
    public override ColumnDictionary Dictionary => RequirementAliases.Dictionary;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Needed { get; } = ["title", "description", "originalText"];

    /// <inheritdoc/>
    public override bool KeepsExtra => true;

    /// <inheritdoc/>
    public override ImportDraft Read(ImportRow row, ImportReadings readings) => ImportedRequirement.Of(row, readings, caller.Is(Role.Pm), caller.Is(Role.Ops));

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<ImportDuplicate?>> FindDuplicates(IReadOnlyList<ImportDraft> drafts, bool closely, CancellationToken stop)
    {
        if (drafts.Count == 0) return [];
        var rows = drafts.Cast<ImportedRequirement>().ToList();
        var byTitle = (await Known(db.Dialect.WithTexts(ByTitle, "Keys"), rows.Select(row => TextKeys.Of(row.Title)).Distinct(StringComparer.Ordinal), stop)).ToLookup(known => known.TitleKey, StringComparer.Ordinal);
        var own = rows.Select(row => row.OwnId).OfType<long>().Distinct().ToList();
        var byId = own.Count == 0 ? new Dictionary<long, KnownRequirement>() : (await Known(db.Dialect.WithNumbers(ById, "Keys"), own, stop)).ToDictionary(known => known.Id);
        var found = rows.Select(row => Itself(row, byId) ?? Repeated(row, byTitle[TextKeys.Of(row.Title)])).ToList();
        if (closely) await LookClosely(rows, found, stop);
        return found;
    }

    /// <inheritdoc/>
    public override Task Save(IReadOnlyList<ImportWork> batch, long importId, CancellationToken stop) => writer.Save(batch, importId, stop);

    /// <inheritdoc/>
    public override Task Undo(IReadOnlyList<ImportReversal> batch, CancellationToken stop) => undo.Undo(batch, stop);

    // The number of a list exported here means this requirement only where it still bears this title, or the list comes from another workspace.
    private static ImportDuplicate? Itself(ImportedRequirement row, IReadOnlyDictionary<long, KnownRequirement> byId) =>
        row.OwnId is { } id && byId.TryGetValue(id, out var itself) && (itself.TitleKey == TextKeys.Of(row.Title) || itself.OriginalText == row.Draft.OriginalText)
            ? new ImportDuplicate(id, itself.Title, itself.Says(row) ? ImportLikeness.Unchanged : ImportLikeness.Itself)
            : null;

    private static ImportDuplicate? Repeated(ImportedRequirement row, IEnumerable<KnownRequirement> sameTitle)
    {
        ImportDuplicate? like = null;
        foreach (var known in sameTitle)
        {
            // What goes on in another requirement is repeated there.
            var id = known.MergedInto ?? known.Id;
            if (known.SaysTheSame(row)) return new ImportDuplicate(id, known.Title, ImportLikeness.Same);
            like ??= new ImportDuplicate(id, known.Title, ImportLikeness.Alike);
        }

        return like;
    }

    // The text index is asked row by row: what says nearly the same under another title.
    private async Task LookClosely(List<ImportedRequirement> rows, List<ImportDuplicate?> found, CancellationToken stop)
    {
        var likely = new Dictionary<int, List<long>>();
        for (var i = 0; i < rows.Count; i++)
            if (found[i] is null && texts.LikelySame(rows[i].Title, rows[i].Draft.Description).ToList() is { Count: > 0 } ids) likely[i] = ids;
        if (likely.Count == 0) return;
        var live = (await Known(db.Dialect.WithNumbers(ById, "Keys"), likely.Values.SelectMany(ids => ids).Distinct(), stop)).ToDictionary(known => known.Id);
        foreach (var (i, ids) in likely)
            if (ids.Select(id => live.GetValueOrDefault(id)).FirstOrDefault(known => known is not null) is { } like) found[i] = new ImportDuplicate(like.MergedInto ?? like.Id, like.Title, ImportLikeness.Alike);
    }

    private async Task<IReadOnlyList<KnownRequirement>> Known<T>(string sql, IEnumerable<T> keys, CancellationToken stop) => await db.Query<KnownRequirement>(sql, new { Keys = JsonSerializer.Serialize(keys) }, stop);

    /// <summary>What a row is compared with.</summary>
    private sealed record KnownRequirement
    {
        public const string Columns = """
            r.id AS Id, r.title AS Title, r.title_key AS TitleKey, r.description AS Description, r.original_text AS OriginalText, r.end_goal AS EndGoal, r.received_on AS ReceivedOn,
            r.region AS Region, r.kind AS Kind, r.priority_class AS PriorityClass, r.suggested_priority AS SuggestedPriority, r.tags AS Tags, r.whys AS Whys, r.merged_into AS MergedInto,
            (SELECT f.name FROM refinement_pub_feature f WHERE f.id = r.module_id) AS Module, (SELECT u.name FROM platform_pub_user u WHERE u.id = r.owner_id) AS Owner
            """;

        public long Id { get; init; }

        public string Title { get; init; } = "";

        public string TitleKey { get; init; } = "";

        public string? Description { get; init; }

        public string? OriginalText { get; init; }

        public string? EndGoal { get; init; }

        public DateOnly ReceivedOn { get; init; }

        public string? Region { get; init; }

        public string? Kind { get; init; }

        public string? PriorityClass { get; init; }

        public string? SuggestedPriority { get; init; }

        public string Tags { get; init; } = "[]";

        public string Whys { get; init; } = "[]";

        public long? MergedInto { get; init; }

        public string? Module { get; init; }

        public string? Owner { get; init; }

        /// <summary>True when title and words come down to the same.</summary>
        public bool SaysTheSame(ImportedRequirement row)
        {
            var words = ImportedRequirement.Bare(row.Draft.Description);
            return words == ImportedRequirement.Bare(Description) || words == ImportedRequirement.Bare(OriginalText);
        }

        /// <summary>True when every field of the row is the record's.</summary>
        public bool Says(ImportedRequirement row)
        {
            var draft = row.Draft;
            return Title == draft.Title && Description == draft.Description && EndGoal == draft.EndGoal && ReceivedOn == draft.ReceivedOn && Region == draft.Region && Module == row.Module && Owner == row.Owner
                && Kind == RequirementImportWriter.WordOf(draft.Kind) && PriorityClass == RequirementImportWriter.WordOf(draft.PriorityClass) && SuggestedPriority == RequirementImportWriter.WordOf(draft.SuggestedPriority)
                && Tags == RequirementImportWriter.JsonOf(draft.Tags) && Whys == RequirementImportWriter.JsonOf(draft.Whys);
        }
    }
}
