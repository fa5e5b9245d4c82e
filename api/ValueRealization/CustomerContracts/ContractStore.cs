using System.Text.Json;
using Dapper;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueRealization.Renewals;

namespace ProductOps.Api.ValueRealization.CustomerContracts;

/// <summary>Keeps contracts and what they license; the customer's money and renewal follow.</summary>
[Block]
public sealed class ContractStore(RecordBlocks blocks, CustomerLinks links, ContractRollUp rollUp, RenewalKeeping renewals, RenewalStore renewalStore)
    : RecordStore<ContractRecord, ContractView>(blocks, new("contract", ContractRecord.Find, ContractRecord.Insert, ContractRecord.Update), ListContracts.List)
{
    private const string SameCustomer = "SELECT COUNT(*) FROM realization_contract WHERE id = @FollowsId AND customer_id = @CustomerId AND id <> @Id";
    private const string Features = "SELECT id FROM refinement_pub_feature WHERE archived_at IS NULL AND kind = 'feature' AND id IN (@Ids)";
    private const string Products = "SELECT id FROM refinement_pub_product WHERE archived_at IS NULL AND id IN (@Ids)";
    private const string ForgetLicences = "DELETE FROM realization_licence WHERE contract_id = @Id";
    private const string Forget = "DELETE FROM realization_contract WHERE id = @Id AND NOT EXISTS (SELECT 1 FROM realization_contract o WHERE o.follows_id = @Id)";
    private const string InsertLicence = """
        INSERT INTO realization_licence (contract_id, customer_id, product_id, feature_id, name, quantity, unit)
        VALUES (@ContractId, @CustomerId, @ProductId, @FeatureId, @Name, @Quantity, @Unit)
        """;

    private HashSet<long>? later;

    /// <summary>From now on, customers are counted when <see cref="CountTogether"/> says so: a file has many rows for each.</summary>
    public void CountLater() => later = [];

    /// <summary>Counts the customers whose contracts have changed since <see cref="CountLater"/>.</summary>
    public async Task CountTogether(CancellationToken stop)
    {
        if (later is { Count: > 0 } ids) await rollUp.Of(ids, stop);
        later = null;
    }

    /// <inheritdoc/>
    protected override async Task Check(ContractRecord? before, ContractRecord after, CancellationToken stop)
    {
        if (after.EndsOn < after.StartsOn) throw Refusals.Invalid("/endsOn", "endsBeforeStart");
        await links.Demand(before, after, stop);
        if (after.FollowsId is not null && before?.FollowsId != after.FollowsId && await Db.Scalar<long>(SameCustomer, after, stop) == 0) throw Refusals.Unknown("/followsId", "contract", after.FollowsId);
        if (before?.Licences == after.Licences) return;
        var licences = after.Licences.Read() ?? [];
        await Demand(Features, "feature", [.. licences.Select(licence => licence.FeatureId)], stop);
        await Demand(Products, "product", [.. licences.Select(licence => licence.ProductId)], stop);
    }

    /// <inheritdoc/>
    protected override async Task Follow(ContractRecord? before, ContractRecord after, CancellationToken stop)
    {
        if (before?.Licences != after.Licences || before.CustomerId != after.CustomerId)
        {
            await Db.Execute(ForgetLicences, new { after.Id }, stop);
            foreach (var licence in after.Licences.Read() ?? [])
                await Db.Execute(InsertLicence, new { ContractId = after.Id, after.CustomerId, licence.ProductId, licence.FeatureId, Name = licence.Name ?? "", licence.Quantity, licence.Unit }, stop);
        }

        foreach (var id in new[] { after.Id, after.FollowsId, before?.FollowsId }.OfType<long>().Distinct())
            if ((id == after.Id ? after : await Find(id, stop)) is { } contract) await renewals.Of(contract, stop);
        await Count([before?.CustomerId ?? after.CustomerId, after.CustomerId], stop);
    }

    /// <inheritdoc/>
    protected override async Task<bool> Delete(ContractRecord record, CancellationToken stop)
    {
        if (!await renewalStore.Drop(record.Id, stop)) return false;
        await Db.Execute(ForgetLicences, new { record.Id }, stop);
        if (await Db.Execute(Forget, new { record.Id }, stop) == 0) return false;
        await Count([record.CustomerId], stop);
        return true;
    }

    /// <inheritdoc/>
    protected override void Add(DynamicParameters parameters, ContractRecord record)
    {
        parameters.Add("NameKey", TextKeys.Of(record.Name));
        parameters.Add("ExternalKey", record.ExternalId is { } external ? TextKeys.Of(external) : null);
    }

    /// <inheritdoc/>
    protected override (string Pointer, object? Value) Unique(ContractRecord record) => ("/externalId", record.ExternalId);

    private async Task Count(IReadOnlyCollection<long> customerIds, CancellationToken stop)
    {
        if (later is null) await rollUp.Of(customerIds, stop);
        else later.UnionWith(customerIds);
    }

    private async Task Demand(string sql, string kind, IReadOnlyList<long?> ids, CancellationToken stop)
    {
        if (ids.All(id => id is null)) return;
        var known = (await Db.Query<long>(Db.Dialect.WithNumbers(sql, "Ids"), new { Ids = JsonSerializer.Serialize(ids.OfType<long>()) }, stop)).ToHashSet();
        for (var line = 0; line < ids.Count; line++)
            if (ids[line] is { } id && !known.Contains(id)) throw Refusals.Unknown($"/licences/{line}/{kind}Id", kind, id);
    }
}
