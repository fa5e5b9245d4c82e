using System.Security.Cryptography;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Identity;

/// <summary>Opens and ends sessions, for every way in which people sign in and for every change that must sign them out.</summary>
[Block]
public sealed class Sessions(Db db, Caller caller, AuditTrail audit, People people, SessionStore sessions, ApiKeyStore keys, TimeProvider clock)
{
    private const string Insert = """
        INSERT INTO platform_session (user_id, token_hash, antiforgery_token, created_at, last_used_at, expires_at, user_agent, address)
        VALUES (@UserId, @Hash, @Antiforgery, @Now, @Now, @Expires, @UserAgent, @Address)
        """;

    private const string Seen = "UPDATE platform_user SET last_seen_at = @Now WHERE id = @UserId";
    private const string Who = "SELECT name FROM platform_user WHERE id = @UserId";
    private const string RolesOf = "SELECT role FROM platform_user_role WHERE user_id = @UserId";
    private const string EndOthers = "DELETE FROM platform_session WHERE user_id = @UserId AND id <> @Kept";

    /// <summary>Opens a session for a person who has proved who they are. The caller is that person from then on.</summary>
    public async Task<OpenedSession> Open(long userId, Device device, string action, CancellationToken stop)
    {
        var (token, hash) = SessionStore.NewToken();
        var antiforgery = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var now = clock.GetUtcNow().UtcDateTime;
        var id = await db.Insert(Insert, new
        {
            UserId = userId,
            Hash = hash,
            Antiforgery = antiforgery,
            Now = now,
            Expires = now + SessionStore.Longest,
            device.UserAgent,
            device.Address,
        }, stop);
        await db.Execute(Seen, new { UserId = userId, Now = now }, stop);
        var name = await db.Scalar<string>(Who, new { UserId = userId }, stop);
        var roles = await db.Query<string>(RolesOf, new { UserId = userId }, stop);
        caller.IsPerson(userId, name!, [.. roles.Select(Words.Parse<Role>)], id);
        await audit.Record("session", id, action, null, new { device.Address });
        return new OpenedSession(await people.Me(userId, antiforgery, stop), token);
    }

    /// <summary>Ends the person's sessions but <paramref name="kept"/>, and has their keys read their rights anew.</summary>
    public async Task End(long userId, long? kept = null)
    {
        await db.Execute(EndOthers, new { UserId = userId, Kept = kept ?? 0 });
        db.AfterCommit(sessions.Forget);
        db.AfterCommit(keys.Forget);
    }
}

/// <summary>A session just opened.</summary>
/// <param name="Me">The person.</param>
/// <param name="Token">The secret for the cookie.</param>
public sealed record OpenedSession(Me Me, string Token);

/// <summary>Where somebody signs in from.</summary>
/// <param name="Address">The network address.</param>
/// <param name="UserAgent">What the browser calls itself.</param>
public sealed record Device(string Address, string UserAgent)
{
    /// <summary>The device behind a request.</summary>
    public static Device Of(HttpContext http)
    {
        var agent = http.Request.Headers.UserAgent.ToString();
        return new Device(http.Connection.RemoteIpAddress?.ToString() ?? "", agent.Length > 300 ? agent[..300] : agent);
    }
}
