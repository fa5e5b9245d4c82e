using System.Text.Json;
using System.Text.Json.Nodes;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Shared.Audit;

/// <summary>
/// Who changed what, when, from what to what, and through what. Rows are written in the transaction of the change itself, and
/// never changed afterwards, but for the erasure of personal data.
/// </summary>
public sealed class AuditTrail(Db db, Caller caller, TimeProvider clock)
{
    private const string Insert = """
        INSERT INTO platform_audit (at, user_id, user_name, key_id, via, kind, record_id, action, changes, snapshot, batch)
        VALUES (@At, @UserId, @UserName, @KeyId, @Via, @Kind, @RecordId, @Action, @Changes, @Snapshot, @Batch)
        """;

    private const string Erase = "UPDATE platform_audit SET changes = '{}', snapshot = NULL WHERE kind = @Kind AND record_id = @RecordId";

    // The first row of the transaction in progress: what one command changes is one change, and is undone as one.
    private (DbSession Session, long Id)? first;

    /// <summary>Rows written by this unit of work so far.</summary>
    public int Written { get; private set; }

    /// <summary>
    /// Records one change of one record. <paramref name="before"/> and <paramref name="after"/> are any plain objects; only the
    /// fields that differ are kept. <paramref name="undo"/> is what the kind's own undo needs to put the record back, or null where
    /// the change cannot be undone.
    /// </summary>
    /// <returns>The row's id. The id of a command's first row is the <c>Change-Id</c> of the answer, by which the whole is undone; an answer without it cannot be.</returns>
    public async Task<long> Record(string kind, long recordId, string action, object? before, object? after, object? undo = null)
    {
        var batch = first is { } open && open.Session == db.Session ? open.Id : (long?)null;
        var id = await db.Insert(Insert, new
        {
            At = clock.GetUtcNow().UtcDateTime,
            caller.UserId,
            UserName = caller.Name,
            caller.KeyId,
            caller.Via,
            Kind = kind,
            RecordId = recordId,
            Action = action,
            Changes = Difference(before, after),
            Snapshot = undo is null ? null : JsonSerializer.Serialize(undo, Json.Options),
            Batch = batch,
        });
        Written++;
        if (batch is null) first = (db.Session, id);
        if (undo is not null) caller.ChangeId = batch ?? id;
        return id;
    }

    /// <summary>Records the same act on very many records, as one change: parsed once, and without asking for each row's id.</summary>
    public async Task RecordMany(string kind, string action, IReadOnlyList<(long RecordId, object? Before, object? After)> changes, CancellationToken stop)
    {
        if (changes.Count == 0) return;
        var batch = await Record(kind, changes[0].RecordId, action, changes[0].Before, changes[0].After);
        if (first is { } open && open.Session == db.Session) batch = open.Id;
        using var insert = new Statement(db, Insert);
        insert.Set("At", clock.GetUtcNow().UtcDateTime);
        insert.Set("UserId", caller.UserId);
        insert.Set("UserName", caller.Name);
        insert.Set("KeyId", caller.KeyId);
        insert.Set("Via", caller.Via);
        insert.Set("Kind", kind);
        insert.Set("Action", action);
        insert.Set("Snapshot", null);
        insert.Set("Batch", batch);
        foreach (var (recordId, before, after) in changes.Skip(1))
        {
            insert.Set("RecordId", recordId);
            insert.Set("Changes", Difference(before, after));
            await insert.Execute(stop);
        }

        Written += changes.Count - 1;
    }

    /// <summary>
    /// Takes the values out of a record's rows, for a person's data that must be erased: who did what and when stays, what stood in the fields goes.
    /// </summary>
    public Task<int> Forget(string kind, long recordId, CancellationToken stop) => db.Execute(Erase, new { Kind = kind, RecordId = recordId }, stop);

    /// <summary>The fields that differ, as <c>{"field": {"from": …, "to": …}}</c>.</summary>
    public static string Difference(object? before, object? after)
    {
        var from = before is null ? [] : JsonSerializer.SerializeToNode(before, Json.Options)!.AsObject();
        var to = after is null ? [] : JsonSerializer.SerializeToNode(after, Json.Options)!.AsObject();
        var changes = new JsonObject();
        foreach (var name in from.Select(pair => pair.Key).Union(to.Select(pair => pair.Key), StringComparer.Ordinal))
        {
            if (name is "version" or "updatedAt") continue;
            var (old, now) = (from[name], to[name]);
            if (JsonNode.DeepEquals(old, now)) continue;
            changes[name] = new JsonObject { ["from"] = old?.DeepClone(), ["to"] = now?.DeepClone() };
        }

        return changes.ToJsonString(Json.Options);
    }
}
