using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Identity;

/// <summary>The signed-in person, as the pages need to know them.</summary>
/// <param name="User">Id, name, e-mail and language.</param>
/// <param name="Roles">The roles held.</param>
/// <param name="Permissions">Names of the permissions held, so that a page offers what will work.</param>
/// <param name="AntiforgeryToken">To send as <c>X-CSRF-Token</c> with every changing call; null for an API key.</param>
public sealed record Me(Person User, IReadOnlyList<Role> Roles, IReadOnlyList<string> Permissions, string? AntiforgeryToken);

/// <summary>A person of the workspace.</summary>
public sealed record Person
{
    /// <summary>The person's id.</summary>
    public required long Id { get; init; }

    /// <summary>The name colleagues see.</summary>
    public required string Name { get; init; }

    /// <summary>The e-mail address, which is the account's name.</summary>
    public required string Email { get; init; }

    /// <summary>The chosen language: <c>en</c>, <c>zh-CN</c>, or null to follow the browser.</summary>
    public string? Language { get; init; }
}

/// <summary>Reads people and what they may do.</summary>
public sealed class People(Db db, IEnumerable<EndpointDataSource> endpoints)
{
    private const string Find = "SELECT id AS Id, name AS Name, email AS Email, language AS Language FROM platform_user WHERE id = @Id";
    private const string RolesOf = "SELECT role FROM platform_user_role WHERE user_id = @Id ORDER BY role";

    /// <summary>The person with their roles and permissions.</summary>
    public Task<Me> Me(long id, string? antiforgeryToken, CancellationToken stop) => db.Read(async () =>
    {
        var person = await db.First<Person>(Find, new { Id = id }, stop) ?? throw Refusals.NotFound("user", id);
        var roles = (await db.Query<string>(RolesOf, new { Id = id }, stop)).Select(Words.Parse<Role>).ToList();
        var permissions = endpoints.SelectMany(source => source.Endpoints)
            .Select(endpoint => endpoint.Metadata.GetMetadata<Permission>())
            .OfType<Permission>()
            .Where(permission => permission.Roles.Length == 0 || permission.Roles.Any(roles.Contains))
            .Select(permission => permission.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return new Me(person, roles, permissions, antiforgeryToken);
    }, stop);
}
