using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Identity;

/// <summary>All accounts of the workspace.</summary>
public sealed class ListUsers : ISlice
{
    /// <summary>The list.</summary>
    public static ListDefinition<UserView> List { get; } = new()
    {
        Name = "users",
        From = "FROM platform_user u",
        Key = "u.id",
        DefaultSort = "name",
        Columns =
        [
            Column.Number("id", "u.id").Always(),
            Column.Text("name", "u.name", "u.name_key").Always(),
            Column.Text("email", "u.email", "u.email_key").Always(),
            Column.Text("language", "u.language"),
            Column.Flag("active", "u.is_active").Always(),
            Column.Flag("hasPassword", "CASE WHEN u.password_hash IS NULL THEN 0 ELSE 1 END").Always(),
            Column.Instant("createdAt", "u.created_at").Always(),
            Column.Instant("lastSeenAt", "u.last_seen_at"),
            Column.Filter("role", ColumnType.Choice, "EXISTS (SELECT 1 FROM platform_user_role r WHERE r.user_id = u.id AND r.role IN ({values}))") with { Choices = Words.Of<Role>(), ChoiceTexts = "role" },
            Column.Filter("team", ColumnType.Reference, "EXISTS (SELECT 1 FROM platform_team_member m WHERE m.user_id = u.id AND m.team_id IN ({values}))"),
        ],
        Also = ["u.version AS Version"],
        Complete = Users.FillRoles,
    };

    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapList("/users", List, Permissions.ManageUsers);
}
