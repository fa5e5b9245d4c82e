using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Notifications;

/// <summary>What the caller was told: unread first, then the newest.</summary>
public sealed class ListNotifications : ISlice
{
    /// <summary>The list.</summary>
    public static ListDefinition<Notification> List { get; } = new()
    {
        Name = "notifications",
        From = "FROM platform_notification n",
        Key = "n.id",
        VisibleTo = _ => "n.user_id = @CallerId",
        DefaultSort = "-unread,-id",
        Columns =
        [
            Column.Number("id", "n.id").Always(),
            Column.Text("kind", "n.kind").Always(),
            Column.Text("link", "n.link").Always().Unsorted(),
            Column.Instant("at", "n.at").Always(),
            Column.Instant("readAt", "n.read_at"),
            Column.Flag("unread", "CASE WHEN n.read_at IS NULL THEN 1 ELSE 0 END").Always(),
        ],
        Also = ["n.text_values AS TextValues"],
        Complete = (_, rows) =>
        {
            foreach (var row in rows) row.Worded();
            return Task.CompletedTask;
        },
    };

    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapList("/notifications", List, Permissions.Read);
}
