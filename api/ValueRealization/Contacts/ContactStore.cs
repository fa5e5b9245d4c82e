using Dapper;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueRealization.Contracts;

namespace ProductOps.Api.ValueRealization.Contacts;

/// <summary>Keeps the people at the customers.</summary>
[Block]
public sealed class ContactStore(RecordBlocks blocks, CustomerDirectory customers)
    : RecordStore<ContactRecord, ContactView>(blocks, new("contact", ContactRecord.Find, ContactRecord.Insert, ContactRecord.Update), ListContacts.List)
{
    private const string SameCustomer = "SELECT COUNT(*) FROM realization_contact WHERE id = @ReportsToId AND customer_id = @CustomerId AND id <> @Id";

    private const string Forget = "DELETE FROM realization_contact WHERE id = @Id AND NOT EXISTS (SELECT 1 FROM realization_contact o WHERE o.reports_to_id = @Id)";

    /// <inheritdoc/>
    protected override async Task Check(ContactRecord? before, ContactRecord after, CancellationToken stop)
    {
        if (before is { ErasedAt: not null }) throw Refusals.WrongState("contactErased", "erased");
        if (before?.CustomerId != after.CustomerId) await customers.Demand(after.CustomerId, stop);
        if (after.ReportsToId is not null && before?.ReportsToId != after.ReportsToId && await Db.Scalar<long>(SameCustomer, after, stop) == 0) throw Refusals.Unknown("/reportsToId", "contact", after.ReportsToId);
    }

    /// <inheritdoc/>
    protected override async Task<bool> Delete(ContactRecord record, CancellationToken stop) => await Db.Execute(Forget, record, stop) > 0;

    /// <inheritdoc/>
    protected override void Add(DynamicParameters parameters, ContactRecord record)
    {
        parameters.Add("NameKey", TextKeys.Of(record.Name));
        parameters.Add("ExternalKey", record.ExternalId is { } external ? TextKeys.Of(external) : null);
        parameters.Add("EmailKey", record.Email is { } email ? TextKeys.Of(email, 320) : null);
    }

    /// <inheritdoc/>
    protected override (string Pointer, object? Value) Unique(ContactRecord record) => ("/externalId", record.ExternalId);
}
