using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Search;

namespace ProductOps.Api.ValueRealization.Visits;

/// <summary>Visits and interviews in the search over everything, by name.</summary>
public sealed class VisitSearch(Db db) : NamedSearch(db, new VisitRecordKind(db), Rows)
{
    private const string Rows = """
        SELECT v.id AS Id, v.title AS Title, c.name AS Detail
          FROM realization_visit v JOIN realization_customer c ON c.id = v.customer_id
         WHERE v.archived_at IS NULL AND v.title_key LIKE @Infix ESCAPE '~'
         ORDER BY v.id DESC
        """;

    /// <inheritdoc/>
    public override int Order => 29;
}
