using System.Text.Json;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Notifications;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Notifications;

/// <summary>A person's notifications as a whole: marking some of them read or unread is one change, and can be undone as one.</summary>
[Block]
public sealed class Inbox(Db db, Caller caller, AuditTrail audit, NotificationSignal signal, TimeProvider clock)
{
    /// <summary>The word of an inbox in the audit trail; its record is the person.</summary>
    public const string Kind = "inbox";

    private const string Differing = """
        SELECT id FROM platform_notification
         WHERE user_id = @User AND id IN (@Ids) AND (CASE WHEN read_at IS NULL THEN 0 ELSE 1 END) <> @Read
        """;

    private const string AllUnread = "SELECT id FROM platform_notification WHERE user_id = @User AND read_at IS NULL";
    private const string Mark = "UPDATE platform_notification SET read_at = @At WHERE user_id = @User AND id IN (@Ids)";

    /// <summary>Marks <paramref name="ids"/>, or everything unread where it is null, and says how many that changed.</summary>
    public async Task<int> Set(IReadOnlyCollection<long>? ids, bool read)
    {
        var given = JsonSerializer.Serialize(ids ?? []);
        var changing = await db.Query<long>(ids is null ? AllUnread : db.Dialect.WithNumbers(Differing, "Ids"), new { caller.User, Ids = given, Read = read ? 1 : 0 });
        await Write(caller.User, changing, read);
        await audit.Record(Kind, caller.User, read ? "read" : "unread", null, new { Notifications = changing.Count }, changing.Count == 0 ? null : new Marked(changing, read));
        return changing.Count;
    }

    /// <summary>Marks without a word in the audit trail.</summary>
    public async Task Write(long user, IReadOnlyCollection<long> ids, bool read)
    {
        await db.Execute(db.Dialect.WithNumbers(Mark, "Ids"), new { User = user, Ids = JsonSerializer.Serialize(ids), At = read ? clock.GetUtcNow().UtcDateTime : (DateTime?)null });
        db.AfterCommit(signal.Ring);
    }

    /// <summary>What was marked, for the undoing.</summary>
    public sealed record Marked(IReadOnlyList<long> Ids, bool Read);
}

/// <summary>Puts the marks of an inbox back.</summary>
public sealed class InboxUndo(Inbox inbox) : Undo
{
    /// <inheritdoc/>
    public override string Kind => Inbox.Kind;

    /// <inheritdoc/>
    public override Task PutBack(Change change, CancellationToken stop)
    {
        var marked = change.Before<Inbox.Marked>();
        return inbox.Write(change.RecordId, marked.Ids, !marked.Read);
    }
}
