namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>An event as a tracking call brought it.</summary>
public sealed record ReceivedEventView
{
    /// <summary>Its place.</summary>
    public long Id { get; init; }

    /// <summary>When it came.</summary>
    public DateTime ReceivedAt { get; init; }

    /// <summary>Through what.</summary>
    public UsageSource Source { get; init; }

    /// <summary>Its name.</summary>
    public string Name { get; init; } = "";

    /// <summary>When it says it happened.</summary>
    public DateTime? HappenedAt { get; init; }

    /// <summary>The key it was sent with, or the colleague who sent it.</summary>
    public string SentBy { get; init; } = "";

    /// <summary>What it calls the customer; null where it names none.</summary>
    public string? SentAs { get; init; }

    /// <summary>The customer it counts for: the id; null while nobody knows.</summary>
    public long? CustomerId { get; init; }

    /// <summary>The customer it counts for: the name.</summary>
    public string? CustomerName { get; init; }

    /// <summary>The feature it stands for: the id.</summary>
    public long? FeatureId { get; init; }

    /// <summary>The feature it stands for: the name.</summary>
    public string? FeatureName { get; init; }

    /// <summary>Whether its name stands for a feature; null where it was not counted.</summary>
    public MappingState? State { get; init; }

    /// <summary>As it looks.</summary>
    public static ReceivedEventView Example => new()
    {
        Id = 21, ReceivedAt = new DateTime(2026, 11, 21, 8, 30, 1, DateTimeKind.Utc), Source = UsageSource.Segment, Name = "Work order saved offline", HappenedAt = new DateTime(2026, 11, 21, 8, 30, 0, DateTimeKind.Utc), SentBy = "Tracking",
        SentAs = "A-100", CustomerId = 7, CustomerName = "Sample Lifts Ltd", FeatureId = 12, FeatureName = "Offline work orders", State = MappingState.Mapped,
    };
}
