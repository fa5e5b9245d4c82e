using System.Text.Json;
using Dapper;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Events;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueRealization.Contracts;

namespace ProductOps.Api.ValueRealization.Customers;

/// <summary>Keeps customers, and whatever follows from a change of one: the text index, the competitors' index, and the scores of what they ask for.</summary>
[Block]
public sealed class CustomerStore(RecordBlocks blocks, CustomerReader customers, CustomerTexts texts, EventBus events)
    : RecordStore<CustomerFacts, CustomerView>(blocks, new("customer", FindOne, CustomerFacts.Insert, CustomerFacts.Update))
{
    private const string FindOne = $"SELECT {CustomerFacts.Columns} FROM realization_customer WHERE id = @Id";
    private const string FindMany = $"SELECT {CustomerFacts.Columns} FROM realization_customer WHERE id IN (@Ids)";
    private const string Referrer = "SELECT COUNT(*) FROM realization_customer WHERE id = @Id AND archived_at IS NULL";
    private const string Forget = "DELETE FROM realization_customer_competitor WHERE customer_id = @Id";
    private const string Use = "INSERT INTO realization_customer_competitor (customer_id, name, name_key) VALUES (@Id, @Name, @Key)";

    /// <inheritdoc/>
    public override Task<CustomerView> View(long id, CancellationToken stop) => customers.View(id, stop);

    /// <summary>Several customers' columns.</summary>
    public Task<IReadOnlyList<CustomerFacts>> Many(IEnumerable<long> ids, CancellationToken stop) =>
        Db.Query<CustomerFacts>(Db.Dialect.WithNumbers(FindMany, "Ids"), new { Ids = JsonSerializer.Serialize(ids) }, stop);

    /// <summary>Keeps the index of competitors in step with the customer's own list.</summary>
    public async Task IndexCompetitors(CustomerFacts customer, CancellationToken stop)
    {
        await Db.Execute(Forget, new { customer.Id }, stop);
        foreach (var name in (customer.Competitors.Read() ?? []).DistinctBy(name => TextKeys.Of(name), StringComparer.Ordinal))
            await Db.Execute(Use, new { customer.Id, Name = name, Key = TextKeys.Of(name) }, stop);
    }

    /// <inheritdoc/>
    protected override async Task Check(CustomerFacts? before, CustomerFacts after, CancellationToken stop)
    {
        if (before?.OwnerId != after.OwnerId) await customers.DemandOwner(after.OwnerId, stop);
        if (after.ReferredById is { } referrer && before?.ReferredById != referrer && (referrer == after.Id || await Db.Scalar<long>(Referrer, new { Id = referrer }, stop) == 0)) throw Refusals.Unknown("/referredById", Kind, referrer);
        if (before is not { ContractCount: > 0 }) return;
        if (before.RecurringRevenue != after.RecurringRevenue) throw Refusals.Invalid("/recurringRevenue", "derivedFromContracts");
        if (before.Currency != after.Currency) throw Refusals.Invalid("/currency", "derivedFromContracts");
        if (before.RenewsOn != after.RenewsOn) throw Refusals.Invalid("/renewsOn", "derivedFromContracts");
    }

    /// <inheritdoc/>
    protected override async Task Follow(CustomerFacts? before, CustomerFacts after, CancellationToken stop)
    {
        if (before?.Competitors != after.Competitors) await IndexCompetitors(after, stop);
        await texts.Index([after.Id], stop);
        if (before?.Name != after.Name || before.ExternalId != after.ExternalId) await events.Publish(new CustomerNamed([after.Id]), stop);
        if (before is not null && before.Weight != after.Weight) await events.Publish(new CustomerChanged([after.Id]), stop);
    }

    /// <inheritdoc/>
    protected override CustomerFacts Restored(CustomerFacts earlier, CustomerFacts current) => current.ContractCount == 0
        ? earlier
        : earlier with { RecurringRevenue = current.RecurringRevenue, Currency = current.Currency, RenewsOn = current.RenewsOn };

    /// <inheritdoc/>
    protected override void Add(DynamicParameters parameters, CustomerFacts record)
    {
        parameters.Add("ExternalKey", record.ExternalId is { } external ? TextKeys.Of(external) : null);
        parameters.Add("NameKey", TextKeys.Of(record.Name));
        parameters.Add("RegionKey", record.Region is { } region ? TextKeys.Of(region, 100) : null);
    }

    /// <inheritdoc/>
    protected override (string Pointer, object? Value) Unique(CustomerFacts record) => ("/externalId", record.ExternalId);
}
