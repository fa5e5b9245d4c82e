using System.Text.Json;
using ProductOps.Api.Platform.Imports;
using ProductOps.Api.Platform.Imports.Reading;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>
/// A file of usage, one event a row, counted like events that SDKs send: each once, also when the file or its ids come again. Two rows of other content under one id are two
/// events; both count, and the second is shown on the data-quality page.
/// </summary>
public sealed class ImportUsage(Db db, UsageLedger ledger, UsageRollUp rollUp, UsageAhead ahead, AuditTrail audit) : ImportTarget
{
    private const string Contracts = "SELECT external_key AS ContractKey, id AS Id, customer_id AS CustomerId FROM realization_contract WHERE archived_at IS NULL AND external_key IN (@Keys)";
    private const string UsedIds = "SELECT DISTINCT message_key FROM realization_usage_imported WHERE message_key IN (@Keys)";

    private const string Insert = """
        INSERT INTO realization_usage_imported (import_id, message_id, message_key, customer_key, contract_id, event_id, day, person, slice, id_hash, content_hash, events, uses, seconds, outputs, errors, is_beta)
        VALUES (@ImportId, @MessageId, @MessageKey, @CustomerKey, @ContractId, @EventId, @Day, @Person, @Slice, @IdHash, @ContentHash, @Events, @Uses, @Seconds, @Outputs, @Errors, @IsBeta)
        """;

    private const string Find = """
        SELECT id AS Id, import_id AS ImportId, customer_key AS CustomerKey, event_id AS EventId, day AS Day, person AS Person, slice AS Slice, id_hash AS IdHash, content_hash AS ContentHash, events AS Events, uses AS Uses, seconds AS Seconds, outputs AS Outputs, errors AS Errors, is_beta AS IsBeta
          FROM realization_usage_imported WHERE id IN (@Ids)
        """;

    private const string TakeAway = """
        UPDATE realization_usage_person SET events = events - @Events, uses = uses - @Uses, seconds = seconds - @Seconds, outputs = outputs - @Outputs, errors = errors - @Errors
         WHERE customer_key = @CustomerKey AND day = @Day AND person = @Person AND event_id = @EventId
        """;

    private const string Empty = "DELETE FROM realization_usage_person WHERE customer_key = @CustomerKey AND day = @Day AND person = @Person AND event_id = @EventId AND events <= 0";
    private const string Forget = "DELETE FROM realization_usage_message WHERE slice = @Slice AND id_hash = @IdHash AND content_hash = @ContentHash";
    private const string Remove = "DELETE FROM realization_usage_imported WHERE id = @Id";
    private const string Unseen = "UPDATE realization_usage_event SET events = events - @Events, beta_events = beta_events - CASE WHEN @IsBeta = 1 THEN @Events ELSE 0 END WHERE id = @EventId";
    private const string Unkept = "DELETE FROM realization_usage_kept WHERE import_id = @ImportId";

    /// <inheritdoc/>
    public override string Kind => "usage";

    /// <inheritdoc/>
    public override string RecordKind => "usage";

    /// <inheritdoc/>
    public override Permission Permission => Permissions.MapUsage;

    /// <inheritdoc/>
    public override ColumnDictionary Dictionary => UsageAliases.Dictionary;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Needed { get; } = ["event"];

    /// <inheritdoc/>
    public override bool KeepsExtra => false;

    /// <inheritdoc/>
    public override ImportDraft Read(ImportRow row, ImportReadings readings) => UsageDraft.Of(row, readings);

    /// <inheritdoc/>
    public override Task<IReadOnlyList<ImportDuplicate?>> FindDuplicates(IReadOnlyList<ImportDraft> drafts, bool closely, CancellationToken stop) => Task.FromResult<IReadOnlyList<ImportDuplicate?>>(new ImportDuplicate?[drafts.Count]);

    /// <inheritdoc/>
    public override async Task Save(IReadOnlyList<ImportWork> batch, long importId, CancellationToken stop)
    {
        if (batch.Count == 0) return;
        var drafts = batch.Select(work => (UsageDraft)work.Draft).ToList();
        var contracts = await ContractsOf(drafts, stop);
        var usedIds = (await db.Query<string>(db.Dialect.WithTexts(UsedIds, "Keys"), new { Keys = JsonSerializer.Serialize(drafts.Select(draft => KeyOf(draft.Event.MessageId)).OfType<string>()) }, stop)).ToHashSet(StringComparer.Ordinal);
        var events = drafts.Select(draft => draft.Event with
        {
            ImportId = importId, CustomerId = ContractOf(draft, contracts)?.CustomerId, IsIdReused = KeyOf(draft.Event.MessageId) is { } key && !usedIds.Add(key),
        }).ToList();
        await ahead.Keep(events, stop);
        var counted = await ledger.Add(events, [], stop, anyAge: true);
        using var insert = new Statement(db, Insert + db.Dialect.LastId);
        for (var i = 0; i < batch.Count; i++) batch[i].RecordId = await Note(insert, counted[i], ContractOf(drafts[i], contracts)?.Id, importId, stop);
        await audit.Record(RecordKind, importId, "counted", null, new { Events = counted.Count(item => item.Counts) });
    }

