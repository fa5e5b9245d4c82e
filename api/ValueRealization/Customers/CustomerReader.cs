using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueRealization.Health;

namespace ProductOps.Api.ValueRealization.Customers;

/// <summary>Reads one customer.</summary>
[Block]
public sealed class CustomerReader(Db db)
{
    /// <summary>The most characters that extra fields have together.</summary>
    public const int LongestExtra = 200_000;

    private const string Select = """
        SELECT c.id AS Id, c.external_id AS ExternalId, c.name AS Name, c.industry AS Industry, c.region AS Region, c.tier AS Tier, c.strategy AS Strategy,
               c.recurring_revenue AS RecurringRevenue, c.currency AS Currency, c.renews_on AS RenewsOn, c.health_score AS HealthScore, c.health_trend AS HealthTrend, c.owner_id AS OwnerId, u.name AS OwnerName, c.competitors AS Competitors, c.extra AS Extra, c.contract_count AS Contracts, c.referred_by_id AS ReferredById, c.has_left AS HasLeft, n.name AS ReferredByName,
               c.created_at AS CreatedAt, c.updated_at AS UpdatedAt, c.archived_at AS ArchivedAt, c.version AS Version,
               (SELECT COUNT(*) FROM delivery_pub_requirement_customer v WHERE v.customer_id = c.id) AS Requirements
          FROM realization_customer c
          LEFT JOIN platform_pub_user u ON u.id = c.owner_id
          LEFT JOIN realization_customer n ON n.id = c.referred_by_id
         WHERE c.id = @Id
        """;

    private const string Person = "SELECT COUNT(*) FROM platform_pub_user WHERE id = @Id AND is_active = 1";

    /// <summary>The customer, in use or archived.</summary>
    public async Task<CustomerView> View(long id, CancellationToken stop)
    {
        var row = await db.First<Row>(Select, new { Id = id }, stop) ?? throw Refusals.NotFound("customer", id);
        return new CustomerView
        {
            Id = row.Id, ExternalId = row.ExternalId, Name = row.Name, Industry = row.Industry, Region = row.Region,
            Tier = Words.ParseOrNull<CustomerTier>(row.Tier), Strategy = Words.ParseOrNull<CustomerStrategy>(row.Strategy),
            RecurringRevenue = row.RecurringRevenue is { } minor ? new Amount(minor) : null, Currency = row.Currency, RenewsOn = row.RenewsOn, Health = CustomerHealth.Of(row.HealthScore, row.HealthTrend),
            Owner = row.OwnerId is { } owner ? new(owner, row.OwnerName ?? "") : null, Requirements = row.Requirements,
            Competitors = new(row.Competitors ?? "[]"), Extra = new(row.Extra ?? "{}"), Contracts = row.Contracts, HasLeft = row.HasLeft, ReferredBy = row.ReferredById is { } referrer ? new(referrer, row.ReferredByName ?? "") : null,
            CreatedAt = row.CreatedAt, UpdatedAt = row.UpdatedAt, ArchivedAt = row.ArchivedAt, Version = row.Version,
        };
    }

    /// <summary>Twenty names at most, each of a sensible length.</summary>
    public static bool AreCompetitors(IReadOnlyList<string>? names) => names is { Count: <= 20 } && names.All(name => !string.IsNullOrWhiteSpace(name) && name.Length <= 200);

    /// <summary>Extra fields of a sensible length.</summary>
    public static bool IsExtra(IReadOnlyDictionary<string, string>? extra) => extra is not null && extra.All(pair => pair.Value is not null) && extra.Sum(pair => (long)pair.Key.Length + pair.Value.Length) <= LongestExtra;

    /// <summary>Refuses an owner who is not a colleague in service.</summary>
    public async Task DemandOwner(long? ownerId, CancellationToken stop, string pointer = "/ownerId")
    {
        if (ownerId is { } id && await db.Scalar<long>(Person, new { Id = id }, stop) == 0) throw Refusals.Invalid(pointer, "unknownPerson");
    }

    private sealed record Row
    {
        public long Id { get; init; }
        public string? ExternalId { get; init; }
        public string Name { get; init; } = "";
        public string? Industry { get; init; }
        public bool? HasLeft { get; init; }
        public string? Region { get; init; }
        public string? Tier { get; init; }
        public string? Strategy { get; init; }
        public long? RecurringRevenue { get; init; }
        public string Currency { get; init; } = "";
        public DateOnly? RenewsOn { get; init; }
        public int? HealthScore { get; init; }
        public int? HealthTrend { get; init; }
        public long? OwnerId { get; init; }
        public string? OwnerName { get; init; }
        public long Requirements { get; init; }
        public string? Competitors { get; init; }
        public string? Extra { get; init; }
        public int Contracts { get; init; }
        public long? ReferredById { get; init; }
        public string? ReferredByName { get; init; }
        public DateTime CreatedAt { get; init; }
        public DateTime UpdatedAt { get; init; }
        public DateTime? ArchivedAt { get; init; }
        public long Version { get; init; }
    }
}
