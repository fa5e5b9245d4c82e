namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>What the pool needs to know of a customer who asks, read from the customers' own directory.</summary>
public sealed record CustomerFacts
{
    /// <summary>The requirement asked for.</summary>
    public long RequirementId { get; init; }

    /// <summary>The customer.</summary>
    public long Id { get; init; }

    /// <summary>Its name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Its tier.</summary>
    public string? Tier { get; init; }

    /// <summary>Its recurring revenue, in hundredths of its currency.</summary>
    public long? RecurringRevenue { get; init; }

    /// <summary>That currency.</summary>
    public string Currency { get; init; } = "";

    /// <summary>Its next renewal.</summary>
    public DateOnly? RenewsOn { get; init; }
}
