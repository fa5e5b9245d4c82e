using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.ApiKeys;

/// <summary>Reads keys for the slices of this noun.</summary>
[Block]
public sealed class ApiKeys(Db db, Caller caller)
{
    /// <summary>The word of a key in the audit trail.</summary>
    public const string Kind = "apiKey";

    private const string Find = """
        SELECT k.id AS Id, k.name AS Name, k.prefix AS Prefix, k.scopes AS ScopeText, k.user_id AS OwnerId, u.name AS OwnerName, k.created_at AS CreatedAt,
               k.expires_at AS ExpiresAt, k.last_used_at AS LastUsedAt, k.revoked_at AS RevokedAt, k.version AS Version
          FROM platform_api_key k
          JOIN platform_user u ON u.id = k.user_id
         WHERE k.id = @Id
        """;

    /// <summary>The key, if it is the caller's own or the caller manages keys; else 404.</summary>
    public async Task<ApiKey> Of(long id)
    {
        var key = await db.First<ApiKey>(Find, new { Id = id });
        return key is not null && (key.OwnerId == caller.User || caller.May(Permissions.ManageApiKeys)) ? key : throw Refusals.NotFound(Kind, id);
    }
}
