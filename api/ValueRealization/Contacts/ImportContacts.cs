using System.Text.Json;
using ProductOps.Api.Platform.Imports;
using ProductOps.Api.Platform.Imports.Reading;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueRealization.Contracts;

namespace ProductOps.Api.ValueRealization.Contacts;

/// <summary>A file of the people at the customers. A row with the id, or the customer and the e-mail or name, of somebody who is there fills in what the file knows.</summary>
public sealed class ImportContacts(Db db, ContactStore contacts, CustomerDirectory customers) : RecordImport<ContactDraft, ContactRecord, ContactView>(contacts, customers)
{
    private const string Alike = """
        SELECT p.id AS Id, p.name AS Name, p.name_key AS NameKey, p.email_key AS EmailKey, p.external_key AS ExternalKey, c.name_key AS CustomerKey, c.external_key AS CustomerExternal
          FROM realization_contact p JOIN realization_customer c ON c.id = p.customer_id
         WHERE p.erased_at IS NULL AND p.archived_at IS NULL AND (p.external_key IN (@Keys) OR p.name_key IN (@Keys) OR p.email_key IN (@Keys))
         ORDER BY p.id
        """;

    /// <inheritdoc/>
    public override string Kind => "contacts";

    /// <inheritdoc/>
    public override Permission Permission => Permissions.EditContacts;

    /// <inheritdoc/>
    public override ColumnDictionary Dictionary => ContactAliases.Dictionary;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Needed { get; } = ["name"];

    /// <inheritdoc/>
    public override bool KeepsExtra => false;

    /// <inheritdoc/>
    public override ImportDraft Read(ImportRow row, ImportReadings readings) => ContactDraft.Of(row, readings);

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<ImportDuplicate?>> FindDuplicates(IReadOnlyList<ImportDraft> drafts, bool closely, CancellationToken stop)
    {
        var keys = drafts.Cast<ContactDraft>().SelectMany(draft => new[] { draft.ExternalId, draft.Said.Name, draft.Said.Email }).OfType<string>().Select(text => TextKeys.Of(text, 320)).Where(key => key.Length > 0).Distinct(StringComparer.Ordinal);
        var known = await db.Query<Known>(db.Dialect.WithTexts(Alike, "Keys"), new { Keys = JsonSerializer.Serialize(keys) }, stop);
        var byId = known.Where(row => row.ExternalKey is not null).ToDictionary(row => row.ExternalKey!, StringComparer.Ordinal);
        var byPerson = known.SelectMany(row => row.Keys.Select(key => (key, row))).ToLookup(pair => pair.key, pair => pair.row, StringComparer.Ordinal);
        return [.. drafts.Cast<ContactDraft>().Select(draft =>
        {
            if (draft.ExternalId is { } id) return byId.TryGetValue(TextKeys.Of(id), out var same) ? new ImportDuplicate(same.Id, same.Name, ImportLikeness.Same) : null;
            var customer = TextKeys.Of(draft.CustomerName ?? "");
            return byPerson[$"{customer}\n{TextKeys.Of(draft.Said.Email ?? draft.Said.Name, 320)}"].FirstOrDefault() is { } person ? new ImportDuplicate(person.Id, person.Name, ImportLikeness.Same) : null;
        })];
    }

    /// <inheritdoc/>
    protected override ContactRecord Over(ContactDraft draft, long? customerId, ContactRecord? known)
    {
        var said = draft.Said;
        var before = known ?? new ContactRecord();
        return before with
        {
            CustomerId = customerId ?? before.CustomerId, Name = said.Name, ExternalId = said.ExternalId ?? before.ExternalId, Title = said.Title ?? before.Title, Level = said.Level ?? before.Level,
            IsPayer = draft.Roles?.Contains("payer") ?? before.IsPayer, IsUser = draft.Roles?.Contains("user") ?? before.IsUser, IsChampion = draft.Roles?.Contains("champion") ?? before.IsChampion,
            IsDecisionMaker = draft.Roles?.Contains("decisionMaker") ?? before.IsDecisionMaker, Attitude = said.Attitude ?? before.Attitude, Email = said.Email ?? before.Email, Phone = said.Phone ?? before.Phone,
            Consent = said.Consent.Length > 0 ? said.Consent : before.Consent, ConsentOn = said.ConsentOn ?? before.ConsentOn, Note = said.Note ?? before.Note,
        };
    }

    private sealed record Known
    {
        public long Id { get; init; }
        public string Name { get; init; } = "";
        public string NameKey { get; init; } = "";
        public string? EmailKey { get; init; }
        public string? ExternalKey { get; init; }
        public string CustomerKey { get; init; } = "";
        public string? CustomerExternal { get; init; }

        // The customer by name or id, and the person by e-mail or name.
        public IEnumerable<string> Keys =>
            from customer in new[] { CustomerKey, CustomerExternal }
            from person in new[] { NameKey, EmailKey }
            where customer is not null && person is not null
            select $"{customer}\n{person}";
    }
}
