using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Identity;

/// <summary>
/// Who stands behind a cookie. Sessions live in the database. On SQLite, where there is one process, a checked session is
/// remembered for half a minute and forgotten at once when it ends; on SQL Server every request asks the database.
/// </summary>
public sealed class SessionStore(DbEngine engine, TimeProvider clock)
{
    /// <summary>How long a session lasts without use.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromDays(7);

    /// <summary>How long a session lasts at the most.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    private const string Find = """
        SELECT s.id AS Id, s.user_id AS UserId, s.antiforgery_token AS AntiforgeryToken, s.last_used_at AS LastUsedAt, u.name AS Name
          FROM platform_session s
          JOIN platform_user u ON u.id = s.user_id
         WHERE s.token_hash = @Hash AND s.expires_at > @Now AND s.last_used_at > @Idle AND u.is_active = 1
        """;

    private const string RolesOf = "SELECT role FROM platform_user_role WHERE user_id = @UserId";
    private const string Touch = "UPDATE platform_session SET last_used_at = @Now WHERE id = @Id";
    private const string Seen = "UPDATE platform_user SET last_seen_at = @Now WHERE id = @UserId";
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan TouchEvery = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, (Session? Session, DateTime Until)> known = new(StringComparer.Ordinal);

    /// <summary>A random secret of 256 bits, and its hash: only the hash is kept.</summary>
    public static (string Token, string Hash) NewToken()
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        return (token, Hash(token));
    }

    /// <summary>The hash under which a secret is kept.</summary>
    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>The session behind a cookie's token, or null.</summary>
    public async ValueTask<Session?> Of(string token, CancellationToken stop)
    {
        var hash = Hash(token);
        var now = clock.GetUtcNow().UtcDateTime;
        if (known.TryGetValue(hash, out var remembered) && remembered.Until > now) return remembered.Session;
        var db = new Db(engine);
        var session = await db.Read(async () =>
        {
            var row = await db.First<Row>(Find, new { Hash = hash, Now = now, Idle = now - Idle }, stop);
            if (row is null) return null;
            var roles = await db.Query<string>(RolesOf, new { row.UserId }, stop);
            return new Session(row.Id, row.UserId, row.Name, [.. roles.Select(Words.Parse<Role>)], row.AntiforgeryToken, row.LastUsedAt);
        }, stop);
        if (session is not null && now - session.LastUsedAt > TouchEvery)
        {
            await db.Write(async () =>
            {
                await db.Execute(Touch, new { session.Id, Now = now }, stop);
                await db.Execute(Seen, new { session.UserId, Now = now }, stop);
            }, stop);
        }

        if (engine.Dialect.Engine == Engine.Sqlite && session is not null)
        {
            if (known.Count > 10_000) known.Clear();
            known[hash] = (session, now + Remembered);
        }

        return session;
    }

    /// <summary>Forgets every remembered session: somebody signed out, or rights changed.</summary>
    public void Forget() => known.Clear();

    private sealed record Row
    {
        public long Id { get; init; }

        public long UserId { get; init; }

        public required string Name { get; init; }

        public required string AntiforgeryToken { get; init; }

        public DateTime LastUsedAt { get; init; }
    }
}

/// <summary>A signed-in person's session.</summary>
public sealed record Session(long Id, long UserId, string Name, IReadOnlyCollection<Role> Roles, string AntiforgeryToken, DateTime LastUsedAt);
