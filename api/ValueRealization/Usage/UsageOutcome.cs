namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>What became of an event.</summary>
public enum UsageOutcome
{
    /// <summary>Counted.</summary>
    Counted,

    /// <summary>The same message had been counted before.</summary>
    Repeated,

    /// <summary>It happened longer ago than events are taken in; kept as it came.</summary>
    TooOld,

    /// <summary>It says it happens in a time to come; kept as it came.</summary>
    TooFarAhead,

    /// <summary>It could not be made sense of; kept as it came.</summary>
    Unreadable,

    /// <summary>Its id was another event's: counted, and kept to be looked at.</summary>
    ReusedId,
}
