using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>Customers whose use begins before their first contract does.</summary>
public sealed class ListEarlyCustomers : ISlice
{
    /// <summary>The list's declaration.</summary>
    public static readonly ListDefinition<EarlyCustomerView> List = new()
    {
        Name = "earlyCustomers",
        From = """
            FROM (SELECT k.customer_id, MIN(k.first_day) AS first_day, MIN(d.day) AS first_use, SUM(d.events) AS events
                    FROM (SELECT customer_id, MIN(starts_on) AS first_day FROM realization_contract WHERE archived_at IS NULL AND status <> 'draft' GROUP BY customer_id) k
                    JOIN realization_usage_customer_day d ON d.customer_key = k.customer_id AND d.day < k.first_day
                   GROUP BY k.customer_id) x
            JOIN realization_customer c ON c.id = x.customer_id
            """,
        Key = "c.id",
        DefaultSort = "-events",
        Columns =
        [
            Column.Number("id", "c.id").Always(),
            Column.Text("externalId", "c.external_id", "c.external_key"),
            Column.Text("name", "c.name", "c.name_key").Always(),
            Column.Date("firstUse", "x.first_use").Always(),
            Column.Date("firstContract", "x.first_day").Always(),
            Column.Number("events", "x.events").Always(),
        ],
    };

    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapList("/usage/early-customers", List, Permissions.Read);
}
