using System.Text.Json;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Search;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Customers;

/// <summary>Keeps customers findable by name, external id, industry and region.</summary>
[Block]
public sealed class CustomerTexts(Db db, TextIndex index)
{
    private const int AtOnce = 500;
    private const string Rows = "SELECT id AS Id, name AS Name, external_id AS ExternalId, industry AS Industry, region AS Region FROM realization_customer WHERE id IN (@Ids)";

    /// <summary>Indexes customers that are new or may have changed, and forgets those that are gone.</summary>
    public async Task Index(IReadOnlyCollection<long> ids, CancellationToken stop)
    {
        foreach (var some in ids.Chunk(AtOnce))
        {
            var rows = await db.Query<Row>(db.Dialect.WithNumbers(Rows, "Ids"), new { Ids = JsonSerializer.Serialize(some) }, stop);
            index.PutMany([.. rows.Select(row => new IndexedRecord(TextKind.Customer, row.Id, row.Name, null, $"{row.ExternalId} {row.Industry} {row.Region}"))]);
            index.Remove(TextKind.Customer, [.. some.Except(rows.Select(row => row.Id))]);
        }
    }

    private sealed record Row
    {
        public long Id { get; init; }
        public string Name { get; init; } = "";
        public string? ExternalId { get; init; }
        public string? Industry { get; init; }
        public string? Region { get; init; }
    }
}
