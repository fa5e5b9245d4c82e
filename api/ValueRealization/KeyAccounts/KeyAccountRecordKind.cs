using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Records;

namespace ProductOps.Api.ValueRealization.KeyAccounts;

/// <summary>A key account as what people comment on, attach files to and see named.</summary>
public sealed class KeyAccountRecordKind(Db db) : NamedRecordKind(db, "keyAccount", Permissions.Read, TitlesOf, Pages)
{
    private const string TitlesOf = "SELECT id AS Id, (SELECT c.name FROM realization_customer c WHERE c.id = customer_id) AS Title FROM realization_key_account WHERE id IN (@Ids)";
    private const string Pages = "/value-realization/key-accounts/";

    /// <summary>The record's page in the web client, from the root.</summary>
    public static string Page(long id) => Page(Pages, id);
}
