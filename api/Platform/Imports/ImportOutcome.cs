namespace ProductOps.Api.Platform.Imports;

/// <summary>What becomes of a row.</summary>
public enum ImportOutcome
{
    /// <summary>A new record.</summary>
    Created,

    /// <summary>The record of an earlier import, changed to what the row says now.</summary>
    Updated,

    /// <summary>Nothing: it is there already, and the same.</summary>
    Unchanged,

    /// <summary>Another voice of a record that is there.</summary>
    Merged,

    /// <summary>Left out because somebody said so.</summary>
    Skipped,

    /// <summary>Cannot be taken in; the reason comes back beside the row.</summary>
    Failed,
}
