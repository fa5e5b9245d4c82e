using System.Data.Common;
using System.Text.Json;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Identity;

/// <summary>Accounts and their roles, for the slices that manage them.</summary>
[Block]
public sealed class Users(Db db, AuditTrail audit, TimeProvider clock)
{
    private const string Find = """
        SELECT id AS Id, email AS Email, name AS Name, language AS Language, is_active AS Active,
               CASE WHEN password_hash IS NULL THEN 0 ELSE 1 END AS HasPassword, created_at AS CreatedAt, last_seen_at AS LastSeenAt, version AS Version
          FROM platform_user WHERE id = @Id
        """;

    private const string Insert = """
        INSERT INTO platform_user (email, email_key, name, name_key, password_hash, language, is_active, created_at, updated_at, version)
        VALUES (@Email, @EmailKey, @Name, @NameKey, @Hash, @Language, 1, @Now, @Now, 1)
        """;

    private const string Update = """
        UPDATE platform_user SET email = @Email, email_key = @EmailKey, name = @Name, name_key = @NameKey, language = @Language, is_active = @Active, updated_at = @Now, version = version + 1
         WHERE id = @Id AND version = @Version
        """;

    private const string Touch = "UPDATE platform_user SET updated_at = @Now, version = version + 1 WHERE id = @Id AND version = @Version";
    private const string DropRoles = "DELETE FROM platform_user_role WHERE user_id = @Id";
    private const string AddRole = "INSERT INTO platform_user_role (user_id, role) VALUES (@Id, @Role)";
    private const string RolesOf = "SELECT user_id AS UserId, role AS Role FROM platform_user_role WHERE user_id IN (@Ids) ORDER BY role";
    private const string OtherAdmins = """
        SELECT COUNT(*) FROM platform_user_role r
          JOIN platform_user u ON u.id = r.user_id
         WHERE r.role = 'admin' AND u.is_active = 1 AND u.id <> @Id
        """;

    private const string Admins = "UPDATE platform_user_role SET role = role WHERE role = 'admin'";

    /// <summary>The account; 404 where there is none.</summary>
    public async Task<UserView> Of(long id)
    {
        var user = await db.First<UserView>(Find, new { Id = id }) ?? throw Refusals.NotFound("user", id);
        await FillRoles(db, [user]);
        return user;
    }

    /// <summary>Makes an account and its audit row; a taken e-mail address is refused (409).</summary>
    public async Task<long> Add(string email, string name, string? hash, string? language, IReadOnlyCollection<Role> roles)
    {
        var id = await EmailIsFree(email, () => db.Insert(Insert, new
        {
            Email = email.Trim(),
            EmailKey = TextKeys.Of(email, 320),
            Name = name.Trim(),
            NameKey = TextKeys.Of(name),
            Hash = hash,
            Language = language,
            Now = clock.GetUtcNow().UtcDateTime,
        }));
        foreach (var role in roles.Distinct()) await db.Execute(AddRole, new { Id = id, Role = role.Word() });
        await audit.Record("user", id, "created", null, new { Email = email.Trim(), Name = name.Trim(), Roles = roles });
        return id;
    }

    /// <summary>Writes an account's own fields.</summary>
    public async Task Save(UserView user, long version)
    {
        var changed = await EmailIsFree(user.Email, () => db.Execute(Update, new
        {
            user.Id,
            Version = version,
            Email = user.Email.Trim(),
            EmailKey = TextKeys.Of(user.Email, 320),
            user.Name,
            NameKey = TextKeys.Of(user.Name),
            user.Language,
            Active = user.Active ? 1 : 0,
            Now = clock.GetUtcNow().UtcDateTime,
        }));
        if (changed == 0) throw Refusals.Stale(await Of(user.Id));
    }

    /// <summary>Gives an account exactly these roles.</summary>
    public async Task SetRoles(UserView user, IReadOnlyCollection<Role> roles)
    {
        if (await db.Execute(Touch, new { user.Id, user.Version, Now = clock.GetUtcNow().UtcDateTime }) == 0) throw Refusals.Stale(await Of(user.Id));
        await db.Execute(DropRoles, new { user.Id });
        foreach (var role in roles.Distinct()) await db.Execute(AddRole, new { user.Id, Role = role.Word() });
    }

    /// <summary>Refuses (409) when nobody but this person can administer the workspace.</summary>
    public async Task KeepAnAdmin(long id)
    {
        // Writing the rows that say who is an admin makes two who remove each other wait for one another.
        await db.Execute(Admins);
        if (await db.Scalar<long>(OtherAdmins, new { Id = id }) == 0) throw Refusals.WrongState("lastAdmin", "lastAdmin");
    }

    /// <summary>True for null and for a language the product speaks.</summary>
    public static bool IsLanguage(string? language) => language is null || Shared.Texts.Text.Languages.Contains(language, StringComparer.Ordinal);

    /// <summary>Fills the roles of several accounts in one question.</summary>
    public static async Task FillRoles(Db db, IReadOnlyList<UserView> users)
    {
        var roles = (await db.Query<RoleRow>(db.Dialect.WithNumbers(RolesOf, "Ids"), new { Ids = JsonSerializer.Serialize(users.Select(user => user.Id)) })).ToLookup(row => row.UserId, row => Words.Parse<Role>(row.Role));
        foreach (var user in users) user.Roles = [.. roles[user.Id]];
    }

    private async Task<T> EmailIsFree<T>(string email, Func<Task<T>> change)
    {
        try
        {
            return await change();
        }
        catch (DbException failure) when (db.Dialect.IsDuplicateKey(failure))
        {
            throw Refusals.Taken("/email", email);
        }
    }

    private sealed record RoleRow
    {
        public long UserId { get; init; }

        public required string Role { get; init; }
    }
}
