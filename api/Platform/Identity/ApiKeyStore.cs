using System.Collections.Concurrent;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Identity;

/// <summary>Who stands behind an API key. Kept as <see cref="SessionStore"/> keeps sessions; the last use is written at most once a minute.</summary>
public sealed class ApiKeyStore(DbEngine engine, TimeProvider clock)
{
    /// <summary>How every key starts, so that people and scanners recognise one.</summary>
    public const string Prefix = "po_";

    private const string Find = """
        SELECT k.id AS Id, k.user_id AS UserId, k.name AS Name, k.scopes AS Scopes, k.last_used_at AS LastUsedAt
          FROM platform_api_key k
          JOIN platform_user u ON u.id = k.user_id
         WHERE k.secret_hash = @Hash AND k.revoked_at IS NULL AND k.expires_at > @Now AND u.is_active = 1
        """;

    private const string RolesOf = "SELECT role FROM platform_user_role WHERE user_id = @UserId";
    private const string Touch = "UPDATE platform_api_key SET last_used_at = @Now WHERE id = @Id";
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, (Key Key, DateTime Until)> known = new(StringComparer.Ordinal);

    /// <summary>The key behind a secret, or null.</summary>
    public async ValueTask<Key?> Of(string secret, CancellationToken stop)
    {
        if (!secret.StartsWith(Prefix, StringComparison.Ordinal)) return null;
        var hash = SessionStore.Hash(secret);
        var now = clock.GetUtcNow().UtcDateTime;
        if (known.TryGetValue(hash, out var remembered) && remembered.Until > now) return remembered.Key;
        var db = new Db(engine);
        var key = await db.Read(async () =>
        {
            var row = await db.First<Row>(Find, new { Hash = hash, Now = now }, stop);
            if (row is null) return null;
            var roles = await db.Query<string>(RolesOf, new { row.UserId }, stop);
            return new Key(row.Id, row.UserId, row.Name, [.. roles.Select(Words.Parse<Role>)], row.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries), row.LastUsedAt);
        }, stop);
        if (key is null) return null;
        if (key.LastUsedAt is not { } used || now - used > TimeSpan.FromMinutes(1)) await db.Write(() => db.Execute(Touch, new { key.Id, Now = now }), stop);
        if (engine.Dialect.Engine == Engine.Sqlite)
        {
            if (known.Count > 10_000) known.Clear();
            known[hash] = (key, now + Remembered);
        }

        return key;
    }

    /// <summary>Forgets every remembered key: one was revoked, or rights changed.</summary>
    public void Forget() => known.Clear();

    /// <summary>An API key in use.</summary>
    public sealed record Key(long Id, long UserId, string Name, IReadOnlyCollection<Role> Roles, IReadOnlyCollection<string> Scopes, DateTime? LastUsedAt);

    private sealed record Row
    {
        public long Id { get; init; }

        public long UserId { get; init; }

        public required string Name { get; init; }

        public required string Scopes { get; init; }

        public DateTime? LastUsedAt { get; init; }
    }
}
