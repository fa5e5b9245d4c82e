using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Search;

namespace ProductOps.Api.ValueRealization.CustomerContracts;

/// <summary>Contracts in the search over everything, by name.</summary>
public sealed class ContractSearch(Db db) : NamedSearch(db, new ContractRecordKind(db), Rows)
{
    private const string Rows = """
        SELECT k.id AS Id, k.name AS Title, c.name AS Detail
          FROM realization_contract k JOIN realization_customer c ON c.id = k.customer_id
         WHERE k.archived_at IS NULL AND (k.name_key LIKE @Infix ESCAPE '~' OR k.external_key LIKE @Infix ESCAPE '~')
         ORDER BY k.id DESC
        """;

    /// <inheritdoc/>
    public override int Order => 26;
}
