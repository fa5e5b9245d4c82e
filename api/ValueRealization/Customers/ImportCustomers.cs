using System.Text.Json;
using ProductOps.Api.Platform.Imports;
using ProductOps.Api.Platform.Imports.Reading;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Events;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueRealization.Contracts;

namespace ProductOps.Api.ValueRealization.Customers;

/// <summary>
/// A file of customers. A row with the id or the name of a customer who is there fills in what the file knows about them and leaves the rest as it is; so a team can
/// bring its list after the requirements have brought the names.
/// </summary>
public sealed class ImportCustomers(Db db, ImportColleagues colleagues, CustomerStore customers, CustomerTexts texts, AuditTrail audit, EventBus events) : ImportTarget
{
    private const string Alike = """
        SELECT id AS Id, name AS Name, name_key AS NameKey, external_key AS ExternalKey FROM realization_customer
         WHERE archived_at IS NULL AND (name_key IN (@Keys) OR external_key IN (@Keys))
         ORDER BY id
        """;

    private const string Used = "SELECT COUNT(*) FROM delivery_pub_requirement_customer WHERE customer_id = @Id";
    private const string Remove = """
        DELETE FROM realization_customer
         WHERE id = @Id AND version = 1 AND contract_count = 0
           AND NOT EXISTS (SELECT 1 FROM realization_contact p WHERE p.customer_id = realization_customer.id)
           AND NOT EXISTS (SELECT 1 FROM realization_contract k WHERE k.customer_id = realization_customer.id)
           AND NOT EXISTS (SELECT 1 FROM realization_departure d WHERE d.customer_id = realization_customer.id)
        """;

    /// <inheritdoc/>
    public override string Kind => "customers";

    /// <inheritdoc/>
    public override string RecordKind => "customer";

    /// <inheritdoc/>
    public override Permission Permission => Permissions.EditCustomers;

    /// <inheritdoc/>
    public override ColumnDictionary Dictionary => CustomerAliases.Dictionary;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Needed { get; } = ["name"];

    /// <inheritdoc/>
    public override bool KeepsExtra => true;

    /// <inheritdoc/>
    public override ImportDraft Read(ImportRow row, ImportReadings readings) => CustomerDraft.Of(row, readings);

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<ImportDuplicate?>> FindDuplicates(IReadOnlyList<ImportDraft> drafts, bool closely, CancellationToken stop)
    {
        var keys = drafts.Cast<CustomerDraft>().SelectMany(draft => new[] { TextKeys.Of(draft.Name), draft.ExternalId is null ? "" : TextKeys.Of(draft.ExternalId) }).Where(key => key.Length > 0).Distinct(StringComparer.Ordinal);
        var known = await db.Query<Known>(db.Dialect.WithTexts(Alike, "Keys"), new { Keys = JsonSerializer.Serialize(keys) }, stop);
        var byName = known.GroupBy(row => row.NameKey, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var byId = known.Where(row => row.ExternalKey is not null).ToDictionary(row => row.ExternalKey!, StringComparer.Ordinal);
        return [.. drafts.Cast<CustomerDraft>().Select(draft =>
        {
            if (draft.ExternalId is { } id && byId.TryGetValue(TextKeys.Of(id), out var same)) return new ImportDuplicate(same.Id, same.Name, ImportLikeness.Same);
            // The same name under another id is somebody else until a person says otherwise.
            return byName.TryGetValue(TextKeys.Of(draft.Name), out var named) ? new ImportDuplicate(named.Id, named.Name, draft.ExternalId is null || named.ExternalKey is null ? ImportLikeness.Same : ImportLikeness.Alike) : null;
        })];
    }

    /// <inheritdoc/>
    public override async Task Save(IReadOnlyList<ImportWork> batch, long importId, CancellationToken stop)
    {
        var owners = await colleagues.Find(batch.Select(work => ((CustomerDraft)work.Draft).OwnerName).OfType<string>(), stop);
        var changed = new List<long>();
        foreach (var work in batch)
        {
            var draft = (CustomerDraft)work.Draft;
            var owner = draft.OwnerName is { } name && owners.TryGetValue(ImportColleagues.KeyOf(name), out var id) ? id : (long?)null;
            work.RecordId ??= work.Into?.RecordId;
            var before = work.RecordId is { } known ? await customers.Find(known, stop) : null;
            var after = CustomerFacts.Of(draft, owner, before);
            if (before is null)
            {
                work.RecordId = await db.Insert(CustomerFacts.Insert, customers.Parameters(after), stop);
                await audit.Record("customer", work.RecordId.Value, "created", null, after);
                await customers.IndexCompetitors(after with { Id = work.RecordId.Value }, stop);
                continue;
            }

            work.Undo = JsonSerializer.Serialize(new Change(before, after), Json.Options);
            if (after == before) continue;
            await db.Execute(CustomerFacts.Update, customers.Parameters(after), stop);
            if (after.Competitors != before.Competitors) await customers.IndexCompetitors(after, stop);
            await audit.Record("customer", before.Id, "edited", before, after);
            changed.Add(before.Id);
        }

        long[] named = [.. batch.Select(work => work.RecordId).OfType<long>().Distinct()];
        await texts.Index(named, stop);
        await events.Publish(new CustomerNamed(named), stop);
        if (changed.Count > 0) await events.Publish(new CustomerChanged(changed), stop);
    }

    /// <inheritdoc/>
    public override async Task Undo(IReadOnlyList<ImportReversal> batch, CancellationToken stop)
    {
        var changed = new List<long>();
        foreach (var reversal in batch.Where(reversal => reversal.Kept is null))
        {
            var current = await customers.Find(reversal.RecordId, stop);
            if (current is null) continue;
            if (reversal.Undo is null)
            {
                if (await db.Scalar<long>(Used, new { Id = reversal.RecordId }, stop) > 0) reversal.Kept = "inUse";
                else if (current.Version != 1) reversal.Kept = "changedSince";
                else
                {
                    await customers.IndexCompetitors(current with { Competitors = new("[]") }, stop);
                    if (await db.Execute(Remove, new { Id = reversal.RecordId }, stop) == 0)
                    {
                        reversal.Kept = "inUse";
                        await customers.IndexCompetitors(current, stop);
                        continue;
                    }

                    await audit.Record("customer", reversal.RecordId, "removed", current, null);
                }

                continue;
            }

            var change = JsonSerializer.Deserialize<Change>(reversal.Undo, Json.Options)!;
            if (change.After == change.Before) continue;
            if (current with { Version = 0, ContractCount = 0 } != change.After with { Version = 0, ContractCount = 0 })
            {
                reversal.Kept = "changedSince";
                continue;
            }

            await db.Execute(CustomerFacts.Update, customers.Parameters(change.Before with { Version = current.Version }), stop);
            await customers.IndexCompetitors(change.Before, stop);
            await audit.Record("customer", reversal.RecordId, "edited", current, change.Before);
            changed.Add(reversal.RecordId);
        }

        await texts.Index([.. batch.Where(reversal => reversal.Kept is null).Select(reversal => reversal.RecordId).Distinct()], stop);
        if (changed.Count > 0) await events.Publish(new CustomerChanged(changed), stop);
    }

    private sealed record Change(CustomerFacts Before, CustomerFacts After);

    private sealed record Known
    {
        public long Id { get; init; }
        public string Name { get; init; } = "";
        public string NameKey { get; init; } = "";
        public string? ExternalKey { get; init; }
    }
}
