using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Search;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Identity;

/// <summary>Finds colleagues by part of their name or the beginning of their e-mail address.</summary>
public sealed class PersonSearch(Db db) : SearchSource
{
    private const string Query = """
        SELECT id AS Id, name AS Name, email AS Email
          FROM platform_user
         WHERE is_active = 1 AND (name_key LIKE @Infix ESCAPE '~' OR email_key LIKE @Prefix ESCAPE '~')
         ORDER BY name_key, id
        """;

    /// <inheritdoc/>
    public override string Kind => "user";

    /// <inheritdoc/>
    public override int Order => 90;

    /// <inheritdoc/>
    public override Permission Reading => Permissions.ReadUsers;

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<SearchHit>> Find(string text, int most, CancellationToken stop)
    {
        var key = TextKeys.Escaped(TextKeys.Of(text));
        var people = await db.Query<Person>(Query + db.Dialect.Take(most), new { Infix = $"%{key}%", Prefix = $"{key}%" }, stop);
        return [.. people.Select(person => new SearchHit { Kind = Kind, Id = person.Id, Title = person.Name, Detail = person.Email, Url = PersonKind.Page })];
    }
}
