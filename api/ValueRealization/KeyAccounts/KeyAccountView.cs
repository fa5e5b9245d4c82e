using System.Text.Json.Serialization;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.ValueRealization.Customers;

namespace ProductOps.Api.ValueRealization.KeyAccounts;

/// <summary>A key account: why it is one, who follows it, and how it stood when it was last refreshed.</summary>
public sealed record KeyAccountView : IVersioned, IIdentified
{
    /// <inheritdoc/>
    public required long Id { get; init; }

    /// <summary>The customer.</summary>
    public required long CustomerId { get; init; }

    /// <summary>The customer's name.</summary>
    public required string CustomerName { get; init; }

    /// <summary>The customer's region.</summary>
    public string? CustomerRegion { get; init; }

    /// <summary>How much the customer counts.</summary>
    public CustomerTier? CustomerTier { get; init; }

    /// <summary>What the customer pays a year.</summary>
    public Amount? RecurringRevenue { get; init; }

    /// <summary>Its currency.</summary>
    public required string Currency { get; init; }

    /// <summary>When the customer renews.</summary>
    public DateOnly? RenewsOn { get; init; }

    /// <summary>Its marks.</summary>
    public IReadOnlyList<KeyAccountMark> Marks =>
        [.. new[] { (KeyAccountMark.HighPrice, IsHighPrice), (KeyAccountMark.Influence, IsInfluential), (KeyAccountMark.Referrals, IsReferrer), (KeyAccountMark.Cooperation, IsCooperative) }.Where(pair => pair.Item2).Select(pair => pair.Item1)];

    /// <summary>The marks in words.</summary>
    public string? Why { get; init; }

    /// <summary>The colleague who follows it: the id.</summary>
    public required long OwnerId { get; init; }

    /// <summary>The colleague who follows it: the name.</summary>
    public required string OwnerName { get; init; }

    /// <summary>How many days may pass between two refreshes.</summary>
    public required int EveryDays { get; init; }

    /// <summary>When it was last refreshed; null when it never was.</summary>
    public DateTime? RefreshedAt { get; init; }

    /// <summary>Who refreshed it: the id.</summary>
    public long? RefreshedById { get; init; }

    /// <summary>Who refreshed it: the name.</summary>
    public string? RefreshedByName { get; init; }

    /// <summary>How it stands.</summary>
    public string? Situation { get; init; }

    /// <summary>What comes next.</summary>
    public string? NextStep { get; init; }

    /// <summary>By when it must be refreshed; overdue from the day after.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>When the record was made.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTime UpdatedAt { get; init; }

    /// <summary>When it left the list.</summary>
    public DateTime? ArchivedAt { get; init; }

    /// <inheritdoc/>
    public required long Version { get; init; }

    /// <summary>True for a high price.</summary>
    [JsonIgnore]
    public bool IsHighPrice { get; init; }

    /// <summary>True for influence.</summary>
    [JsonIgnore]
    public bool IsInfluential { get; init; }

    /// <summary>True for referrals.</summary>
    [JsonIgnore]
    public bool IsReferrer { get; init; }

    /// <summary>True for active cooperation.</summary>
    [JsonIgnore]
    public bool IsCooperative { get; init; }

    /// <summary>As it looks.</summary>
    public static KeyAccountView Example { get; } = new()
    {
        Id = 2, CustomerId = 7, CustomerName = "Sample Equipment Ltd", CustomerRegion = "East", CustomerTier = Customers.CustomerTier.Key, RecurringRevenue = Amount.Of(860_000m), Currency = "CNY", RenewsOn = new DateOnly(2026, 9, 18),
        IsHighPrice = true, IsCooperative = true, Why = "The largest contract of the region; tries every new version.", OwnerId = 4, OwnerName = "Mara Quill", EveryDays = 7, RefreshedAt = new DateTime(2026, 8, 19, 8, 0, 0, DateTimeKind.Utc),
        RefreshedById = 4, RefreshedByName = "Mara Quill", Situation = "The payer hesitates, the teams want to go on.", NextStep = "Show the trial on the 28th.", DueOn = new DateOnly(2026, 8, 26),
        CreatedAt = new DateTime(2026, 1, 5, 8, 0, 0, DateTimeKind.Utc), UpdatedAt = new DateTime(2026, 8, 19, 8, 0, 0, DateTimeKind.Utc), Version = 31,
    };
}
