namespace ProductOps.Api.Platform.Imports;

/// <summary>How duplicates and states are treated.</summary>
public sealed record ImportSettings
{
    /// <summary>Which rows are merged into a record that is there, or into an earlier row of the file.</summary>
    public ImportDuplicates Duplicates { get; init; } = ImportDuplicates.Same;

    /// <summary>Whether the file's states are taken over, as far as the caller may set them; otherwise everything starts as new.</summary>
    public bool KeepStates { get; init; } = true;

    /// <summary>What was decided for single rows, by row number: <c>create</c>, <c>merge</c>, <c>skip</c>.</summary>
    public IReadOnlyDictionary<string, ImportChoice> Rows { get; init; } = new Dictionary<string, ImportChoice>(StringComparer.Ordinal);
}

/// <summary>Which rows are merged.</summary>
public enum ImportDuplicates
{
    /// <summary>Those that say the same.</summary>
    Same,

    /// <summary>Those that say the same or may mean the same.</summary>
    All,

    /// <summary>None; every row becomes a record.</summary>
    None,
}

/// <summary>A decision for one row.</summary>
public enum ImportChoice
{
    /// <summary>A record of its own.</summary>
    Create,

    /// <summary>A voice of the record it repeats.</summary>
    Merge,

    /// <summary>Left out.</summary>
    Skip,
}
