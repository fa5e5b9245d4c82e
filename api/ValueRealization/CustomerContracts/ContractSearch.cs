using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Search;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.CustomerContracts;

/// <summary>Contracts in the search over everything, by name.</summary>
public sealed class ContractSearch(Db db) : SearchSource
{
    private const string Rows = """
        SELECT k.id AS Id, k.name AS Title, c.name AS Detail
          FROM realization_contract k JOIN realization_customer c ON c.id = k.customer_id
         WHERE k.archived_at IS NULL AND (k.name_key LIKE @Infix ESCAPE '~' OR k.external_key LIKE @Infix ESCAPE '~')
         ORDER BY k.id DESC
        """;

    /// <inheritdoc/>
    public override string Kind => "contract";

    /// <inheritdoc/>
    public override int Order => 26;

    /// <inheritdoc/>
    public override Permission Reading => Permissions.Read;

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<SearchHit>> Find(string text, int most, CancellationToken stop) =>
        [.. (await db.Holding(Rows, text, most, stop)).Select(row => new SearchHit { Kind = Kind, Id = row.Id, Title = row.Title, Detail = row.Detail, Url = ContractRecordKind.Page(row.Id) })];
}
