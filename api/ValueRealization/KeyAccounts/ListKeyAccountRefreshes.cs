using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.KeyAccounts;

/// <summary>Every refresh of the key accounts, the newest first: how they stood week by week.</summary>
public sealed class ListKeyAccountRefreshes : ISlice
{
    /// <summary>The list's declaration.</summary>
    public static readonly ListDefinition<Row> List = new()
    {
        Name = "keyAccountRefreshes",
        From = "FROM realization_key_account_refresh r JOIN realization_customer c ON c.id = r.customer_id LEFT JOIN platform_pub_user u ON u.id = r.refreshed_by_id",
        Key = "r.id",
        DefaultSort = "-refreshedAt",
        Columns =
        [
            Column.Number("id", "r.id").Always(),
            Column.Number("keyAccountId", "r.key_account_id").Always().Hidden(),
            Column.Reference("customer", "r.customer_id", "c.name").Always(),
            Column.Instant("refreshedAt", "r.refreshed_at").Always(),
            Column.Reference("refreshedBy", "r.refreshed_by_id", "u.name"),
            Column.Text("situation", "r.situation").Always().Unsorted(),
            Column.Text("nextStep", "r.next_step").Unsorted(),
        ],
    };

    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapList("/key-account-refreshes", List, Permissions.Read);

    /// <summary>One refresh.</summary>
    public sealed record Row : IIdentified
    {
        /// <inheritdoc/>
        public required long Id { get; init; }

        /// <summary>The key account.</summary>
        public required long KeyAccountId { get; init; }

        /// <summary>The customer.</summary>
        public required long CustomerId { get; init; }

        /// <summary>The customer's name.</summary>
        public required string CustomerName { get; init; }

        /// <summary>When.</summary>
        public required DateTime RefreshedAt { get; init; }

        /// <summary>Who: the id.</summary>
        public long? RefreshedById { get; init; }

        /// <summary>Who: the name.</summary>
        public string? RefreshedByName { get; init; }

        /// <summary>How it stood.</summary>
        public required string Situation { get; init; }

        /// <summary>What was to come next.</summary>
        public string? NextStep { get; init; }
    }
}
