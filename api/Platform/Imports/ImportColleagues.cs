using System.Text.Json;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Imports;

/// <summary>The colleagues that files name, by name or e-mail address.</summary>
[Block]
public sealed class ImportColleagues(Db db)
{
    private const string Known = """
        SELECT id AS Id, name_key AS NameKey, LOWER(email) AS Email FROM platform_user
         WHERE is_active = 1 AND (name_key IN (@Keys) OR LOWER(email) IN (@Keys))
        """;

    /// <summary>The key by which a colleague is found.</summary>
    public static string KeyOf(string name) => TextKeys.Of(name);

    /// <summary>The colleagues in service with these names or addresses, in one statement. A name that two people bear is nobody's.</summary>
    public async Task<IReadOnlyDictionary<string, long>> Find(IEnumerable<string> names, CancellationToken stop)
    {
        var keys = names.Select(KeyOf).Where(key => key.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        if (keys.Count == 0) return new Dictionary<string, long>(StringComparer.Ordinal);
        var people = await db.Query<Row>(db.Dialect.WithTexts(Known, "Keys"), new { Keys = JsonSerializer.Serialize(keys) }, stop);
        var found = people.GroupBy(person => person.NameKey, StringComparer.Ordinal).Where(group => group.Count() == 1).ToDictionary(group => group.Key, group => group.First().Id, StringComparer.Ordinal);
        foreach (var person in people) found.TryAdd(person.Email, person.Id);
        return found;
    }

    private sealed record Row
    {
        public long Id { get; init; }

        public string NameKey { get; init; } = "";

        public string Email { get; init; } = "";
    }
}
