using System.Text.Json;
using ProductOps.Api.Platform.Imports;
using ProductOps.Api.Platform.Imports.Reading;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueRealization.Contracts;

namespace ProductOps.Api.ValueRealization.Departures;

/// <summary>A file of customers who left, one departure a row. A row is known again by its number, else by customer and day; customers who are not there yet are made.</summary>
public sealed class ImportDepartures(Db db, DepartureStore departures, CustomerDirectory customers) : RecordImport<DepartureDraft, DepartureRecord, DepartureView>(departures, customers)
{
    private readonly CustomerDirectory directory = customers;

    private const string Numbered = """
        SELECT d.id AS Id, c.name AS Title, d.external_key AS ExternalKey FROM realization_departure d JOIN realization_customer c ON c.id = d.customer_id WHERE d.external_key IN (@Keys)
        """;

    private const string OfCustomers = """
        SELECT d.id AS Id, c.name AS Title, d.customer_id AS CustomerId, d.left_on AS LeftOn FROM realization_departure d JOIN realization_customer c ON c.id = d.customer_id
         WHERE d.archived_at IS NULL AND d.external_key IS NULL AND d.customer_id IN (@Ids)
         ORDER BY d.id DESC
        """;

    /// <inheritdoc/>
    public override string Kind => "departures";

    /// <inheritdoc/>
    public override Permission Permission => Permissions.KeepRenewals;

    /// <inheritdoc/>
    public override ColumnDictionary Dictionary => DepartureAliases.Dictionary;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Needed { get; } = ["customer"];

    /// <inheritdoc/>
    public override bool KeepsExtra => true;

    /// <inheritdoc/>
    public override ImportDraft Read(ImportRow row, ImportReadings readings) => DepartureDraft.Of(row, readings);

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<ImportDuplicate?>> FindDuplicates(IReadOnlyList<ImportDraft> drafts, bool closely, CancellationToken stop)
    {
        var rows = drafts.Cast<DepartureDraft>().ToList();
        var keys = rows.Select(draft => draft.ExternalId).OfType<string>().Select(id => TextKeys.Of(id)).Distinct(StringComparer.Ordinal);
        var numbered = (await db.Query<Row>(db.Dialect.WithTexts(Numbered, "Keys"), new { Keys = JsonSerializer.Serialize(keys) }, stop)).ToDictionary(row => row.ExternalKey, StringComparer.Ordinal);
        var known = await directory.Find(rows.Where(draft => draft.ExternalId is null).Select(draft => draft.CustomerName).OfType<string>(), stop);
        var ofDays = (await db.Query<Row>(db.Dialect.WithNumbers(OfCustomers, "Ids"), new { Ids = JsonSerializer.Serialize(known.Values.Distinct()) }, stop)).ToLookup(row => (row.CustomerId, row.LeftOn));
        return [.. rows.Select(Same)];

        ImportDuplicate? Same(DepartureDraft draft)
        {
            var row = draft.ExternalId is { } id ? numbered.GetValueOrDefault(TextKeys.Of(id))
                : draft.CustomerName is { } name && known.TryGetValue(CustomerDirectory.KeyOf(name), out var customer) ? ofDays[(customer, draft.Said.LeftOn)].FirstOrDefault() : null;
            return row is null ? null : new ImportDuplicate(row.Id, row.Title, ImportLikeness.Same);
        }
    }

    /// <inheritdoc/>
    protected override DepartureRecord Over(DepartureDraft draft, long? customerId, DepartureRecord? known)
    {
        var said = draft.Said with { CustomerId = customerId ?? known?.CustomerId ?? 0 };
        if (known is null) return said;
        bool Says(string field) => draft.Given.Contains(field);
        return known with
        {
            CustomerId = said.CustomerId, LeftOn = said.LeftOn, Reason = Says("reason") ? said.Reason : known.Reason, Refund = said.Refund ?? known.Refund, Currency = said.Refund is null ? known.Currency : said.Currency,
            CameBack = Says("cameBack") ? said.CameBack : known.CameBack, Words = said.Words ?? known.Words, Extra = said.Extra.Read() is { Count: > 0 } ? said.Extra : known.Extra,
        };
    }

    private sealed record Row
    {
        public long Id { get; init; }
        public string Title { get; init; } = "";
        public string ExternalKey { get; init; } = "";
        public long CustomerId { get; init; }
        public DateOnly LeftOn { get; init; }
    }
}
