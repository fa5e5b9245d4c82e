using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.ValueRealization.Renewals;

namespace ProductOps.Api.ValueRealization.Departures;

/// <summary>A customer's departure: when, why, what was paid back, and whether they came back.</summary>
public sealed record DepartureView : IVersioned, IIdentified
{
    /// <inheritdoc/>
    public required long Id { get; init; }

    /// <summary>The customer.</summary>
    public required long CustomerId { get; init; }

    /// <summary>The customer's name.</summary>
    public required string CustomerName { get; init; }

    /// <summary>Its number in the other systems of the company; unique.</summary>
    public string? ExternalId { get; init; }

    /// <summary>The day they left.</summary>
    public required DateOnly LeftOn { get; init; }

    /// <summary>Why; null where nobody knows.</summary>
    public RenewalReason? Reason { get; init; }

    /// <summary>What was paid back.</summary>
    public Amount? Refund { get; init; }

    /// <summary>Its currency, ISO 4217.</summary>
    public required string Currency { get; init; }

    /// <summary>True when they have come back since, or had come back before and left again.</summary>
    public required bool CameBack { get; init; }

    /// <summary>What they said.</summary>
    public string? Words { get; init; }

    /// <summary>Columns of imported files that have no place of their own.</summary>
    public RawJson<IReadOnlyDictionary<string, string>> Extra { get; init; } = new("{}");

    /// <summary>When the record was made.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTime UpdatedAt { get; init; }

    /// <summary>When it left the lists.</summary>
    public DateTime? ArchivedAt { get; init; }

    /// <inheritdoc/>
    public required long Version { get; init; }

    /// <summary>As it looks.</summary>
    public static DepartureView Example { get; } = new()
    {
        Id = 4, CustomerId = 7, CustomerName = "Sample Equipment Ltd", ExternalId = "C-816288", LeftOn = new DateOnly(2026, 10, 27), Reason = RenewalReason.Price, Refund = Amount.Of(4000m), Currency = "CNY",
        CameBack = false, Words = "Switched to a competitor", CreatedAt = new DateTime(2026, 10, 28, 8, 0, 0, DateTimeKind.Utc), UpdatedAt = new DateTime(2026, 10, 28, 8, 0, 0, DateTimeKind.Utc), Version = 1,
    };
}
