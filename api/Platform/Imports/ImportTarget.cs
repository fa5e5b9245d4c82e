using ProductOps.Api.Platform.Imports.Reading;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Imports;

/// <summary>
/// What the rows of a file become. The import itself (reading, mapping, keys, batches, progress, undo) knows no module; the module that owns the records says
/// here which columns it takes, what a row means, and how records are made, changed and taken back. Found by reflection.
/// </summary>
public abstract class ImportTarget
{
    /// <summary>The kind's name in the API, for example <c>requirements</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>The word of its records in the audit trail, in comments and in links.</summary>
    public abstract string RecordKind { get; }

    /// <summary>What the caller must be allowed to, beside importing at all.</summary>
    public abstract Permission Permission { get; }

    /// <summary>The fields a column may become.</summary>
    public abstract ColumnDictionary Dictionary { get; }

    /// <summary>The fields of which at least one must be mapped.</summary>
    public abstract IReadOnlyList<string> Needed { get; }

    /// <summary>Whether columns without a field are kept beside the record; otherwise they are left out.</summary>
    public abstract bool KeepsExtra { get; }

    /// <summary>Says what a row means. Reads nothing but the row.</summary>
    public abstract ImportDraft Read(ImportRow row, ImportReadings readings);

    /// <summary>
    /// For each draft the record it repeats, or null. Runs inside the batch's transaction, or in the dry run inside a read. <paramref name="closely"/> allows a look at
    /// each draft by itself; with very many rows only what one statement finds for a whole batch is asked for.
    /// </summary>
    public abstract Task<IReadOnlyList<ImportDuplicate?>> FindDuplicates(IReadOnlyList<ImportDraft> drafts, bool closely, CancellationToken stop);

    /// <summary>Makes, changes and merges, in the batch's transaction; sets <see cref="ImportWork.RecordId"/> and <see cref="ImportWork.Undo"/> of each.</summary>
    public abstract Task Save(IReadOnlyList<ImportWork> batch, long importId, CancellationToken stop);

    /// <summary>
    /// Takes back, in the batch's transaction, what <see cref="Save"/> did, newest first; sets <see cref="ImportReversal.Kept"/> where a record was changed since and stays.
    /// What is marked as kept already is left alone.
    /// </summary>
    public abstract Task Undo(IReadOnlyList<ImportReversal> batch, CancellationToken stop);
}

/// <summary>A row as its columns are mapped.</summary>
public sealed record ImportRow
{
    /// <summary>The number a spreadsheet shows.</summary>
    public required int Number { get; init; }

    /// <summary>The texts of the mapped columns, by field.</summary>
    public required IReadOnlyDictionary<string, string> Fields { get; init; }

    /// <summary>The texts of all other columns, by the file's own names.</summary>
    public required IReadOnlyDictionary<string, string> Extra { get; init; }

    /// <summary>What the reader could not make sense of: the code of a row problem.</summary>
    public string? Problem { get; init; }

    /// <summary>The text of a field, trimmed; null where there is none but blanks.</summary>
    public string? this[string field] => Fields.TryGetValue(field, out var text) && text.AsSpan().Trim() is { IsEmpty: false } trimmed ? trimmed.ToString() : null;
}

/// <summary>What the file as a whole says about its values.</summary>
/// <param name="Source">The program the file comes from: <c>jira</c>, <c>linear</c>, …, <c>table</c>.</param>
/// <param name="Today">The day against which missing years are chosen, and the day of rows without one.</param>
/// <param name="Dates">The order of day and month, by field.</param>
/// <param name="KeepStates">Whether the file's states are taken over as far as the caller may set them.</param>
/// <param name="Headers">The file's own names of the mapped columns, by field: what finds no place in a record is kept under them.</param>
public sealed record ImportReadings(string Source, DateOnly Today, IReadOnlyDictionary<string, DateOrder> Dates, bool KeepStates, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>The file's own name of a field's column.</summary>
    public string HeaderOf(string field) => Headers.GetValueOrDefault(field, field);
}

/// <summary>A row understood. Modules add what they need.</summary>
public record ImportDraft
{
    /// <summary>The row.</summary>
    public required ImportRow Row { get; init; }

    /// <summary>What people will recognise it by.</summary>
    public required string Title { get; init; }

    /// <summary>The values as they will be, by field, to show before anything is done.</summary>
    public required IReadOnlyDictionary<string, string> Shown { get; init; }

    /// <summary>Why it cannot be taken in.</summary>
    public IReadOnlyList<ImportIssue> Problems { get; init; } = [];

    /// <summary>What had to be assumed or left out.</summary>
    public IReadOnlyList<ImportIssue> Notes { get; init; } = [];

    /// <summary>Rows of one file with the same key say the same; null where that cannot be told.</summary>
    public string? SameKey { get; init; }

    /// <summary>Rows of one file with the same key may mean the same.</summary>
    public string? SimilarKey { get; init; }
}

/// <summary>Something about a cell.</summary>
/// <param name="Field">The field, or null for the row as a whole.</param>
/// <param name="Code">What, for programs; the sentence is the text <c>error.{code}</c>.</param>
/// <param name="Value">The cell.</param>
public sealed record ImportIssue(string? Field, string Code, string? Value);

/// <summary>A record that a row repeats.</summary>
/// <param name="RecordId">Its id.</param>
/// <param name="Title">What people recognise it by.</param>
/// <param name="Likeness">How alike they are.</param>
public sealed record ImportDuplicate(long RecordId, string Title, ImportLikeness Likeness);

/// <summary>How a row and a record are alike.</summary>
public enum ImportLikeness
{
    /// <summary>They may mean the same.</summary>
    Alike,

    /// <summary>They say the same.</summary>
    Same,

    /// <summary>The row is this very record, exported here, and says something else now.</summary>
    Itself,

    /// <summary>The row is this very record, exported here, and nothing has changed.</summary>
    Unchanged,
}

/// <summary>One thing to do.</summary>
public sealed class ImportWork(ImportDraft draft, ImportOutcome outcome)
{
    /// <summary>The row understood.</summary>
    public ImportDraft Draft { get; } = draft;

    /// <summary>Created, Updated or Merged.</summary>
    public ImportOutcome Outcome { get; } = outcome;

    /// <summary>The work earlier in this batch whose record this one is merged into.</summary>
    public ImportWork? Into { get; init; }

    /// <summary>The record: given for Updated and Merged, set for Created.</summary>
    public long? RecordId { get; set; }

    /// <summary>What undoing needs, as JSON.</summary>
    public string? Undo { get; set; }
}

/// <summary>One thing to take back.</summary>
public sealed class ImportReversal(ImportOutcome outcome, long recordId, string? undo)
{
    /// <summary>What had been done.</summary>
    public ImportOutcome Outcome { get; } = outcome;

    /// <summary>To which record.</summary>
    public long RecordId { get; } = recordId;

    /// <summary>What <see cref="ImportWork.Undo"/> said.</summary>
    public string? Undo { get; } = undo;

    /// <summary>The code of the reason for which the record was left alone; null when all was taken back.</summary>
    public string? Kept { get; set; }
}
