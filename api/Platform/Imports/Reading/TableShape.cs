namespace ProductOps.Api.Platform.Imports.Reading;

/// <summary>A column as a person would name it: one header, and every place where the file repeats it (Jira writes "Labels" once per label).</summary>
/// <param name="Name">Unique within the sheet; a header that is empty becomes "Column 7".</param>
/// <param name="Places">Positions in <see cref="TableRow.Cells"/>, from 0.</param>
/// <param name="Samples">The first distinct values met.</param>
public sealed record TableColumn(string Name, IReadOnlyList<int> Places, IReadOnlyList<string> Samples, int Filled)
{
    /// <summary>Names for each place: "Labels", "Labels (2)", ….</summary>
    public string NameOf(int occurrence) => occurrence == 0 ? Name : $"{Name} ({occurrence + 1})";

    /// <summary>Order of day and month in this column's numeric dates, seen over all of its rows.</summary>
    public DateOrder Dates { get; init; }

    /// <summary>The values of a row under this header.</summary>
    public IEnumerable<string> Values(TableRow row)
    {
        foreach (var place in Places)
            if (row[place] is { } value && !string.IsNullOrWhiteSpace(value))
                yield return value;
    }

    public string? Joined(TableRow row, string separator)
    {
        if (Places.Count == 1)
            return row[Places[0]];
        var values = Values(row).ToList();
        return values.Count == 0 ? null : string.Join(separator, values);
    }
}

public enum RowKind
{
    Data,

    /// <summary>A sum below the table, or a count of its rows.</summary>
    Totals,

    /// <summary>The header once more, as in sheets that were pasted together.</summary>
    Header,
}

/// <summary>A row below the header. The number is the one a spreadsheet shows.</summary>
public sealed record TableRow(int Number, string?[] Cells, RowKind Kind, string? Problem)
{
    public string? this[int place] => place < Cells.Length ? Cells[place] : null;
}

/// <summary>What a sheet turned out to be: where its header stands, what its columns are called, how many rows follow.</summary>
public sealed record TableShape
{
    public required SheetInfo Sheet { get; init; }

    /// <summary>First and last row of the header; both 0 where there is none.</summary>
    public required int FirstHeaderRow { get; init; }

    public required int LastHeaderRow { get; init; }

    public required IReadOnlyList<TableColumn> Columns { get; init; }

    /// <summary>Rows that an import would take.</summary>
    public required int Rows { get; init; }

    /// <summary>Row numbers of totals that are left out, the first hundred of them.</summary>
    public required IReadOnlyList<int> TotalsRows { get; init; }

    public int BrokenRows { get; init; }

    /// <summary>The header cells as they stand, for finding pasted-in repetitions.</summary>
    internal string?[] HeaderCells { get; init; } = [];

    internal IReadOnlyList<MergedCells> Fills { get; init; } = [];
}
