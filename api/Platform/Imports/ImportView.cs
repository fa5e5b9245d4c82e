using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;

namespace ProductOps.Api.Platform.Imports;

/// <summary>An import: a file, what its columns become, and what became of its rows.</summary>
public sealed record ImportView : IIdentified, IVersioned
{
    /// <inheritdoc/>
    public required long Id { get; init; }

    /// <summary>What the rows become: <c>requirements</c>, <c>customers</c>, ….</summary>
    public required string Kind { get; init; }

    /// <summary>Where it stands.</summary>
    public required ImportState State { get; init; }

    /// <summary>The file's name.</summary>
    public required string FileName { get; init; }

    /// <summary>The program the file comes from, told by its columns: <c>jira</c>, <c>linear</c>, <c>redmine</c>, <c>trello</c>, <c>userVoice</c>, <c>fider</c>, <c>ticktick</c>, <c>codeArts</c>, <c>plane</c>, <c>quackback</c>, <c>productboard</c>, <c>canny</c>, or <c>table</c>.</summary>
    public required string Source { get; init; }

    /// <summary>The text's encoding.</summary>
    public required string Encoding { get; init; }

    /// <summary>The name of the sheet that is taken.</summary>
    public required string Sheet { get; init; }

    /// <summary>The sheets there are.</summary>
    public required IReadOnlyList<ImportSheet> Sheets { get; init; }

    /// <summary>The row of the header; 0 where there is none.</summary>
    public required int HeaderRow { get; init; }

    /// <summary>Rows below it, blank ones and totals left out.</summary>
    public required long Rows { get; init; }

    /// <summary>Numbers of rows with totals, which are left out.</summary>
    public required IReadOnlyList<int> TotalsRows { get; init; }

    /// <summary>The columns, and the field each becomes.</summary>
    public required IReadOnlyList<ImportColumn> Columns { get; init; }

    /// <summary>Where the mapping comes from.</summary>
    public required ImportMappingFrom MappingFrom { get; init; }

    /// <summary>The fields there are.</summary>
    public required IReadOnlyList<ImportFieldChoice> Fields { get; init; }

    /// <summary>Whether columns without a field are kept beside the records; otherwise they are left out.</summary>
    public required bool KeepsExtra { get; init; }

    /// <summary>The fields of which one must be mapped and is not; empty when the import can run.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>How duplicates and states are treated.</summary>
    public required ImportSettings Settings { get; init; }

    /// <summary>What the first rows will become.</summary>
    public required IReadOnlyList<ImportPreviewRow> Preview { get; init; }

    /// <summary>Rows by outcome: of the dry run, then of the run; null before.</summary>
    public ImportCounts? Counts { get; init; }

    /// <summary>What the dry run found.</summary>
    public ImportFindings? Findings { get; init; }

    /// <summary>The job that runs or undoes it.</summary>
    public long? JobId { get; init; }

    /// <summary>Who brought the file.</summary>
    public Reference? CreatedBy { get; init; }

    /// <summary>When.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When all rows had an outcome.</summary>
    public DateTime? FinishedAt { get; init; }

    /// <summary>When it was undone.</summary>
    public DateTime? UndoneAt { get; init; }

    /// <inheritdoc/>
    public required long Version { get; init; }
}

/// <summary>A field a column may become.</summary>
/// <param name="Name">For programs.</param>
/// <param name="Title">For people.</param>
public sealed record ImportFieldChoice(string Name, string Title);

/// <summary>What a row will become.</summary>
public sealed record ImportPreviewRow
{
    /// <summary>The row's number in the file.</summary>
    public required int Row { get; init; }

    /// <summary>What people will recognise it by.</summary>
    public required string Title { get; init; }

    /// <summary>The values as they will be, by field.</summary>
    public required IReadOnlyDictionary<string, string> Values { get; init; }

    /// <summary>What is kept beside them, by the file's own names.</summary>
    public required IReadOnlyDictionary<string, string> Extra { get; init; }

    /// <summary>Why it cannot be taken in; empty when it can.</summary>
    public required IReadOnlyList<ImportRemark> Problems { get; init; }

    /// <summary>What had to be assumed or left out.</summary>
    public required IReadOnlyList<ImportRemark> Notes { get; init; }
}

/// <summary>Something about a cell, in words.</summary>
/// <param name="Field">The field; null for the row as a whole.</param>
/// <param name="Code">For programs.</param>
/// <param name="Detail">For people.</param>
/// <param name="Value">The cell.</param>
public sealed record ImportRemark(string? Field, string Code, string Detail, string? Value);

/// <summary>What the dry run found, as much of it as one can look through.</summary>
public sealed record ImportFindings
{
    /// <summary>Rows that repeat a record or an earlier row, 1,000 at most; a decision for each can be set by <c>PATCH</c>.</summary>
    public required IReadOnlyList<ImportProposal> Duplicates { get; init; }

    /// <summary>Rows that cannot be taken in, 200 at most; all of them are in the failures file.</summary>
    public required IReadOnlyList<ImportFailure> Failures { get; init; }

    /// <summary>What had to be assumed or left out, by field and kind.</summary>
    public required IReadOnlyList<ImportNoteCount> Notes { get; init; }
}

/// <summary>A row that repeats something.</summary>
/// <param name="Row">Its number.</param>
/// <param name="Title">What it says.</param>
/// <param name="RecordId">The record it repeats, where it is one of the pool.</param>
/// <param name="OfRow">The earlier row it repeats, where it is one of the file.</param>
/// <param name="OfTitle">What that says.</param>
/// <param name="Same">True when it says the same, false when it only may.</param>
/// <param name="Choice">What happens unless it is changed.</param>
public sealed record ImportProposal(int Row, string Title, long? RecordId, int? OfRow, string OfTitle, bool Same, ImportChoice Choice);

/// <summary>A row that cannot be taken in.</summary>
/// <param name="Row">Its number.</param>
/// <param name="Title">What it says.</param>
/// <param name="Problems">Why.</param>
public sealed record ImportFailure(int Row, string Title, IReadOnlyList<ImportRemark> Problems);

/// <summary>How often something was assumed or left out.</summary>
/// <param name="Field">The field.</param>
/// <param name="Code">For programs.</param>
/// <param name="Detail">For people, with the first value met.</param>
/// <param name="Count">How often.</param>
/// <param name="FirstRow">Where first.</param>
public sealed record ImportNoteCount(string? Field, string Code, string Detail, int Count, int FirstRow);
