namespace ProductOps.Api.ValueDelivery.SyncMeetings;

/// <summary>Where a meeting stands.</summary>
public enum MeetingState
{
    /// <summary>To come; its agenda follows the pool.</summary>
    Planned,

    /// <summary>Going on; its agenda is frozen.</summary>
    Running,

    /// <summary>Over; its minutes stand.</summary>
    Ended,

    /// <summary>Called off.</summary>
    Cancelled,
}
