using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Search;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.SaveCases;

/// <summary>Save and refund cases in the search over everything, by name.</summary>
public sealed class SaveCaseSearch(Db db) : SearchSource
{
    private const string Rows = """
        SELECT s.id AS Id, s.title AS Title, c.name AS Detail
          FROM realization_save_case s JOIN realization_customer c ON c.id = s.customer_id
         WHERE s.archived_at IS NULL AND s.title_key LIKE @Infix ESCAPE '~'
         ORDER BY s.id DESC
        """;

    /// <inheritdoc/>
    public override string Kind => "saveCase";

    /// <inheritdoc/>
    public override int Order => 28;

    /// <inheritdoc/>
    public override Permission Reading => Permissions.Read;

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<SearchHit>> Find(string text, int most, CancellationToken stop) =>
        [.. (await db.Holding(Rows, text, most, stop)).Select(row => new SearchHit { Kind = Kind, Id = row.Id, Title = row.Title, Detail = row.Detail, Url = SaveCaseRecordKind.Page(row.Id) })];
}
