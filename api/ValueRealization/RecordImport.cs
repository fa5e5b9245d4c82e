using System.Text.Json;
using ProductOps.Api.Platform.Imports;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.ValueRealization.Contracts;

namespace ProductOps.Api.ValueRealization;

/// <summary>A file of records that hang on customers: rows are made or changed through the noun's own store, so that everything follows which follows an edit by hand.</summary>
/// <typeparam name="TDraft">A row understood; names its customer.</typeparam>
/// <typeparam name="TRecord">The record.</typeparam>
/// <typeparam name="TView">The record as the API shows it.</typeparam>
public abstract class RecordImport<TDraft, TRecord, TView>(RecordStore<TRecord, TView> store, CustomerDirectory customers) : ImportTarget
    where TDraft : CustomerRowDraft
    where TRecord : KeptRecord
    where TView : class
{
    /// <inheritdoc/>
    public override string RecordKind => store.Kind;

    /// <inheritdoc/>
    public sealed override async Task Save(IReadOnlyList<ImportWork> batch, long importId, CancellationToken stop)
    {
        var drafts = batch.Select(work => (TDraft)work.Draft).ToList();
        var names = drafts.Select(draft => draft.CustomerName).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var there = await customers.Find(names, stop);
        var known = await customers.FindOrCreate(names, stop);
        await Begin(drafts, stop);
        foreach (var work in batch)
        {
            var draft = (TDraft)work.Draft;
            long? customer = draft.CustomerName is { } name && known.TryGetValue(CustomerDirectory.KeyOf(name), out var id) ? id : null;
            work.RecordId ??= work.Into?.RecordId;
            var before = work.RecordId is { } record ? await store.Find(record, stop) : null;
            var after = Over(draft, customer, before);
            if (before is null)
            {
                work.RecordId = await store.Insert(after, stop);
                continue;
            }

            if (!after.Equals(before)) await store.Update(before, after, stop, undoable: false);
            work.Undo = JsonSerializer.Serialize(new Done(before, after, null), Json.Options);
        }

        // What the batch made beside its records hangs on its first row.
        var made = known.Where(pair => !there.ContainsKey(pair.Key)).Select(pair => pair.Value).ToList();
        if (made.Count > 0)
        {
            batch[0].Undo = JsonSerializer.Serialize(Done.Of(batch[0].Undo) with { Customers = made }, Json.Options);
        }

        await End(stop);
    }

    /// <inheritdoc/>
    public sealed override async Task Undo(IReadOnlyList<ImportReversal> batch, CancellationToken stop)
    {
        var made = new List<long>();
        await Begin([], stop);
        foreach (var reversal in batch)
        {
            var done = Done.Of(reversal.Undo);
            made.AddRange(done.Customers ?? []);
            if (reversal.Kept is not null || await store.Find(reversal.RecordId, stop) is not { } current) continue;
            if (done.Before is null || done.After is null)
            {
                if (!await store.Remove(current, stop)) reversal.Kept = "changedSince";
                continue;
            }

            if (done.After.Equals(done.Before)) continue;
            if (Unversioned(current).Equals(Unversioned(done.After))) await store.Update(current, done.Before with { Version = current.Version }, stop, undoable: false);
            else reversal.Kept = "changedSince";
        }

        await End(stop);
        await customers.Withdraw(made, stop);
    }

    /// <summary>The record that a draft makes, or makes of one that is there.</summary>
    protected abstract TRecord Over(TDraft draft, long? customerId, TRecord? known);

    /// <summary>Looks up what a batch names, before its rows are saved.</summary>
    protected virtual Task Begin(IReadOnlyList<TDraft> drafts, CancellationToken stop) => Task.CompletedTask;

    /// <summary>Does once for a batch what would follow each of its rows.</summary>
    protected virtual Task End(CancellationToken stop) => Task.CompletedTask;

    private static TRecord Unversioned(TRecord record) => record with { Version = 0 };

    private sealed record Done(TRecord? Before, TRecord? After, IReadOnlyList<long>? Customers)
    {
        public static Done Of(string? json) => json is null ? new Done(null, null, null) : JsonSerializer.Deserialize<Done>(json, Json.Options)!;
    }
}
