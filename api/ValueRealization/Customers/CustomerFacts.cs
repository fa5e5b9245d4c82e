using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Records;

namespace ProductOps.Api.ValueRealization.Customers;

/// <summary>A customer's own columns, as people and imports change and restore them.</summary>
public sealed record CustomerFacts : KeptRecord
{
    /// <summary>The columns, for a SELECT.</summary>
    internal const string Columns = """
        id AS Id, external_id AS ExternalId, name AS Name, industry AS Industry, region AS Region, tier AS Tier, strategy AS Strategy,
        recurring_revenue AS RecurringRevenue, currency AS Currency, renews_on AS RenewsOn, owner_id AS OwnerId, competitors AS Competitors, extra AS Extra, referred_by_id AS ReferredById, has_left AS HasLeft,
        contract_count AS ContractCount, archived_at AS ArchivedAt, version AS Version
        """;

    /// <summary>INSERT.</summary>
    internal const string Insert = """
        INSERT INTO realization_customer (external_id, external_key, name, name_key, industry, region, region_key, tier, strategy, recurring_revenue, currency, renews_on, owner_id, competitors, extra, referred_by_id, has_left, created_at, updated_at, version)
        VALUES (@ExternalId, @ExternalKey, @Name, @NameKey, @Industry, @Region, @RegionKey, @Tier, @Strategy, @RecurringRevenue, @Currency, @RenewsOn, @OwnerId, @Competitors, @Extra, @ReferredById, @HasLeft, @Now, @Now, 1)
        """;

    /// <summary>UPDATE.</summary>
    internal const string Update = """
        UPDATE realization_customer
           SET external_id = @ExternalId, external_key = @ExternalKey, name = @Name, name_key = @NameKey, industry = @Industry, region = @Region, region_key = @RegionKey,
               tier = @Tier, strategy = @Strategy, recurring_revenue = @RecurringRevenue, currency = @Currency, renews_on = @RenewsOn, owner_id = @OwnerId,
               competitors = @Competitors, extra = @Extra, referred_by_id = @ReferredById, has_left = @HasLeft, archived_at = @ArchivedAt, updated_at = @Now, version = version + 1
         WHERE id = @Id AND version = @Version
        """;

    public string? ExternalId { get; init; }

    public string Name { get; init; } = "";

    public string? Industry { get; init; }

    public string? Region { get; init; }

    public string? Tier { get; init; }

    public string? Strategy { get; init; }

    public Amount? RecurringRevenue { get; init; }

    public string Currency { get; init; } = "CNY";

    public DateOnly? RenewsOn { get; init; }

    public long? OwnerId { get; init; }

    /// <summary>Names of competitors' products that they use beside ours.</summary>
    public RawJson<IReadOnlyList<string>> Competitors { get; init; } = new("[]");

    /// <summary>Columns of imported files that have no place of their own.</summary>
    public RawJson<IReadOnlyDictionary<string, string>> Extra { get; init; } = new("{}");

    /// <summary>The customer who has named us to them.</summary>
    public long? ReferredById { get; init; }

    /// <summary>What the company's own list says: left or not; null where it says nothing.</summary>
    public bool? HasLeft { get; init; }

    /// <summary>How many contracts are kept for them: money and renewal come from these once there are any.</summary>
    public int ContractCount { get; init; }

    /// <summary>What of it counts in the scores of what they ask for.</summary>
    internal (Amount?, string, string?, DateOnly?, bool) Weight => (RecurringRevenue, Currency, Tier, RenewsOn, ArchivedAt is null);

    /// <summary>What the customer will be: the file's word where it says something, and what is known where it does not. Money and renewal of one who has contracts are the contracts'.</summary>
    public static CustomerFacts Of(CustomerDraft draft, long? owner, CustomerFacts? known)
    {
        var facts = (known ?? new CustomerFacts()) with
        {
            Name = draft.Name,
            ExternalId = draft.ExternalId ?? known?.ExternalId,
            Industry = draft.Industry ?? known?.Industry,
            Region = draft.Region ?? known?.Region,
            Tier = draft.Tier ?? known?.Tier,
            Strategy = draft.Strategy ?? known?.Strategy,
            OwnerId = owner ?? known?.OwnerId,
            Competitors = draft.Competitors is { Count: > 0 } used ? RawJson<IReadOnlyList<string>>.Of(used) : known?.Competitors ?? new("[]"),
            HasLeft = draft.HasLeft ?? known?.HasLeft,
            Extra = Laid(known?.Extra.Read(), draft.Extra),
        };
        return known is { ContractCount: > 0 } ? facts : facts with
        {
            RecurringRevenue = draft.RecurringRevenue ?? known?.RecurringRevenue,
            Currency = draft.Currency ?? known?.Currency ?? "CNY",
            RenewsOn = draft.RenewsOn ?? known?.RenewsOn,
        };
    }

    private static RawJson<IReadOnlyDictionary<string, string>> Laid(IReadOnlyDictionary<string, string>? known, IReadOnlyDictionary<string, string> said)
    {
        if (said.Count == 0 && known is null) return new("{}");
        var all = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (header, text) in known ?? new Dictionary<string, string>(StringComparer.Ordinal)) all[header] = text;
        foreach (var (header, text) in said) all[header] = text;
        return RawJson<IReadOnlyDictionary<string, string>>.Of(all);
    }
}
