using System.Globalization;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.KeyAccounts;

/// <summary>A key account as what people comment on, attach files to and see named.</summary>
public sealed class KeyAccountRecordKind(Db db) : RecordKind
{
    private const string TitlesOf = "SELECT id AS Id, (SELECT c.name FROM realization_customer c WHERE c.id = customer_id) AS Title FROM realization_key_account WHERE id IN (@Ids)";

    /// <inheritdoc/>
    public override string Kind => "keyAccount";

    /// <inheritdoc/>
    public override Permission Reading => Permissions.Read;

    /// <summary>The record's page in the web client, from the root.</summary>
    public static string Page(long id) => string.Create(CultureInfo.InvariantCulture, $"/value-realization/key-accounts/{id}");

    /// <inheritdoc/>
    public override Task<IReadOnlyDictionary<long, string>> Titles(IReadOnlyCollection<long> ids, CancellationToken stop) => db.Titles(TitlesOf, ids, stop);

    /// <inheritdoc/>
    public override string Url(long id) => Page(id);
}
