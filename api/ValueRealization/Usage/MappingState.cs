namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>What an event's name stands for.</summary>
public enum MappingState
{
    /// <summary>Nobody has said yet.</summary>
    Unmapped,

    /// <summary>The use of a feature.</summary>
    Mapped,

    /// <summary>Nothing: heartbeats, page furniture.</summary>
    Ignored,
}
