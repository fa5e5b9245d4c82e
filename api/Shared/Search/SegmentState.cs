namespace ProductOps.Api.Shared.Search;

/// <summary>The life of a segment, as numbers in the database.</summary>
internal static class SegmentState
{
    /// <summary>Being built by the upkeep; nobody reads it yet.</summary>
    public const int Building = 1;

    /// <summary>Part of the index.</summary>
    public const int Live = 2;

    /// <summary>Merged into another; kept a little for those who are still reading it.</summary>
    public const int Retired = 3;

    /// <summary>The segments that make up the index.</summary>
    public const string AllLive = "SELECT id, texts FROM platform_text_segment WHERE state = 2 ORDER BY id";
}
