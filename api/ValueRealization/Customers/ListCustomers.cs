using System.Text.Json.Serialization;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueRealization.Health;

namespace ProductOps.Api.ValueRealization.Customers;

/// <summary>The customers in use.</summary>
public sealed class ListCustomers : ISlice
{
    /// <summary>The list's declaration.</summary>
    public static readonly ListDefinition<Row> List = new()
    {
        Name = "customers",
        From = "FROM realization_customer c LEFT JOIN platform_pub_user u ON u.id = c.owner_id LEFT JOIN realization_customer n ON n.id = c.referred_by_id",
        Key = "c.id",
        DefaultSort = "name",
        Also = ["c.competitors AS Competitors"],
        TextKind = Shared.Search.TextKind.Customer,
        Where = "c.archived_at IS NULL",
        Complete = Complete,
        Columns =
        [
            Column.Number("id", "c.id").Always(),
            Column.Text("externalId", "c.external_id", "c.external_key"),
            Column.Text("name", "c.name", "c.name_key").Always(),
            Column.Text("industry", "c.industry"),
            Column.Text("region", "c.region", "c.region_key"),
            Column.Choice<CustomerTier>("tier", "c.tier", "customers.tier"),
            Column.Choice<CustomerStrategy>("strategy", "c.strategy", "customers.strategy"),
            Column.Money("recurringRevenue", "c.recurring_revenue"),
            Column.Text("currency", "c.currency").Always(),
            Column.Date("renewsOn", "c.renews_on"),
            Column.Number("healthScore", "c.health_score"),
            Column.Number("healthTrend", "c.health_trend"),
            Column.Reference("owner", "c.owner_id", "u.name"),
            Column.Number("contracts", "c.contract_count").Always(),
            Column.Filter("competitor", ColumnType.Text, "EXISTS (SELECT 1 FROM realization_customer_competitor x WHERE x.customer_id = c.id AND x.name_key IN ({values}))") with { KeySql = "" },
            Column.Reference("referredBy", "c.referred_by_id", "n.name"),
            Column.Flag("hasLeft", "c.has_left"),
            Column.Instant("createdAt", "c.created_at").Always(),
            Column.Instant("updatedAt", "c.updated_at").Always(),
            Column.Number("version", "c.version").Always().Unsorted().Unfiltered().Hidden(),
        ],
    };

    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapList("/customers", List, Permissions.Read);

    // How often each of the page's customers stands behind a requirement, in one statement.
    private static async Task Complete(Db db, IReadOnlyList<Row> rows)
    {
        var sql = $"SELECT customer_id AS CustomerId, COUNT(*) AS Requirements FROM delivery_pub_requirement_customer WHERE customer_id IN {db.Dialect.NumbersIn("Ids")} GROUP BY customer_id";
        var counts = (await db.Query<Count>(sql, new { Ids = System.Text.Json.JsonSerializer.Serialize(rows.Select(row => row.Id)) })).ToDictionary(count => count.CustomerId, count => count.Requirements);
        foreach (var row in rows) row.Requirements = counts.GetValueOrDefault(row.Id);
    }

    /// <summary>A row.</summary>
    public sealed record Row : IVersioned
    {
        /// <summary>The id.</summary>
        public required long Id { get; init; }

        /// <summary>Their id in the other systems of the company.</summary>
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
        public CustomerHealth? Health => CustomerHealth.Of(HealthScore, HealthTrend);

        /// <summary>The health's score, as the list filters and sorts by it.</summary>
        [JsonIgnore]
        public int? HealthScore { get; init; }

        /// <summary>The health's trend, as the list filters and sorts by it.</summary>
        [JsonIgnore]
        public int? HealthTrend { get; init; }

        /// <summary>The id of the colleague who follows them.</summary>
        public long? OwnerId { get; init; }

        /// <summary>The name of the colleague who follows them.</summary>
        public string? OwnerName { get; init; }

        /// <summary>How many requirements of the pool they have asked for.</summary>
        public long Requirements { get; set; }

        /// <summary>How many contracts are kept for them.</summary>
        public int Contracts { get; init; }

        /// <summary>The customer who has named us to them: the id.</summary>
        public long? ReferredById { get; init; }

        /// <summary>The customer who has named us to them: the name.</summary>
        public string? ReferredByName { get; init; }

        /// <summary>What the company's own list says: left or not.</summary>
        public bool? HasLeft { get; init; }

        /// <summary>Competitors' products that they use beside ours.</summary>
        public RawJson<IReadOnlyList<string>> Competitors { get; init; } = new("[]");

        /// <summary>When the record was made.</summary>
        public required DateTime CreatedAt { get; init; }

        /// <summary>When it was last changed.</summary>
        public required DateTime UpdatedAt { get; init; }

        /// <summary>Grows with every change.</summary>
        public required long Version { get; init; }
    }

    private sealed record Count
    {
        public long CustomerId { get; init; }
        public long Requirements { get; init; }
    }
}
