namespace ProductOps.Api.ValueDelivery.SyncMeetings;

/// <summary>By which rule an agenda orders itself. What was carried over from an earlier meeting comes first under either.</summary>
public enum AgendaOrder
{
    /// <summary>What waits longest for a decision first.</summary>
    Age,

    /// <summary>The highest score first.</summary>
    Score,
}
