using ProductOps.Api.Shared.Lists;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>A line of the usage summary; which of customer, feature and period stand in it follows from <c>by</c>.</summary>
public sealed record UsageSummaryRow
{
    /// <summary>The customer; null for one nobody knows.</summary>
    public Reference? Customer { get; init; }

    /// <summary>What events call a customer that nobody knows.</summary>
    public string? UnknownCustomer { get; init; }

    /// <summary>The feature; null for events that nobody has mapped.</summary>
    public Reference? Feature { get; init; }

    /// <summary>The event's name, where there is no feature.</summary>
    public string? EventName { get; init; }

    /// <summary>The region, tier or line of business; empty for customers of whom it is not known.</summary>
    public string? Group { get; init; }

    /// <summary>The day, the Monday of the week or the first of the month.</summary>
    public DateOnly? Period { get; init; }

    /// <summary>Events.</summary>
    public long Events { get; init; }

    /// <summary>How often things were done.</summary>
    public long Uses { get; init; }

    /// <summary>People, each counted once over all the line's days, at each customer; in lines that are not of customers only with <c>withUsers</c>.</summary>
    public long? ActiveUsers { get; init; }

    /// <summary>Known customers who used anything, each counted once; only with <c>withUsers</c>.</summary>
    public long? ActiveCustomers { get; init; }

    /// <summary>Active users of each day, added up.</summary>
    public long UserDays { get; init; }

    /// <summary>Time spent.</summary>
    public decimal Minutes { get; init; }

    /// <summary>What came out.</summary>
    public long Outputs { get; init; }

    /// <summary>Failures.</summary>
    public long Errors { get; init; }

    /// <summary>For the API's document.</summary>
    public static UsageSummaryRow Example => new() { Customer = new Reference(7, "Sample Lifts Ltd"), Events = 4100, Uses = 4100, ActiveUsers = 34, ActiveCustomers = 1, UserDays = 410, Minutes = 12_300, Outputs = 880, Errors = 12 };
}
