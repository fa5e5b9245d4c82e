using System.Text.Json;
using System.Text.RegularExpressions;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Search;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>Proposes what events' names stand for, by what the features are called and described as.</summary>
[Block]
public sealed partial class MappingSuggestions(Db db, TextIndex texts)
{
    private const int Least = 20;
    private const string Features = "SELECT id AS Id, name AS Name FROM refinement_pub_feature WHERE kind = 'feature' AND archived_at IS NULL AND id IN (@Ids)";

    /// <summary>The features most like a name, best first.</summary>
    public async Task<IReadOnlyList<MappingSuggestion>> Of(string name, int limit, CancellationToken stop)
    {
        // Modules are among the answers and drop out, so a few more are asked for.
        var like = texts.Similar(TextKind.Feature, Words(name), null, limit * 3).Where(found => found.Likeness >= Least).ToList();
        if (like.Count == 0) return [];
        var rows = await db.Query<Row>(db.Dialect.WithNumbers(Features, "Ids"), new { Ids = JsonSerializer.Serialize(like.Select(found => found.Id)) }, stop);
        var names = rows.ToDictionary(row => row.Id, row => row.Name);
        return [.. like.Where(found => names.ContainsKey(found.Id)).Take(limit).Select(found => new MappingSuggestion(found.Id, names[found.Id], found.Likeness))];
    }

    // offlineWorkOrder.saved_v2 → offline Work Order saved v2
    private static string Words(string name) => Parts().Replace(name, " ").Trim();

    [GeneratedRegex(@"[_.:/\-$]+|(?<=[a-z])(?=[A-Z])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Parts();

    private sealed record Row
    {
        public long Id { get; init; }
        public string Name { get; init; } = "";
    }
}
