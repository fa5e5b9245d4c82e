using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.ApiKeys;

/// <summary>The caller's own keys; for an administrator, everybody's.</summary>
public sealed class ListApiKeys : ISlice
{
    /// <summary>The list.</summary>
    public static ListDefinition<ApiKey> List { get; } = new()
    {
        Name = "apiKeys",
        From = "FROM platform_api_key k JOIN platform_user u ON u.id = k.user_id",
        Key = "k.id",
        VisibleTo = caller => caller.May(Permissions.ManageApiKeys) ? null : "k.user_id = @CallerId",
        DefaultSort = "-createdAt",
        Columns =
        [
            Column.Number("id", "k.id").Always(),
            Column.Text("name", "k.name").Always(),
            Column.Text("prefix", "k.prefix").Always(),
            new Column("scopes", ColumnType.Text, "k.scopes") { NotNull = true, Sortable = false, Export = row => ((ApiKey)row).ScopeText },
            Column.Reference("owner", "k.user_id", "u.name").Always(),
            Column.Instant("createdAt", "k.created_at").Always(),
            Column.Instant("expiresAt", "k.expires_at").Always(),
            Column.Instant("lastUsedAt", "k.last_used_at"),
            Column.Instant("revokedAt", "k.revoked_at"),
        ],
        Also = ["k.scopes AS ScopeText", "k.version AS Version"],
    };

    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapList("/api-keys", List, Permission.Person);
}
