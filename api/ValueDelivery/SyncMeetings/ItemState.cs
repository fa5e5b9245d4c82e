namespace ProductOps.Api.ValueDelivery.SyncMeetings;

/// <summary>What became of a requirement on an agenda.</summary>
public enum ItemState
{
    /// <summary>Not talked over yet.</summary>
    Open,

    /// <summary>Decided in this meeting.</summary>
    Decided,

    /// <summary>Put off in this meeting, with a note; it comes again in the next.</summary>
    Skipped,

    /// <summary>Settled outside the meeting: decided in the pool, screened out, merged or archived.</summary>
    Settled,

    /// <summary>Left over when the meeting ended; it comes again in the next.</summary>
    Carried,

    /// <summary>Taken off this agenda.</summary>
    Removed,
}
