using System.Globalization;
using System.Text.RegularExpressions;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Comments;

/// <summary>Reads comments and tells those whom they mention.</summary>
[Block]
public sealed partial class Comments(Db db, Caller caller, RecordKinds kinds, Shared.Notifications.Notifications notifications)
{
    /// <summary>The word of a comment in the audit trail.</summary>
    public const string Kind = "comment";

    private const string Find = """
        SELECT c.id AS Id, c.kind AS Kind, c.record_id AS RecordId, c.text AS Text, c.user_id AS ById, u.name AS ByName,
               c.created_at AS CreatedAt, c.edited_at AS EditedAt, c.version AS Version
          FROM platform_comment c
          JOIN platform_user u ON u.id = c.user_id
         WHERE c.id = @Id AND c.deleted_at IS NULL
        """;

    /// <summary>The comment, on a record that the caller may read; else 404.</summary>
    public async Task<(Comment Comment, RecordKind Kind, string Title)> Require(long id, CancellationToken stop)
    {
        var comment = await db.First<Comment>(Find, new { Id = id }, stop) ?? throw Refusals.NotFound(Kind, id);
        var (kind, title) = await kinds.Require(comment.Kind, comment.RecordId, stop);
        return (comment, kind, title);
    }

    /// <summary>The comment as it is now.</summary>
    public async Task<Comment> Of(long id) => (await db.First<Comment>(Find, new { Id = id }))!;

    /// <summary>Tells whom <paramref name="text"/> mentions and <paramref name="before"/> did not.</summary>
    public Task TellMentioned(string text, string? before, RecordKind kind, long recordId, string title) =>
        notifications.Tell(Mentioned(text).Except(Mentioned(before ?? "")), "mention", kind.Url(recordId), ("who", caller.Name), ("record", title));

    /// <summary>The colleagues a text mentions: <c>@[name](user:5)</c>.</summary>
    public static IReadOnlyList<long> Mentioned(string text) => [.. Mention().Matches(text)
        .Select(match => long.TryParse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)
        .Where(id => id > 0).Distinct().Take(50)];

    [GeneratedRegex(@"@\[[^\]\r\n]{1,200}\]\(user:(\d{1,18})\)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mention();

    /// <summary>What the undoing of a change of a comment needs.</summary>
    public sealed record Before(string Text);
}

/// <summary>Puts a comment back: a written one away, a deleted one back, an edited one as it was.</summary>
public sealed class CommentUndo(Db db, TimeProvider clock) : Undo
{
    private const string Delete = "UPDATE platform_comment SET deleted_at = @Now, version = version + 1 WHERE id = @Id";
    private const string Restore = "UPDATE platform_comment SET deleted_at = NULL, version = version + 1 WHERE id = @Id";
    private const string Edit = "UPDATE platform_comment SET text = @Text, edited_at = @Now, version = version + 1 WHERE id = @Id";

    /// <inheritdoc/>
    public override string Kind => Comments.Kind;

    /// <inheritdoc/>
    public override Task PutBack(Change change, CancellationToken stop) => db.Execute(
        change.Action switch { "written" => Delete, "deleted" => Restore, _ => Edit },
        new { Id = change.RecordId, change.Before<Comments.Before>().Text, Now = clock.GetUtcNow().UtcDateTime }, stop);
}
