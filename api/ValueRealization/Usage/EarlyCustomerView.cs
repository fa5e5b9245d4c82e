namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>A customer whose use begins before their first contract does.</summary>
public sealed record EarlyCustomerView
{
    /// <summary>The customer.</summary>
    public long Id { get; init; }

    /// <summary>Their id in the other systems of the company.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Their name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The first day of use.</summary>
    public DateOnly FirstUse { get; init; }

    /// <summary>The first day of the first contract.</summary>
    public DateOnly FirstContract { get; init; }

    /// <summary>Events before that day.</summary>
    public long Events { get; init; }

    /// <summary>For the API's document.</summary>
    public static EarlyCustomerView Example => new() { Id = 7, ExternalId = "A-100", Name = "Sample Lifts Ltd", FirstUse = new DateOnly(2026, 7, 2), FirstContract = new DateOnly(2026, 9, 19), Events = 310 };
}
