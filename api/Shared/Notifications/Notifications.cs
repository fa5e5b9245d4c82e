using System.Text.Json;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Shared.Notifications;

/// <summary>
/// Tells people what happened, in the transaction in which it happens. The sentence is the text <c>notification.{kind}</c>; it is
/// made when it is read, in the reader's language.
/// </summary>
[Block]
public sealed class Notifications(Db db, Caller caller, NotificationSignal signal, SmtpOptions smtp, TimeProvider clock)
{
    /// <summary>The outbox topic under which a notification goes out by mail.</summary>
    public const string Topic = "notification";

    private const string Queue = "INSERT INTO platform_outbox (topic, payload, created_at) VALUES (@Topic, @Payload, @Now)";
    private const string Insert = """
        INSERT INTO platform_notification (user_id, kind, text_values, link, at)
        SELECT u.id, @Kind, @Values, @Link, @Now
          FROM platform_user u
         WHERE u.is_active = 1 AND u.id IN (@Ids)
        """;

    /// <summary>
    /// Tells each of <paramref name="userIds"/> once; people who have left are passed over, and so is whoever does it just now in
    /// a request of their own. <paramref name="link"/> is a page of the web client, from the root.
    /// </summary>
    public async Task Tell(IEnumerable<long> userIds, string kind, string link, params (string Name, object? Value)[] values)
    {
        if (!Texts.Text.Has("notification." + kind)) throw new InvalidOperationException($"There is no text 'notification.{kind}'.");
        var acting = caller.SessionId is not null || caller.KeyId is not null ? caller.UserId : null;
        var ids = userIds.Distinct().Where(id => id != acting).Order().ToList();
        if (ids.Count == 0) return;
        var kept = JsonSerializer.Serialize(values.ToDictionary(value => value.Name, value => value.Value, StringComparer.Ordinal), Json.Options);
        var now = clock.GetUtcNow().UtcDateTime;
        await db.Execute(db.Dialect.WithNumbers(Insert, "Ids"), new { Ids = JsonSerializer.Serialize(ids), Kind = kind, Values = kept, Link = link, Now = now });
        if (smtp.Enabled)
            foreach (var id in ids) await db.Execute(Queue, new { Topic, Payload = JsonSerializer.Serialize(new Told(id, kind, kept, link), Json.Options), Now = now });
        db.AfterCommit(signal.Ring);
    }

    /// <summary>The sentence of a notification as it stands in the table, in <paramref name="language"/>.</summary>
    public static string Sentence(string kind, string textValues, string language)
    {
        var values = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(textValues, Json.Options)!;
        return Texts.Text.In(language, "notification." + kind, [.. values.Select(pair => (pair.Key, (object?)pair.Value.ToString()))]);
    }
}

/// <summary>A notification on its way out by mail.</summary>
/// <param name="UserId">The reader.</param>
/// <param name="Kind">The kind, which names the text.</param>
/// <param name="Values">The values of the text's places, as JSON.</param>
/// <param name="Link">The page it leads to, from the web client's root.</param>
public sealed record Told(long UserId, string Kind, string Values, string Link);
