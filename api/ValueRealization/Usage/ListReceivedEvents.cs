using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>The newest events that came through tracking calls, each with the customer and feature it counts for: to see whether tracking is set up well. A sample, not a log.</summary>
public sealed class ListReceivedEvents : ISlice
{
    /// <summary>The list's declaration.</summary>
    public static readonly ListDefinition<ReceivedEventView> List = new()
    {
        Name = "receivedEvents",
        From = """
            FROM realization_usage_received r
            LEFT JOIN realization_usage_event e ON e.name_key = r.name_key
            LEFT JOIN refinement_pub_feature f ON f.id = e.feature_id
            LEFT JOIN realization_usage_account a ON a.ref_key = r.account_key
            LEFT JOIN realization_customer c ON c.id = a.customer_id
            """,
        Key = "r.id",
        DefaultSort = "-id",
        Columns =
        [
            Column.Number("id", "r.id").Always(),
            Column.Instant("receivedAt", "r.received_at").Always(),
            Column.Choice<UsageSource>("source", "r.source", "usage.source").Always(),
            Column.Text("name", "r.name", "r.name_key").Always(),
            Column.Instant("happenedAt", "r.happened_at"),
            Column.Text("sentBy", "r.sent_by").Always(),
            Column.Text("sentAs", "r.customer"),
            Column.Reference("customer", "c.id", "c.name"),
            Column.Reference("feature", "f.id", "f.name"),
            Column.Choice<MappingState>("state", "e.state", "usage.mapping"),
        ],
    };

    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapList("/usage/received-events", List, Permissions.Read);
}
