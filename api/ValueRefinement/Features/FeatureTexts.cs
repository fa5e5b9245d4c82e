using System.Text.Json;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Search;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRefinement.Features;

/// <summary>Keeps modules and features findable by name, description and product.</summary>
[Block]
public sealed class FeatureTexts(Db db, TextIndex index)
{
    private const int AtOnce = 500;

    private const string Rows = """
        SELECT f.id AS Id, f.name AS Name, f.description AS Description, p.name AS ProductName
          FROM refinement_feature f
          JOIN refinement_product p ON p.id = f.product_id
         WHERE f.id IN (@Ids)
        """;

    /// <summary>Indexes nodes that are new or may have changed, and forgets those that are gone.</summary>
    public async Task Index(IReadOnlyCollection<long> ids, CancellationToken stop)
    {
        foreach (var some in ids.Chunk(AtOnce))
        {
            var rows = await db.Query<Row>(db.Dialect.WithNumbers(Rows, "Ids"), new { Ids = JsonSerializer.Serialize(some) }, stop);
            index.PutMany([.. rows.Select(row => new IndexedRecord(TextKind.Feature, row.Id, row.Name, row.Description, row.ProductName))]);
            index.Remove(TextKind.Feature, [.. some.Except(rows.Select(row => row.Id))]);
        }
    }

    private sealed record Row
    {
        public long Id { get; init; }
        public string Name { get; init; } = "";
        public string? Description { get; init; }
        public string ProductName { get; init; } = "";
    }
}
