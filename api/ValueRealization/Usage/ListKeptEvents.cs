using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>Events that count nowhere or need a look, as they came: too old, too far ahead, unreadable, or under an id that was another event's.</summary>
public sealed class ListKeptEvents : ISlice
{
    /// <summary>The list's declaration.</summary>
    public static readonly ListDefinition<KeptEventView> List = new()
    {
        Name = "keptEvents",
        From = "FROM realization_usage_kept k",
        Key = "k.id",
        DefaultSort = "-receivedAt",
        Columns =
        [
            Column.Number("id", "k.id").Always(),
            Column.Choice<UsageOutcome>("reason", "k.reason", "usage.outcome").Always(),
            Column.Choice<UsageSource>("source", "k.source", "usage.source").Always(),
            Column.Instant("receivedAt", "k.received_at").Always(),
            Column.Instant("happenedAt", "k.happened_at"),
            Column.Text("messageId", "k.message_id"),
            Column.Text("customer", "k.customer"),
            Column.Text("event", "k.event"),
        ],
        Also = ["k.detail AS Detail"],
    };

    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapList("/usage/kept-events", List, Permissions.Read);
}
