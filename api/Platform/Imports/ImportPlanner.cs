using System.Text.Json;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Imports;

/// <summary>Says what becomes of rows: the same thing in the dry run, which only counts, and in the run, which does it.</summary>
[Block]
public sealed class ImportPlanner(Db db)
{
    /// <summary>The rows of files of up to so many are compared with the records one by one in the dry run.</summary>
    public const int Closely = 1000;

    private const string Known = """
        SELECT row_key AS RowKey, record_id AS RecordId, is_merged AS IsMerged, content_hash AS ContentHash, import_id AS ImportId, row_number AS RowNumber
          FROM platform_import_key WHERE kind = @Kind AND row_key IN (@Keys)
        """;

    /// <summary>Plans a batch. <paramref name="seen"/> remembers the rows planned before but not yet in the database: of the whole file in a dry run, of the batch in a run. <paramref name="lookedAt"/> is what an earlier dry run found by looking closely.</summary>
    public async Task<IReadOnlyList<PlannedRow>> Plan(ImportTarget target, long importId, IReadOnlyList<(ImportDraft Draft, string Key, string Hash)> rows, ImportSettings settings, SeenRows seen, bool closely, CancellationToken stop, IReadOnlyDictionary<int, ImportDuplicate>? lookedAt = null)
    {
        var known = await Keys(target.Kind, rows.Where(row => row.Draft.Problems.Count == 0).Select(row => row.Key), stop);
        var plan = new PlannedRow[rows.Count];
        var open = new List<int>();
        for (var i = 0; i < rows.Count; i++)
        {
            plan[i] = ByKey(rows[i], importId, settings, known.GetValueOrDefault(rows[i].Key), seen);
            if (plan[i].Outcome == ImportOutcome.Created) open.Add(i);
        }

        var duplicates = await target.FindDuplicates([.. open.Select(i => rows[i].Draft)], closely, stop);
        for (var at = 0; at < open.Count; at++) plan[open[at]] = ByLikeness(plan[open[at]], duplicates[at] ?? lookedAt?.GetValueOrDefault(plan[open[at]].Draft.Row.Number), settings, seen);
        return plan;
    }

    private static PlannedRow ByKey((ImportDraft Draft, string Key, string Hash) row, long importId, ImportSettings settings, KnownKey? known, SeenRows seen)
    {
        var planned = new PlannedRow(row.Draft, row.Key, row.Hash);
        if (row.Draft.Problems.Count > 0) return planned with { Outcome = ImportOutcome.Failed };
        if (Choice(settings, row.Draft) == ImportChoice.Skip) return planned with { Outcome = ImportOutcome.Skipped };

        // The same id twice in one file: the same words are one row, other words are somebody's mistake that nobody can put right here.
        var earlier = seen.Of(row.Key, row.Hash) ?? (known is not null && known.ImportId == importId ? (known.RowNumber, known.ContentHash == row.Hash) : null);
        if (earlier is { } first && first.Row != row.Draft.Row.Number)
        {
            return first.SaysTheSame
                ? planned with { Outcome = ImportOutcome.Unchanged }
                : planned with { Outcome = ImportOutcome.Failed, Draft = row.Draft with { Problems = [new ImportIssue("externalId", "row.repeatedKey", FormattableString.Invariant($"{row.Draft.Row["externalId"]} ({first.Row})"))] } };
        }

        seen.Add(row.Key, row.Draft.Row.Number, row.Hash);
        if (known is null) return planned with { Outcome = ImportOutcome.Created };
        if (known.ContentHash == row.Hash) return planned with { Outcome = ImportOutcome.Unchanged, RecordId = known.RecordId };
        // A row that was merged away has no record of its own to change: with new words it is looked at anew.
        return known.IsMerged
            ? planned with { Outcome = ImportOutcome.Created, KeyBefore = known }
            : planned with { Outcome = ImportOutcome.Updated, RecordId = known.RecordId, KeyBefore = known };
    }

