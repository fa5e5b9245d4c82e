using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>Events that came in files, one by one, with whether they lie within the contract they name.</summary>
public sealed class ListImportedEvents : ISlice
{
    /// <summary>The list's declaration.</summary>
    public static readonly ListDefinition<ImportedEventView> List = new()
    {
        Name = "importedEvents",
        From = "FROM realization_usage_imported i LEFT JOIN realization_customer c ON c.id = i.customer_key LEFT JOIN realization_contract k ON k.id = i.contract_id LEFT JOIN realization_usage_event e ON e.id = i.event_id",
        Key = "i.id",
        DefaultSort = "id",
        Columns =
        [
            Column.Number("id", "i.id").Always(),
            Column.Text("messageId", "i.message_id", "i.message_key"),
            Column.Reference("customer", "c.id", "c.name"),
            Column.Reference("contract", "k.id", "k.name"),
            Column.Text("event", "e.name", "e.name_key"),
            Column.Date("day", "i.day").Always(),
            Column.Number("uses", "i.uses").Always(),
            Column.Number("seconds", "i.seconds").Always(),
            Column.Number("errors", "i.errors").Always(),
            Column.Choice<UsageFinding>("finding", "CASE WHEN i.day < k.starts_on THEN 'beforeContract' WHEN i.day > k.ends_on THEN 'afterContract' ELSE 'none' END", "usage.finding").Always(),
        ],
    };

    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapList("/usage/imported-events", List, Permissions.Read);
}
