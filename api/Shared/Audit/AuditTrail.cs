using System.Text.Json;
using System.Text.Json.Nodes;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Shared.Audit;

/// <summary>
/// Who changed what, when, from what to what, and through what. Rows are written in the transaction of the change itself, and
/// never changed afterwards.
/// </summary>
public sealed class AuditTrail(Db db, Caller caller, TimeProvider clock)
{
    private const string Insert = """
        INSERT INTO platform_audit (at, user_id, user_name, key_id, via, kind, record_id, action, changes, snapshot, batch)
        VALUES (@At, @UserId, @UserName, @KeyId, @Via, @Kind, @RecordId, @Action, @Changes, @Snapshot, @Batch)
        """;

    // The first row of the transaction in progress: what one command changes is one change, and is undone as one.
    private (DbSession Session, long Id)? first;

    /// <summary>Rows written by this unit of work so far.</summary>
    public int Written { get; private set; }

    /// <summary>
    /// Records one change of one record. <paramref name="before"/> and <paramref name="after"/> are any plain objects; only the
    /// fields that differ are kept. <paramref name="undo"/> is what the kind's own undo needs to put the record back, or null where
    /// the change cannot be undone.
    /// </summary>
    /// <returns>The row's id. The id of a command's first row is the <c>Change-Id</c> of the answer, by which the whole is undone.</returns>
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
        caller.ChangeId = batch ?? id;
        return id;
    }

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
