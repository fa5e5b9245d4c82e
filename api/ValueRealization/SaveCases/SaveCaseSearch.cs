using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Search;

namespace ProductOps.Api.ValueRealization.SaveCases;

/// <summary>Save and refund cases in the search over everything, by name.</summary>
public sealed class SaveCaseSearch(Db db) : NamedSearch(db, new SaveCaseRecordKind(db), Rows)
{
    private const string Rows = """
        SELECT s.id AS Id, s.title AS Title, c.name AS Detail
          FROM realization_save_case s JOIN realization_customer c ON c.id = s.customer_id
         WHERE s.archived_at IS NULL AND s.title_key LIKE @Infix ESCAPE '~'
         ORDER BY s.id DESC
        """;

    /// <inheritdoc/>
    public override int Order => 28;
}
