using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.ValueRealization.Health;

namespace ProductOps.Api.ValueRealization.Customers;

/// <summary>A customer: who they are, what they pay, and when they renew.</summary>
public sealed record CustomerView : IVersioned, IIdentified
{
    /// <inheritdoc/>
    public required long Id { get; init; }

    /// <summary>Their id in the other systems of the company; unique.</summary>
    public string? ExternalId { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The line of business.</summary>
    public string? Industry { get; init; }

    /// <summary>The region.</summary>
    public string? Region { get; init; }

    /// <summary>How much they count for us.</summary>
    public CustomerTier? Tier { get; init; }

    /// <summary>What we do about them.</summary>
    public CustomerStrategy? Strategy { get; init; }

    /// <summary>What they pay a year.</summary>
    public Amount? RecurringRevenue { get; init; }

    /// <summary>Its currency, ISO 4217.</summary>
    public required string Currency { get; init; }

    /// <summary>The day on which their contract ends unless renewed.</summary>
    public DateOnly? RenewsOn { get; init; }

    /// <summary>How they are; null while too little is known.</summary>
    public CustomerHealth? Health { get; init; }

    /// <summary>The colleague who follows them.</summary>
    public Reference? Owner { get; init; }

    /// <summary>How many requirements of the pool they have asked for.</summary>
    public required long Requirements { get; init; }

    /// <summary>Competitors' products that they use beside ours.</summary>
    public RawJson<IReadOnlyList<string>> Competitors { get; init; } = new("[]");

    /// <summary>Further facts, such as columns of imported files that have no place of their own.</summary>
    public RawJson<IReadOnlyDictionary<string, string>> Extra { get; init; } = new("{}");

    /// <summary>The customer who has named us to them.</summary>
    public Reference? ReferredBy { get; init; }

    /// <summary>What the company's own list says: left or not; null where it says nothing. Compared with the departures on the page of data quality.</summary>
    public bool? HasLeft { get; init; }

    /// <summary>How many contracts are kept for them. Once there is one, money and renewal come from the contracts and are not edited here.</summary>
    public int Contracts { get; init; }

    /// <summary>When the record was made.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTime UpdatedAt { get; init; }

    /// <summary>When it left the lists; null while it is in use.</summary>
    public DateTime? ArchivedAt { get; init; }

    /// <inheritdoc/>
    public required long Version { get; init; }

    /// <summary>As it looks.</summary>
    public static CustomerView Example { get; } = new()
    {
        Id = 7, ExternalId = "A-100", Name = "Sample Equipment Ltd", Industry = "Equipment service", Region = "East", Tier = CustomerTier.Key, Strategy = CustomerStrategy.Invest, RecurringRevenue = Amount.Of(860_000m), Currency = "CNY",
        RenewsOn = new DateOnly(2026, 9, 18), Health = new(64, -6), Owner = new(4, "Mara Quill"), Requirements = 12, Competitors = new("[\"Otherfield\"]"), Contracts = 2, CreatedAt = new DateTime(2026, 1, 5, 8, 0, 0, DateTimeKind.Utc), UpdatedAt = new DateTime(2026, 8, 6, 8, 0, 0, DateTimeKind.Utc), Version = 3,
    };
}
