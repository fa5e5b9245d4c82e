using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueRealization.Customers;
using ProductOps.Api.ValueRealization.Renewals;

namespace ProductOps.Api.ValueRealization.Departures;

/// <summary>The customers who left, each time: when, why, what was paid back, and whether they came back.</summary>
public sealed class ListDepartures : ISlice
{
    /// <summary>The list's declaration.</summary>
    public static readonly ListDefinition<DepartureView> List = new()
    {
        Name = "departures",
        From = "FROM realization_departure d JOIN realization_customer c ON c.id = d.customer_id",
        Key = "d.id",
        DefaultSort = "-leftOn",
        Unless = [("archivedAt", "d.archived_at IS NULL")],
        Columns =
        [
            Column.Number("id", "d.id").Always(),
            Column.Text("externalId", "d.external_id", "d.external_key"),
            Column.Reference("customer", "d.customer_id", "c.name").Always(),
            Column.Choice<CustomerTier>("customerTier", "c.tier", "customers.tier").Hidden(),
            Column.Text("customerRegion", "c.region", "c.region_key").Hidden(),
            Column.Text("customerIndustry", "c.industry").Hidden(),
            Column.Date("leftOn", "d.left_on").Always(),
            Column.Choice<RenewalReason>("reason", "d.reason", "renewals.reason"),
            Column.Money("refund", "d.refund"),
            Column.Text("currency", "d.currency").Always(),
            Column.Flag("cameBack", "d.came_back").Always(),
            Column.Text("words", "d.words").Unsorted(),
            Column.Instant("createdAt", "d.created_at").Always(),
            Column.Instant("updatedAt", "d.updated_at").Always(),
            Column.Instant("archivedAt", "d.archived_at").Hidden(),
        ],
        Also = ["d.extra AS Extra", "d.version AS Version"],
    };

    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapList("/departures", List, Permissions.Read);
}
