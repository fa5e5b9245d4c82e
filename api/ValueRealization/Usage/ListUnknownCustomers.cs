using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>Whom events belong to that nobody knows: they are counted, and move to the customer as soon as one has this external id or name, or somebody says who it is.</summary>
public sealed class ListUnknownCustomers : ISlice
{
    /// <summary>The list's declaration.</summary>
    public static readonly ListDefinition<UnknownCustomerView> List = new()
    {
        Name = "unknownCustomers",
        From = "FROM realization_usage_account a LEFT JOIN realization_customer c ON c.id = a.customer_id",
        Key = "a.id",
        DefaultSort = "-events",
        Unless = [("customer", "a.customer_id IS NULL AND a.events > 0")],
        Columns =
        [
            Column.Number("id", "a.id").Always(),
            Column.Text("name", "a.ref").Always(),
            Column.Flag("isPerson", "a.is_person").Always(),
            Column.Reference("customer", "a.customer_id", "c.name"),
            Column.Number("events", "a.events").Always(),
            Column.Date("firstOn", "a.first_on"),
            Column.Date("lastOn", "a.last_on"),
        ],
        Also = ["a.version AS Version"],
    };

    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapList("/usage/unknown-customers", List, Permissions.Read);
}
