using System.Data.Common;
using Dapper;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Problems;

namespace ProductOps.Api.Shared.Records;

/// <summary>
/// What nouns with plain records have in common: found by id, changed under the version the caller has read, accounted for, and undone. Each noun says its name and
/// statements, and what must follow a change (counts, indexes, events); so a change and its undoing can never differ in that.
/// </summary>
/// <typeparam name="TRecord">The columns people change, named as the statements' parameters.</typeparam>
/// <typeparam name="TView">The record as the API shows it.</typeparam>
/// <param name="blocks">What every store works with.</param>
/// <param name="noun">The noun's name and statements.</param>
/// <param name="list">The list of which a view is a row; left out where <see cref="View"/> is the noun's own.</param>
public abstract class RecordStore<TRecord, TView>(RecordBlocks blocks, RecordNoun noun, ListDefinition<TView>? list = null)
    where TRecord : KeptRecord
    where TView : class
{
    /// <summary>The kind, as the audit trail and links call it.</summary>
    public string Kind => noun.Kind;

    /// <summary>The database, for what follows a change.</summary>
    protected Db Db => blocks.Db;

    /// <summary>This moment.</summary>
    public DateTime Now => blocks.Clock.GetUtcNow().UtcDateTime.ToMilliseconds();

    /// <summary>This day.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now);

    /// <summary>The record as the API shows it; 404 when there is none.</summary>
    public virtual Task<TView> View(long id, CancellationToken stop) => Row(id, stop);

    /// <summary>The record; null when there is none.</summary>
    public Task<TRecord?> Find(long id, CancellationToken stop) => Db.First<TRecord>(noun.Find, new { Id = id }, stop);

    /// <summary>The record in the version the caller has read: 404 when there is none, 412 when it has changed.</summary>
    public async Task<TRecord> Open(long id, IfMatch version, CancellationToken stop)
    {
        var record = await Find(id, stop) ?? throw Refusals.NotFound(Kind, id);
        return version.Fits(record.Version) ? record : throw Refusals.Stale(await View(id, stop));
    }

    /// <summary>Inserts a record and answers its id, with everything that follows.</summary>
    public async Task<long> Insert(TRecord record, CancellationToken stop, string action = "created")
    {
        await Check(null, record, stop);
        var id = await Guard(record, () => Db.Insert(noun.Insert, Parameters(record), stop));
        var made = (await Find(id, stop))!;
        await blocks.Audit.Record(Kind, id, action, null, Audited(made));
        await Follow(null, made, stop);
        return id;
    }

    /// <summary>Inserts a record.</summary>
    public async Task<TView> Create(TRecord record, CancellationToken stop) => await View(await Insert(record, stop), stop);

    /// <summary>Writes what is new about a record; 412 when somebody was faster.</summary>
    public async Task Update(TRecord before, TRecord after, CancellationToken stop, string action = "edited", bool undoable = true)
    {
        await Check(before, after, stop);
        var touched = await Guard(after, () => Db.Execute(noun.Update, Parameters(after), stop));
        if (touched == 0) throw Refusals.Stale(await View(before.Id, stop));
        var changed = (await Find(before.Id, stop))!;
        await blocks.Audit.Record(Kind, before.Id, action, Audited(before), Audited(changed), undoable ? before : null);
        await Follow(before, changed, stop);
    }

    /// <summary>Writes what is new about a record and shows it.</summary>
    public async Task<TView> Change(TRecord before, TRecord after, CancellationToken stop, string action = "edited", bool undoable = true)
    {
        await Update(before, after, stop, action, undoable);
        return await View(before.Id, stop);
    }

    /// <summary>Takes a record out for good that an import made and that nobody has touched since; false when something hangs on it or somebody has.</summary>
    public async Task<bool> Remove(TRecord record, CancellationToken stop)
    {
        if (record.Version != 1 || !await Delete(record, stop)) return false;
        await blocks.Audit.Record(Kind, record.Id, "removed", Audited(record), null);
        return true;
    }

    /// <summary>Puts a record back as it was.</summary>
    public async Task PutBack(TRecord earlier, CancellationToken stop)
    {
        var current = await Find(earlier.Id, stop) ?? throw Refusals.NotFound(Kind, earlier.Id);
        var restored = Restored(earlier, current);
        var parameters = Parameters(restored);
        parameters.Add("Version", current.Version);
        await Guard(restored, () => Db.Execute(noun.Update, parameters, stop));
        await Follow(current, (await Find(earlier.Id, stop))!, stop);
    }

    /// <summary>Refuses what the database alone can tell: records that do not exist, states that do not fit.</summary>
    protected virtual Task Check(TRecord? before, TRecord after, CancellationToken stop) => Task.CompletedTask;

    /// <summary>Does what must follow a change, in its transaction: counts, indexes, events.</summary>
    protected virtual Task Follow(TRecord? before, TRecord after, CancellationToken stop) => Task.CompletedTask;

    /// <summary>What undoing brings back of an earlier record: all of it, but for what others count.</summary>
    protected virtual TRecord Restored(TRecord earlier, TRecord current) => earlier;

    /// <summary>Deletes a record that nothing hangs on; false when it has to stay.</summary>
    protected virtual Task<bool> Delete(TRecord record, CancellationToken stop) => Task.FromResult(false);

    /// <summary>The record as the audit trail compares it.</summary>
    protected virtual object Audited(TRecord record) => record;

    /// <summary>Parameters beside the record's own: normalised keys.</summary>
    protected virtual void Add(DynamicParameters parameters, TRecord record)
    {
    }

    /// <summary>The field and value that a unique key refuses.</summary>
    protected virtual (string Pointer, object? Value) Unique(TRecord record) => ("/", null);

    /// <summary>The record's row of the noun's list; 404 when there is none.</summary>
    protected async Task<TView> Row(long id, CancellationToken stop) => await blocks.Lists.One(list!, id, stop) ?? throw Refusals.NotFound(Kind, id);

    /// <summary>A record as the parameters of its statements, for whoever writes many (imports).</summary>
    public DynamicParameters Parameters(TRecord record)
    {
        var parameters = new DynamicParameters(record);
        parameters.Add("Now", Now);
        Add(parameters, record);
        return parameters;
    }

    private async Task<T> Guard<T>(TRecord record, Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (DbException failure) when (Db.Dialect.IsDuplicateKey(failure))
        {
            var (pointer, value) = Unique(record);
            throw Refusals.Taken(pointer, value);
        }
    }
}
