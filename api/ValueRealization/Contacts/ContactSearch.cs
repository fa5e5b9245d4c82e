using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Search;

namespace ProductOps.Api.ValueRealization.Contacts;

/// <summary>Contact persons in the search over everything, by name.</summary>
public sealed class ContactSearch(Db db) : NamedSearch(db, new ContactRecordKind(db), Rows)
{
    private const string Rows = """
        SELECT p.id AS Id, p.name AS Title, c.name AS Detail
          FROM realization_contact p JOIN realization_customer c ON c.id = p.customer_id
         WHERE p.archived_at IS NULL AND p.name_key LIKE @Infix ESCAPE '~'
         ORDER BY p.id DESC
        """;

    /// <inheritdoc/>
    public override int Order => 25;
}
