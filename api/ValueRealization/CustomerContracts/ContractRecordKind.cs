using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Records;

namespace ProductOps.Api.ValueRealization.CustomerContracts;

/// <summary>A contract as what people comment on, attach files to and see named.</summary>
public sealed class ContractRecordKind(Db db) : NamedRecordKind(db, "contract", Permissions.Read, TitlesOf, Pages)
{
    private const string TitlesOf = "SELECT id AS Id, name AS Title FROM realization_contract WHERE id IN (@Ids)";
    private const string Pages = "/value-realization/contracts/";
}
