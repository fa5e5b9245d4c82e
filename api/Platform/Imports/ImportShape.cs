using ProductOps.Api.Platform.Imports.Reading;

namespace ProductOps.Api.Platform.Imports;

/// <summary>What the file holds, as it was last looked at.</summary>
public sealed record ImportShape
{
    /// <summary>The sheets; a text file has one.</summary>
    public required IReadOnlyList<ImportSheet> Sheets { get; init; }

    /// <summary>Which of them is taken.</summary>
    public required int Sheet { get; init; }

    /// <summary>The first row of the header as it was found or given; 0 where there is none.</summary>
    public required int HeaderRow { get; init; }

    /// <summary>The header's last row, where it has several.</summary>
    public required int LastHeaderRow { get; init; }

    /// <summary>True when a person said where the header is.</summary>
    public required bool HeaderGiven { get; init; }

    /// <summary>Numbers of rows with totals, which are left out.</summary>
    public required IReadOnlyList<int> TotalsRows { get; init; }

    /// <summary>The columns.</summary>
    public required IReadOnlyList<ImportColumn> Columns { get; init; }

    /// <summary>Where the mapping comes from.</summary>
    public required ImportMappingFrom MappingFrom { get; init; }

    /// <summary>The header as given to the reader: null lets it search.</summary>
    public int? GivenHeader => HeaderGiven ? HeaderRow : null;
}

/// <summary>A sheet of the file.</summary>
/// <param name="Index">Its place, from 0.</param>
/// <param name="Name">Its name.</param>
/// <param name="Visible">False when the file hides it.</param>
public sealed record ImportSheet(int Index, string Name, bool Visible);

/// <summary>A column of the file.</summary>
public sealed record ImportColumn
{
    /// <summary>Its name in the file; unique.</summary>
    public required string Header { get; init; }

    /// <summary>How often the file repeats it; the values are taken together.</summary>
    public required int Repeats { get; init; }

    /// <summary>The field it becomes; null keeps it as an extra field.</summary>
    public string? Field { get; init; }

    /// <summary>The first distinct values.</summary>
    public required IReadOnlyList<string> Samples { get; init; }

    /// <summary>How many cells hold something.</summary>
    public required int Filled { get; init; }

    /// <summary>What its dates say about the order of day and month.</summary>
    public required DateOrder Dates { get; init; }
}

/// <summary>Where a mapping comes from.</summary>
public enum ImportMappingFrom
{
    /// <summary>From the columns' names and values.</summary>
    Guessed,

    /// <summary>From the last import of a file with the same columns.</summary>
    Remembered,

    /// <summary>A person has changed it.</summary>
    ByHand,
}
