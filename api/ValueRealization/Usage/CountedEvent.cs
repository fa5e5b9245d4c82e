namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>An event on its way into the roll-up. What tells it and its person from others is worked out once, before it waits for the database.</summary>
/// <param name="Event">What came.</param>
/// <param name="Key">By what it is known again.</param>
/// <param name="Person">Its person as a number; 0 is nobody in particular.</param>
/// <param name="Day">The day it counts on, in UTC.</param>
public sealed record CountedEvent(UsageEvent Event, MessageKey Key, long Person, DateOnly Day)
{
    /// <summary>What becomes of it.</summary>
    public UsageOutcome Outcome { get; set; }

    /// <summary>Its name.</summary>
    public UsageName Name { get; set; } = null!;

    /// <summary>Where it is counted: the customer, or the unknown one.</summary>
    public long CustomerKey { get; set; }

    /// <summary>True when it counts.</summary>
    public bool Counts => Outcome is UsageOutcome.Counted or UsageOutcome.ReusedId;

    /// <summary>An event that came at this moment.</summary>
    public static CountedEvent Of(UsageEvent item, DateTime now) => new(item, item.Key, item.PersonKey, DateOnly.FromDateTime(item.At ?? now));
}