    private static PlannedRow ByLikeness(PlannedRow planned, ImportDuplicate? duplicate, ImportSettings settings, SeenRows seen)
    {
        if (duplicate is { Likeness: ImportLikeness.Unchanged }) return planned with { Outcome = ImportOutcome.Unchanged, RecordId = duplicate.RecordId };
        if (duplicate is { Likeness: ImportLikeness.Itself }) return planned with { Outcome = ImportOutcome.Updated, RecordId = duplicate.RecordId };
        var inFile = duplicate is null ? seen.Like(planned.Draft) : null;
        bool? isSame = duplicate is null ? inFile?.Same : duplicate.Likeness == ImportLikeness.Same;
        if (isSame is not { } same)
        {
            seen.Remember(planned.Draft);
            return planned;
        }

        var choice = Choice(settings, planned.Draft) ?? (settings.Duplicates == ImportDuplicates.All || (same && settings.Duplicates == ImportDuplicates.Same) ? ImportChoice.Merge : ImportChoice.Create);
        if (choice == ImportChoice.Create) seen.Remember(planned.Draft);
        return planned with
        {
            Outcome = choice == ImportChoice.Merge ? ImportOutcome.Merged : ImportOutcome.Created,
            RecordId = choice == ImportChoice.Merge ? duplicate?.RecordId : null,
            Like = new ImportProposal(planned.Draft.Row.Number, planned.Draft.Title, duplicate?.RecordId, inFile?.Row, duplicate?.Title ?? planned.Draft.Title, same, choice),
        };
    }

    private static ImportChoice? Choice(ImportSettings settings, ImportDraft draft) =>
        settings.Rows.Count > 0 && settings.Rows.TryGetValue(draft.Row.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), out var choice) ? choice : null;

    private async Task<Dictionary<string, KnownKey>> Keys(string kind, IEnumerable<string> keys, CancellationToken stop)
    {
        var rows = await db.Query<KnownKey>(db.Dialect.WithTexts(Known, "Keys"), new { Kind = kind, Keys = JsonSerializer.Serialize(keys) }, stop);
        return rows.ToDictionary(row => row.RowKey, StringComparer.Ordinal);
    }
}

/// <summary>A row, and what becomes of it.</summary>
public sealed record PlannedRow(ImportDraft Draft, string Key, string Hash)
{
    /// <summary>What becomes of it.</summary>
    public ImportOutcome Outcome { get; init; }

    /// <summary>The record, where it is there already.</summary>
    public long? RecordId { get; init; }

    /// <summary>The key's row as it was.</summary>
    public KnownKey? KeyBefore { get; init; }

    /// <summary>What it repeats.</summary>
    public ImportProposal? Like { get; init; }
}

/// <summary>Which record a row of a source became.</summary>
public sealed record KnownKey
{
    /// <summary>The row's key.</summary>
    public string RowKey { get; init; } = "";

    /// <summary>The record.</summary>
    public long RecordId { get; init; }

    /// <summary>True when the row became a voice of a record that is not its own.</summary>
    public bool IsMerged { get; init; }

    /// <summary>What the row said.</summary>
    public string ContentHash { get; init; } = "";

    /// <summary>In which import.</summary>
    public long ImportId { get; init; }

    /// <summary>In which row.</summary>
    public long RowNumber { get; init; }
}

/// <summary>Rows planned and not yet in the database: a few numbers for each, so that a long file's fit into little memory.</summary>
public sealed class SeenRows
{
    private readonly Dictionary<UInt128, (int Row, UInt128 Content)> keys = [];
    private readonly Dictionary<UInt128, int> same = [];
    private readonly Dictionary<UInt128, int> similar = [];

    /// <summary>The row that had a key first, and whether it said the same.</summary>
    public (long Row, bool SaysTheSame)? Of(string key, string content) => keys.TryGetValue(Short(key), out var seen) ? (seen.Row, seen.Content == Short(content)) : null;

    /// <summary>Notes a row's key.</summary>
    public void Add(string key, int row, string content) => keys.TryAdd(Short(key), (row, Short(content)));

    /// <summary>Notes a row that will be a record.</summary>
    public void Remember(ImportDraft draft)
    {
        if (draft.SameKey is { } words) same.TryAdd(Short(words), draft.Row.Number);
        if (draft.SimilarKey is { } meaning) similar.TryAdd(Short(meaning), draft.Row.Number);
    }

    /// <summary>The earlier row that says the same, or else one that may mean the same.</summary>
    public (int Row, bool Same)? Like(ImportDraft draft)
    {
        if (draft.SameKey is { } words && same.TryGetValue(Short(words), out var equal)) return (equal, true);
        if (draft.SimilarKey is { } meaning && similar.TryGetValue(Short(meaning), out var alike)) return (alike, false);
        return null;
    }

    private static UInt128 Short(string text) => System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));
}
