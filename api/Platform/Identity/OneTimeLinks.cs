using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Identity;

/// <summary>Links that work once: the first admin's set-up, invitations, password resets. Only their hash is kept.</summary>
[Block]
public sealed class OneTimeLinks(Db db, TimeProvider clock)
{
    /// <summary>Purpose: a new colleague chooses a password.</summary>
    public const string Invitation = "invitation";

    /// <summary>Purpose: somebody chooses a new password.</summary>
    public const string Password = "password";

    private const string Forget = "DELETE FROM platform_one_time_link WHERE user_id = @UserId AND used_at IS NULL";
    private const string Insert = "INSERT INTO platform_one_time_link (purpose, token_hash, user_id, created_at, expires_at) VALUES (@Purpose, @Hash, @UserId, @Now, @Expires)";
    private const string Find = "SELECT user_id AS UserId, purpose AS Purpose FROM platform_one_time_link WHERE token_hash = @Hash AND used_at IS NULL AND expires_at > @Now";
    private const string Spend = "UPDATE platform_one_time_link SET used_at = @Now WHERE token_hash = @Hash AND used_at IS NULL AND expires_at > @Now";

    /// <summary>A new link for a person; earlier ones that were not used end.</summary>
    public async Task<OneTimeLink> Make(string purpose, long userId, TimeSpan lasts)
    {
        var now = clock.GetUtcNow().UtcDateTime.ToMilliseconds();
        var (token, hash) = SessionStore.NewToken();
        await db.Execute(Forget, new { UserId = userId });
        await db.Execute(Insert, new { Purpose = purpose, Hash = hash, UserId = userId, Now = now, Expires = now + lasts });
        return new OneTimeLink($"/invitation/{token}", now + lasts);
    }

    /// <summary>Whose unused link this is and what for; refuses one that is unknown, used or expired.</summary>
    public async Task<(long? UserId, string Purpose)> Look(string token, params string[] purposes)
    {
        var row = await db.First<Row>(Find, new { Hash = SessionStore.Hash(token), Now = clock.GetUtcNow().UtcDateTime });
        return row is not null && purposes.Contains(row.Purpose, StringComparer.Ordinal) ? (row.UserId, row.Purpose) : throw Refusals.WrongState("linkSpent", "spent");
    }

    /// <summary>Uses the link up, once and for all.</summary>
    public async Task<(long? UserId, string Purpose)> Use(string token, params string[] purposes)
    {
        var found = await Look(token, purposes);
        if (await db.Execute(Spend, new { Hash = SessionStore.Hash(token), Now = clock.GetUtcNow().UtcDateTime }) == 0) throw Refusals.WrongState("linkSpent", "spent");
        return found;
    }

    private sealed record Row
    {
        public long? UserId { get; init; }

        public required string Purpose { get; init; }
    }
}

/// <summary>A link that works once. It is shown here and never again.</summary>
/// <param name="Path">The page, from the web client's root; put the workspace's address before it and hand it to the person.</param>
/// <param name="ExpiresAt">Until when it works.</param>
public sealed record OneTimeLink(string Path, DateTime ExpiresAt)
{
    /// <summary>For the OpenAPI document.</summary>
    public static OneTimeLink Example => new("/invitation/6f1e…", new DateTime(2026, 3, 5, 8, 30, 0, DateTimeKind.Utc));
}
