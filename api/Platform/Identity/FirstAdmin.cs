using ProductOps.Api.Shared.Data;

namespace ProductOps.Api.Platform.Identity;

/// <summary>The one-time link by which the first administrator of an empty installation is made: there is no default password.</summary>
public static class FirstAdmin
{
    /// <summary>The link's purpose in the table of one-time links.</summary>
    public const string Purpose = "firstAdmin";

    private const string Anybody = "SELECT COUNT(*) FROM platform_user WHERE is_active = 1";
    private const string Expire = "DELETE FROM platform_one_time_link WHERE purpose = @Purpose";
    private const string Insert = "INSERT INTO platform_one_time_link (purpose, token_hash, user_id, created_at, expires_at) VALUES (@Purpose, @Hash, NULL, @Now, @Expires)";

    /// <summary>A new link's token while nobody can sign in, else null. Earlier links end.</summary>
    public static async Task<string?> LinkIfNeeded(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        return await db.Write(async () =>
        {
            if (await db.Scalar<long>(Anybody) > 0) return null;
            var (token, hash) = SessionStore.NewToken();
            await db.Execute(Expire, new { Purpose });
            await db.Execute(Insert, new { Purpose, Hash = hash, Now = now, Expires = now.AddHours(24) });
            return token;
        });
    }
}
