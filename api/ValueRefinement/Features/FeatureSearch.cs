using System.Text.Json;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Search;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRefinement.Features;

/// <summary>Modules and features in the search over everything.</summary>
public sealed class FeatureSearch(Db db, TextIndex index) : SearchSource
{
    private const string Rows = """
        SELECT f.id AS Id, f.name AS Name, p.name AS ProductName
          FROM refinement_feature f
          JOIN refinement_product p ON p.id = f.product_id
         WHERE f.archived_at IS NULL AND f.id IN (@Ids)
        """;

    /// <inheritdoc/>
    public override string Kind => "feature";

    /// <inheritdoc/>
    public override int Order => 30;

    /// <inheritdoc/>
    public override Permission Reading => Permissions.Read;

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<SearchHit>> Find(string text, int most, CancellationToken stop)
    {
        var ids = index.Best(TextKind.Feature, text, most);
        if (ids.Count == 0) return [];
        var rows = (await db.Query<Row>(db.Dialect.WithNumbers(Rows, "Ids"), new { Ids = JsonSerializer.Serialize(ids) }, stop)).ToDictionary(row => row.Id);
        return [.. ids.Where(rows.ContainsKey).Select(id => new SearchHit { Kind = Kind, Id = id, Title = rows[id].Name, Detail = rows[id].ProductName, Url = FeatureRecordKind.Page(id) })];
    }

    private sealed record Row
    {
        public long Id { get; init; }
        public string Name { get; init; } = "";
        public string ProductName { get; init; } = "";
    }
}