    /// <inheritdoc/>
    public override async Task Undo(IReadOnlyList<ImportReversal> batch, CancellationToken stop)
    {
        var rows = await db.Query<Row>(db.Dialect.WithNumbers(Find, "Ids"), new { Ids = JsonSerializer.Serialize(batch.Where(reversal => reversal.Kept is null).Select(reversal => reversal.RecordId)) }, stop);
        if (rows.Count == 0) return;
        foreach (var row in rows)
        {
            await db.Execute(Remove, row, stop);
            if (row.Events == 0) continue;
            await db.Execute(TakeAway, row, stop);
            await db.Execute(Empty, row, stop);
            await db.Execute(Forget, row, stop);
            await db.Execute(Unseen, row, stop);
        }

        await db.Execute(Unkept, new { rows[0].ImportId }, stop);
        await ahead.TakeBack(rows[0].ImportId, stop);
        await rollUp.Recount([.. rows.Select(row => row.CustomerKey).Distinct()], stop);
        await audit.Record(RecordKind, rows[0].ImportId, "takenBack", new { Events = rows.Sum(row => row.Events) }, null);
    }

    private static string? KeyOf(string? messageId) => messageId is { Length: > 0 } id ? TextKeys.Of(id) : null;

    private static Contract? ContractOf(UsageDraft draft, Dictionary<string, Contract> contracts) => draft.Contract is { } name ? contracts.GetValueOrDefault(TextKeys.Of(name)) : null;

    private static async Task<long> Note(Statement insert, CountedEvent item, long? contractId, long importId, CancellationToken stop)
    {
        // What counted nowhere stands here with nothing, so that taking the file back takes nothing away.
        var counts = item.Counts;
        insert.Set("ImportId", importId);
        insert.Set("MessageId", item.Event.MessageId);
        insert.Set("MessageKey", KeyOf(item.Event.MessageId));
        insert.Set("CustomerKey", item.CustomerKey);
        insert.Set("ContractId", contractId);
        insert.Set("EventId", counts ? item.Name.Id : 0L);
        insert.Set("Day", item.Day);
        insert.Set("Person", item.Person);
        insert.Set("Slice", item.Key.Slice);
        insert.Set("IdHash", item.Key.Id);
        insert.Set("ContentHash", item.Key.Content);
        insert.Set("Events", counts ? 1L : 0L);
        insert.Set("Uses", counts ? item.Event.Uses : 0L);
        insert.Set("Seconds", counts ? item.Event.Seconds : 0L);
        insert.Set("Outputs", counts ? item.Event.Outputs : 0L);
        insert.Set("Errors", counts ? item.Event.Errors : 0L);
        insert.Set("IsBeta", item.Event.IsBeta);
        return await insert.Number(stop);
    }

    private async Task<Dictionary<string, Contract>> ContractsOf(IReadOnlyList<UsageDraft> drafts, CancellationToken stop)
    {
        var keys = drafts.Select(draft => draft.Contract).OfType<string>().Select(name => TextKeys.Of(name)).Distinct(StringComparer.Ordinal);
        return (await db.Query<Contract>(db.Dialect.WithTexts(Contracts, "Keys"), new { Keys = JsonSerializer.Serialize(keys) }, stop)).ToDictionary(row => row.ContractKey, StringComparer.Ordinal);
    }

    private sealed record Contract
    {
        public string ContractKey { get; init; } = "";
        public long Id { get; init; }
        public long CustomerId { get; init; }
    }

    private sealed record Row
    {
        public long Id { get; init; }
        public long ImportId { get; init; }
        public long CustomerKey { get; init; }
        public long EventId { get; init; }
        public DateOnly Day { get; init; }
        public long Person { get; init; }
        public long Slice { get; init; }
        public long IdHash { get; init; }
        public long ContentHash { get; init; }
        public long Events { get; init; }
        public long Uses { get; init; }
        public long Seconds { get; init; }
        public long Outputs { get; init; }
        public long Errors { get; init; }
        public bool IsBeta { get; init; }
    }
}
