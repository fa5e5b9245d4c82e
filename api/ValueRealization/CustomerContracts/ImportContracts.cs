using System.Text.Json;
using ProductOps.Api.Platform.Imports;
using ProductOps.Api.Platform.Imports.Reading;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueRealization.Contracts;

namespace ProductOps.Api.ValueRealization.CustomerContracts;

/// <summary>A file of contracts or subscriptions, one a row. A row with the number of a contract that is there changes what the file knows about it; customers are counted once for each batch.</summary>
public sealed class ImportContracts(Db db, ContractStore contracts, CustomerDirectory customers, ImportColleagues colleagues) : RecordImport<ContractDraft, ContractRecord, ContractView>(contracts, customers)
{
    private const string Known = "SELECT id AS Id, name AS Name, external_key AS ExternalKey FROM realization_contract WHERE external_key IN (@Keys)";
    private const string Features = "SELECT name_key AS NameKey, MIN(id) AS Id FROM refinement_pub_feature WHERE archived_at IS NULL AND kind = 'feature' AND name_key IN (@Keys) GROUP BY name_key";
    private const string Products = "SELECT name_key AS NameKey, MIN(id) AS Id FROM refinement_pub_product WHERE archived_at IS NULL AND name_key IN (@Keys) GROUP BY name_key";

    private IReadOnlyDictionary<string, long> owners = new Dictionary<string, long>(StringComparer.Ordinal);
    private Dictionary<string, long> features = [];
    private Dictionary<string, long> products = [];

    /// <inheritdoc/>
    public override string Kind => "contracts";

    /// <inheritdoc/>
    public override Permission Permission => Permissions.EditContracts;

    /// <inheritdoc/>
    public override ColumnDictionary Dictionary => ContractAliases.Dictionary;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Needed { get; } = ["customer"];

    /// <inheritdoc/>
    public override bool KeepsExtra => true;

    /// <inheritdoc/>
    public override ImportDraft Read(ImportRow row, ImportReadings readings) => ContractDraft.Of(row, readings);

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<ImportDuplicate?>> FindDuplicates(IReadOnlyList<ImportDraft> drafts, bool closely, CancellationToken stop)
    {
        var keys = drafts.Cast<ContractDraft>().Select(draft => draft.ExternalId).OfType<string>().Select(id => TextKeys.Of(id)).Distinct(StringComparer.Ordinal);
        var known = (await db.Query<Row>(db.Dialect.WithTexts(Known, "Keys"), new { Keys = JsonSerializer.Serialize(keys) }, stop)).ToDictionary(row => row.ExternalKey, StringComparer.Ordinal);
        return [.. drafts.Cast<ContractDraft>().Select(draft => draft.ExternalId is { } id && known.TryGetValue(TextKeys.Of(id), out var same) ? new ImportDuplicate(same.Id, same.Name, ImportLikeness.Same) : null)];
    }

    /// <inheritdoc/>
    protected override async Task Begin(IReadOnlyList<ContractDraft> drafts, CancellationToken stop)
    {
        contracts.CountLater();
        if (drafts.Count == 0) return;
        owners = await colleagues.Find(drafts.Select(draft => draft.OwnerName).OfType<string>(), stop);
        var keys = JsonSerializer.Serialize(drafts.Select(draft => draft.LicenceName).OfType<string>().Select(name => TextKeys.Of(name)).Distinct(StringComparer.Ordinal));
        features = await Named(Features, keys, stop);
        products = await Named(Products, keys, stop);
    }

    /// <inheritdoc/>
    protected override Task End(CancellationToken stop) => contracts.CountTogether(stop);

    /// <inheritdoc/>
    protected override ContractRecord Over(ContractDraft draft, long? customerId, ContractRecord? known)
    {
        var said = draft.Said with { CustomerId = customerId ?? known?.CustomerId ?? 0, OwnerId = OwnerOf(draft), Licences = LicencesOf(draft) };
        if (known is null) return said;
        bool Says(string field) => draft.Given.Contains(field);
        return known with
        {
            CustomerId = said.CustomerId, ExternalId = said.ExternalId ?? known.ExternalId, Name = Says("name") ? said.Name : known.Name, Status = Says("status") ? said.Status : known.Status,
            SignedOn = said.SignedOn ?? known.SignedOn, StartsOn = said.StartsOn, EndsOn = Says("endsOn") ? said.EndsOn : known.EndsOn, Amount = draft.Amount ?? known.Amount,
            Currency = Says("currency") ? said.Currency : known.Currency, Per = Says("per") ? said.Per : known.Per, RenewsByItself = Says("renewsByItself") ? said.RenewsByItself : known.RenewsByItself,
            IsTrial = Says("isTrial") ? said.IsTrial : known.IsTrial, OwnerId = said.OwnerId ?? known.OwnerId, Licences = Says("licence") || Says("quantity") ? said.Licences : known.Licences,
            Note = said.Note ?? known.Note, Extra = said.Extra.Read() is { Count: > 0 } ? said.Extra : known.Extra,
        };
    }

    private long? OwnerOf(ContractDraft draft) => draft.OwnerName is { } name && owners.TryGetValue(ImportColleagues.KeyOf(name), out var id) ? id : null;

    private RawJson<IReadOnlyList<Licence>> LicencesOf(ContractDraft draft)
    {
        if (draft.LicenceName is null && draft.Quantity is null) return new("[]");
        var name = draft.LicenceName ?? draft.Title;
        var key = TextKeys.Of(name);
        return RawJson<IReadOnlyList<Licence>>.Of([new Licence
        {
            Name = name, Quantity = draft.Quantity is > 0 ? draft.Quantity : null,
            FeatureId = features.TryGetValue(key, out var feature) ? feature : null, ProductId = products.TryGetValue(key, out var product) ? product : null,
        }]);
    }

    private async Task<Dictionary<string, long>> Named(string sql, string keys, CancellationToken stop) =>
        (await db.Query<NamedRow>(db.Dialect.WithTexts(sql, "Keys"), new { Keys = keys }, stop)).ToDictionary(row => row.NameKey, row => row.Id, StringComparer.Ordinal);

    private sealed record Row
    {
        public long Id { get; init; }
        public string Name { get; init; } = "";
        public string ExternalKey { get; init; } = "";
    }

    private sealed record NamedRow
    {
        public string NameKey { get; init; } = "";
        public long Id { get; init; }
    }
}
