using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueRealization.Contracts;
using ProductOps.Api.ValueRealization.Customers;

namespace ProductOps.Api.ValueRealization.KeyAccounts;

/// <summary>Keeps the list of key accounts.</summary>
[Block]
public sealed class KeyAccountStore(Db db, AuditTrail audit, ListReader lists, TimeProvider clock, CustomerDirectory directory, CustomerReader customers) : RecordStore<KeyAccountRecord, KeyAccountView>(db, audit, lists, clock)
{
    private const string FirstDue = "UPDATE realization_key_account SET due_on = @DueOn WHERE id = @Id";

    /// <inheritdoc/>
    public override string Kind => "keyAccount";

    /// <inheritdoc/>
    protected override string FindSql => KeyAccountRecord.Find;

    /// <inheritdoc/>
    protected override string InsertSql => KeyAccountRecord.Insert;

    /// <inheritdoc/>
    protected override string UpdateSql => KeyAccountRecord.Update;

    /// <inheritdoc/>
    public override Task<KeyAccountView> View(long id, CancellationToken stop) => Row(ListKeyAccounts.List, id, stop);

    /// <inheritdoc/>
    protected override async Task Check(KeyAccountRecord? before, KeyAccountRecord after, CancellationToken stop)
    {
        if (before?.CustomerId != after.CustomerId) await directory.Demand(after.CustomerId, stop);
        if (before?.OwnerId != after.OwnerId) await customers.DemandOwner(after.OwnerId, stop);
    }

    /// <inheritdoc/>
    protected override Task Follow(KeyAccountRecord? before, KeyAccountRecord after, CancellationToken stop) =>
        after.DueOn == default ? Db.Execute(FirstDue, new { after.Id, DueOn = Today.AddDays(after.EveryDays) }, stop) : Task.CompletedTask;

    /// <inheritdoc/>
    protected override (string Pointer, object? Value) Unique(KeyAccountRecord record) => ("/customerId", record.CustomerId);
}
