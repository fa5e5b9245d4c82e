using ProductOps.Api.Shared.Data;

namespace ProductOps.Api.ValueRealization.Customers;

/// <summary>A customer's own columns, as an import reads, changes and restores them.</summary>
public sealed record CustomerFacts
{
    public long Id { get; init; }

    public string? ExternalId { get; init; }

    public string Name { get; init; } = "";

    public string? Industry { get; init; }

    public string? Region { get; init; }

    public string? Tier { get; init; }

    public string? Strategy { get; init; }

    public long? RecurringRevenue { get; init; }

    public string Currency { get; init; } = "CNY";

    public DateOnly? RenewsOn { get; init; }

    public long? OwnerId { get; init; }

    public long Version { get; init; }

    /// <summary>What the customer will be: the file's word where it says something, and what is known where it does not.</summary>
    public static CustomerFacts Of(CustomerDraft draft, long? owner, CustomerFacts? known) => (known ?? new CustomerFacts()) with
    {
        Name = draft.Name,
        ExternalId = draft.ExternalId ?? known?.ExternalId,
        Industry = draft.Industry ?? known?.Industry,
        Region = draft.Region ?? known?.Region,
        Tier = draft.Tier ?? known?.Tier,
        Strategy = draft.Strategy ?? known?.Strategy,
        RecurringRevenue = draft.RecurringRevenue ?? known?.RecurringRevenue,
        Currency = draft.Currency ?? known?.Currency ?? "CNY",
        RenewsOn = draft.RenewsOn ?? known?.RenewsOn,
        OwnerId = owner ?? known?.OwnerId,
    };

    /// <summary>The values for a statement.</summary>
    public object Parameters(DateTime now) => new
    {
        Id, ExternalId, ExternalKey = ExternalId is null ? null : TextKeys.Of(ExternalId), Name, NameKey = TextKeys.Of(Name), Industry, Region, RegionKey = Region is null ? null : TextKeys.Of(Region, 100),
        Tier, Strategy, RecurringRevenue, Currency, RenewsOn, OwnerId, Now = now,
    };
}
