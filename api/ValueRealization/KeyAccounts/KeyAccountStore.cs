using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.KeyAccounts;

/// <summary>Keeps the list of key accounts.</summary>
[Block]
public sealed class KeyAccountStore(RecordBlocks blocks, CustomerLinks links)
    : RecordStore<KeyAccountRecord, KeyAccountView>(blocks, new("keyAccount", KeyAccountRecord.Find, KeyAccountRecord.Insert, KeyAccountRecord.Update), ListKeyAccounts.List)
{
    private const string FirstDue = "UPDATE realization_key_account SET due_on = @DueOn WHERE id = @Id";

    /// <inheritdoc/>
    protected override Task Check(KeyAccountRecord? before, KeyAccountRecord after, CancellationToken stop) => links.Demand(before, after, stop);

    /// <inheritdoc/>
    protected override Task Follow(KeyAccountRecord? before, KeyAccountRecord after, CancellationToken stop) =>
        after.DueOn == default ? Db.Execute(FirstDue, new { after.Id, DueOn = Today.AddDays(after.EveryDays) }, stop) : Task.CompletedTask;

    /// <inheritdoc/>
    protected override (string Pointer, object? Value) Unique(KeyAccountRecord record) => ("/customerId", record.CustomerId);
}
