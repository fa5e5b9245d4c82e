using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Search;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Contacts;

/// <summary>Contact persons in the search over everything, by name.</summary>
public sealed class ContactSearch(Db db) : SearchSource
{
    private const string Rows = """
        SELECT p.id AS Id, p.name AS Title, c.name AS Detail
          FROM realization_contact p JOIN realization_customer c ON c.id = p.customer_id
         WHERE p.archived_at IS NULL AND p.name_key LIKE @Infix ESCAPE '~'
         ORDER BY p.id DESC
        """;

    /// <inheritdoc/>
    public override string Kind => "contact";

    /// <inheritdoc/>
    public override int Order => 25;

    /// <inheritdoc/>
    public override Permission Reading => Permissions.ReadContacts;

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<SearchHit>> Find(string text, int most, CancellationToken stop) =>
        [.. (await db.Holding(Rows, text, most, stop)).Select(row => new SearchHit { Kind = Kind, Id = row.Id, Title = row.Title, Detail = row.Detail, Url = ContactRecordKind.Page(row.Id) })];
}
