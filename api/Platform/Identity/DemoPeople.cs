using Microsoft.AspNetCore.Identity;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Operations;

namespace ProductOps.Api.Platform.Identity;

/// <summary>The demo accounts: one fictional person for each role.</summary>
public sealed class DemoPeople(Db db) : DemoPart
{
    private const string Insert = """
        INSERT INTO platform_user (email, email_key, name, name_key, password_hash, is_active, created_at, updated_at, version)
        VALUES (@Email, @EmailKey, @Name, @NameKey, @Hash, 1, @Now, @Now, 1)
        """;

    private const string InsertRole = "INSERT INTO platform_user_role (user_id, role) VALUES (@UserId, @Role)";

    /// <inheritdoc/>
    public override int Order => 0;

    /// <inheritdoc/>
    public override async Task Load(DateTime now, CancellationToken stop)
    {
        var hash = new PasswordHasher<object>().HashPassword(new object(), DemoOptions.Password);
        foreach (var (email, name, role) in DemoOptions.Accounts)
        {
            var id = await db.Insert(Insert, new { Email = email, EmailKey = TextKeys.Of(email, 320), Name = name, NameKey = TextKeys.Of(name), Hash = hash, Now = now }, stop);
            await db.Execute(InsertRole, new { UserId = id, Role = role.Word() }, stop);
        }
    }
}
