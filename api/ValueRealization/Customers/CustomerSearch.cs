using System.Text.Json;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Search;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Customers;

/// <summary>Customers in the search over everything.</summary>
public sealed class CustomerSearch(Db db, TextIndex index) : SearchSource
{
    private const string Rows = "SELECT id AS Id, name AS Name, external_id AS ExternalId, region AS Region FROM realization_customer WHERE archived_at IS NULL AND id IN (@Ids)";

    /// <inheritdoc/>
    public override string Kind => "customer";

    /// <inheritdoc/>
    public override int Order => 20;

    /// <inheritdoc/>
    public override Permission Reading => Permissions.Read;

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<SearchHit>> Find(string text, int most, CancellationToken stop)
    {
        var ids = index.Best(TextKind.Customer, text, most);
        if (ids.Count == 0) return [];
        var rows = (await db.Query<Row>(db.Dialect.WithNumbers(Rows, "Ids"), new { Ids = JsonSerializer.Serialize(ids) }, stop)).ToDictionary(row => row.Id);
        return [.. ids.Where(rows.ContainsKey).Select(id => new SearchHit { Kind = Kind, Id = id, Key = rows[id].ExternalId, Title = rows[id].Name, Detail = rows[id].Region, Url = CustomerRecordKind.Page(id) })];
    }

    private sealed record Row
    {
        public long Id { get; init; }
        public string Name { get; init; } = "";
        public string? ExternalId { get; init; }
        public string? Region { get; init; }
    }
}
