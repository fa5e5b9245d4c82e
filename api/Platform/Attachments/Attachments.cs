using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Attachments;

/// <summary>Reads and writes the link between records and files.</summary>
[Block]
public sealed class Attachments(Db db, Caller caller, TimeProvider clock)
{
    /// <summary>The word of an attachment in the audit trail.</summary>
    public const string Kind = "attachment";

    private const string OfRecord = """
        SELECT a.id AS Id, a.kind AS Kind, a.record_id AS RecordId, a.file_id AS FileId, f.name AS Name, f.media_type AS MediaType, f.size AS Size,
               a.created_at AS CreatedAt, a.user_id AS ById, u.name AS ByName
          FROM platform_attachment a
          JOIN platform_file f ON f.id = a.file_id
          LEFT JOIN platform_user u ON u.id = a.user_id
         WHERE a.kind = @Kind AND a.record_id = @RecordId
         ORDER BY a.id
        """;

    private const string OfId = """
        SELECT a.id AS Id, a.kind AS Kind, a.record_id AS RecordId, a.file_id AS FileId, f.name AS Name, f.media_type AS MediaType, f.size AS Size,
               a.created_at AS CreatedAt, a.user_id AS ById, u.name AS ByName
          FROM platform_attachment a
          JOIN platform_file f ON f.id = a.file_id
          LEFT JOIN platform_user u ON u.id = a.user_id
         WHERE a.id = @Id
        """;

    private const string Same = "SELECT id FROM platform_attachment WHERE kind = @Kind AND record_id = @RecordId AND file_id = @FileId";
    private const string Insert = "INSERT INTO platform_attachment (kind, record_id, file_id, user_id, created_at) VALUES (@Kind, @RecordId, @FileId, @UserId, @Now)";
    private const string Drop = "DELETE FROM platform_attachment WHERE id = @Id";

    /// <summary>The record's attachments, in the order in which they came.</summary>
    public Task<IReadOnlyList<Attachment>> Of(string kind, long recordId, CancellationToken stop) => db.Query<Attachment>(OfRecord, new { Kind = kind, RecordId = recordId }, stop);

    /// <summary>One attachment, or null.</summary>
    public Task<Attachment?> Of(long id, CancellationToken stop = default) => db.First<Attachment>(OfId, new { Id = id }, stop);

    /// <summary>The id under which the record has the file, or null.</summary>
    public Task<long?> Find(Link link) => db.Scalar<long?>(Same, link);

    /// <summary>Attaches a file that the record does not have.</summary>
    public Task<long> Add(Link link) => db.Insert(Insert, new { link.Kind, link.RecordId, link.FileId, caller.UserId, Now = clock.GetUtcNow().UtcDateTime });

    /// <summary>Takes it off; the file itself stays.</summary>
    public Task<int> Remove(long id) => db.Execute(Drop, new { Id = id });

    /// <summary>What belongs to what.</summary>
    public sealed record Link(string Kind, long RecordId, long FileId);
}

/// <summary>Takes a file off again, or puts it back.</summary>
public sealed class AttachmentUndo(Attachments attachments) : Undo
{
    /// <inheritdoc/>
    public override string Kind => Attachments.Kind;

    /// <inheritdoc/>
    public override async Task PutBack(Change change, CancellationToken stop)
    {
        var link = change.Before<Attachments.Link>();
        if (change.Action == "added") await attachments.Remove(change.RecordId);
        else if (await attachments.Find(link) is null) await attachments.Add(link);
    }
}
