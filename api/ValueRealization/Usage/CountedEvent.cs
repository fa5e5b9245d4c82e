namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>An event on its way into the roll-up.</summary>
/// <param name="Event">What came.</param>
/// <param name="Key">By what it is known again.</param>
/// <param name="Day">The day it counts on, in UTC.</param>
public sealed record CountedEvent(UsageEvent Event, MessageKey Key, DateOnly Day)
{
    /// <summary>What becomes of it.</summary>
    public UsageOutcome Outcome { get; set; }

    /// <summary>Its name.</summary>
    public UsageName Name { get; set; } = null!;

    /// <summary>Where it is counted: the customer, or the unknown one.</summary>
    public long CustomerKey { get; set; }
}
