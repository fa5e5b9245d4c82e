using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Search;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Visits;

/// <summary>Visits and interviews in the search over everything, by name.</summary>
public sealed class VisitSearch(Db db) : SearchSource
{
    private const string Rows = """
        SELECT v.id AS Id, v.title AS Title, c.name AS Detail
          FROM realization_visit v JOIN realization_customer c ON c.id = v.customer_id
         WHERE v.archived_at IS NULL AND v.title_key LIKE @Infix ESCAPE '~'
         ORDER BY v.id DESC
        """;

    /// <inheritdoc/>
    public override string Kind => "visit";

    /// <inheritdoc/>
    public override int Order => 29;

    /// <inheritdoc/>
    public override Permission Reading => Permissions.ReadContacts;

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<SearchHit>> Find(string text, int most, CancellationToken stop) =>
        [.. (await db.Holding(Rows, text, most, stop)).Select(row => new SearchHit { Kind = Kind, Id = row.Id, Title = row.Title, Detail = row.Detail, Url = VisitRecordKind.Page(row.Id) })];
}
