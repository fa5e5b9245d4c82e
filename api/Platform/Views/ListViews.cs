using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Views;

/// <summary>The caller's own saved views and the shared ones; <c>?list=requirements</c> for those of one list.</summary>
public sealed class ListViews : ISlice
{
    /// <summary>The list.</summary>
    public static ListDefinition<SavedView> List { get; } = new()
    {
        Name = "views",
        From = """
            FROM platform_view v
            JOIN platform_user u ON u.id = v.user_id
            LEFT JOIN platform_view_choice c ON c.view_id = v.id AND c.user_id = @CallerId
            """,
        Key = "v.id",
        Where = "v.archived_at IS NULL",
        VisibleTo = _ => "v.is_shared = 1 OR v.user_id = @CallerId",
        DefaultSort = "list,byPlace,name",
        Columns =
        [
            Column.Number("id", "v.id").Always(),
            Column.Text("list", "v.list").Always(),
            Column.Text("name", "v.name", "v.name_key").Always(),
            Column.Text("query", "v.query").Always().Unsorted(),
            Column.Flag("shared", "v.is_shared").Always(),
            Column.Flag("pinned", "COALESCE(c.is_pinned, 0)").Always(),
            Column.Flag("isDefault", "COALESCE(c.is_default, 0)").Always(),
            Column.Number("place", "c.place"),
            Column.Reference("owner", "v.user_id", "u.name").Always(),
            Column.Instant("updatedAt", "v.updated_at").Always(),
            // Views without a place stand behind those that have one.
            new Column("byPlace", ColumnType.Number, "COALESCE(c.place, 1000000)") { Exported = false, Filterable = false, NotNull = true },
        ],
        Also = ["v.version AS Version"],
    };

    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapList("/views", List, Permissions.Read);
}
