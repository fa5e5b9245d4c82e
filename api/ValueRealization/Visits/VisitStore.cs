using System.Text.Json;
using Dapper;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueRealization.Contracts;
using ProductOps.Api.ValueRealization.Customers;

namespace ProductOps.Api.ValueRealization.Visits;

/// <summary>Keeps visits and whom they met.</summary>
[Block]
public sealed class VisitStore(Db db, AuditTrail audit, ListReader lists, TimeProvider clock, CustomerDirectory directory, CustomerReader customers) : RecordStore<VisitRecord, VisitView>(db, audit, lists, clock)
{
    private const string Met = "SELECT id FROM realization_contact WHERE customer_id = @CustomerId AND id IN (@Ids)";
    private const string Forget = "DELETE FROM realization_visit_contact WHERE visit_id = @Id";
    private const string Meet = "INSERT INTO realization_visit_contact (visit_id, contact_id) VALUES (@Id, @ContactId)";

    /// <inheritdoc/>
    public override string Kind => "visit";

    /// <inheritdoc/>
    protected override string FindSql => VisitRecord.Find;

    /// <inheritdoc/>
    protected override string InsertSql => VisitRecord.Insert;

    /// <inheritdoc/>
    protected override string UpdateSql => VisitRecord.Update;

    /// <inheritdoc/>
    public override Task<VisitView> View(long id, CancellationToken stop) => Row(ListVisits.List, id, stop);

    /// <inheritdoc/>
    protected override async Task Check(VisitRecord? before, VisitRecord after, CancellationToken stop)
    {
        if (before?.CustomerId != after.CustomerId) await directory.Demand(after.CustomerId, stop);
        if (before?.OwnerId != after.OwnerId) await customers.DemandOwner(after.OwnerId, stop);
        var contacts = after.ContactIds.Read() ?? [];
        if (contacts.Count == 0 || (before?.ContactIds == after.ContactIds && before.CustomerId == after.CustomerId)) return;
        var known = (await Db.Query<long>(Db.Dialect.WithNumbers(Met, "Ids"), new { after.CustomerId, Ids = JsonSerializer.Serialize(contacts) }, stop)).ToHashSet();
        for (var i = 0; i < contacts.Count; i++)
            if (!known.Contains(contacts[i])) throw Refusals.Unknown($"/contactIds/{i}", "contact", contacts[i]);
    }

    /// <inheritdoc/>
    protected override async Task Follow(VisitRecord? before, VisitRecord after, CancellationToken stop)
    {
        if (before?.ContactIds == after.ContactIds) return;
        await Db.Execute(Forget, new { after.Id }, stop);
        foreach (var contact in after.ContactIds.Read() ?? []) await Db.Execute(Meet, new { after.Id, ContactId = contact }, stop);
    }

    /// <inheritdoc/>
    protected override void Add(DynamicParameters parameters, VisitRecord record) => parameters.Add("TitleKey", TextKeys.Of(record.Title));
}
