namespace ProductOps.Api.Platform.Imports;

/// <summary>Where an import stands.</summary>
public enum ImportState
{
    /// <summary>The columns wait to be looked at.</summary>
    Mapping,

    /// <summary>The dry run has counted what would happen.</summary>
    Ready,

    /// <summary>Rows are being taken in.</summary>
    Running,

    /// <summary>All rows have an outcome.</summary>
    Done,

    /// <summary>It stopped half-way; it can be run on or undone.</summary>
    Failed,

    /// <summary>Its records are being taken back.</summary>
    Undoing,

    /// <summary>Its records are taken back.</summary>
    Undone,
}
