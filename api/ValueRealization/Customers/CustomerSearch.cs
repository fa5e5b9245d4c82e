using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Search;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Customers;

/// <summary>Customers in the search over everything, by part of the name.</summary>
public sealed class CustomerSearch(Db db) : SearchSource
{
    private const string Query = "SELECT id AS Id, name AS Title, region AS Detail FROM realization_customer WHERE archived_at IS NULL AND name_key LIKE @Infix ESCAPE '~' ORDER BY name_key, id";

    /// <inheritdoc/>
    public override string Kind => "customer";

    /// <inheritdoc/>
    public override int Order => 20;

    /// <inheritdoc/>
    public override Permission Reading => Permissions.Read;

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<SearchHit>> Find(string text, int most, CancellationToken stop) =>
        [.. (await db.Holding(Query, text, most, stop)).Select(found => new SearchHit { Kind = Kind, Id = found.Id, Title = found.Title, Detail = found.Detail, Url = CustomerRecordKind.Page(found.Id) })];
}
