namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>An event that counts nowhere or needs a look, as it came.</summary>
public sealed record KeptEventView
{
    /// <summary>Its id here.</summary>
    public long Id { get; init; }

    /// <summary>Why it was kept.</summary>
    public UsageOutcome Reason { get; init; }

    /// <summary>Through what it came.</summary>
    public UsageSource Source { get; init; }

    /// <summary>When it came.</summary>
    public DateTime ReceivedAt { get; init; }

    /// <summary>When it says it happened.</summary>
    public DateTime? HappenedAt { get; init; }

    /// <summary>The id it was sent with.</summary>
    public string? MessageId { get; init; }

    /// <summary>What it calls the customer.</summary>
    public string? Customer { get; init; }

    /// <summary>Its name.</summary>
    public string? Event { get; init; }

    /// <summary>What could not be read.</summary>
    public string? Detail { get; init; }

    /// <summary>For the API's document.</summary>
    public static KeptEventView Example => new()
    {
        Id = 9, Reason = UsageOutcome.TooOld, Source = UsageSource.Segment, ReceivedAt = new DateTime(2026, 11, 21, 8, 30, 0, DateTimeKind.Utc), HappenedAt = new DateTime(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc), MessageId = "9b2f1c1e", Customer = "A-100", Event = "Report opened",
    };
}
