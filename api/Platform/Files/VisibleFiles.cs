using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Files;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Files;

/// <summary>Whose a file is to see: its uploader's, and everybody's who may read a record it is attached to.</summary>
[Block]
public sealed class VisibleFiles(Db db, Caller caller, FileStore files, RecordKinds kinds)
{
    private const string AttachedTo = "SELECT kind AS Kind, record_id AS RecordId FROM platform_attachment WHERE file_id = @Id";

    /// <summary>The file; 404 where it is not there or not the caller's to see.</summary>
    public async Task<StoredFile> Require(long id, CancellationToken stop) => await Find(id, stop) ?? throw Refusals.NotFound(FileStore.Kind, id);

    /// <summary>The file; null where it is not there or not the caller's to see.</summary>
    public async Task<StoredFile?> Find(long id, CancellationToken stop)
    {
        var file = await files.Of(id, stop);
        if (file is null || file.UserId == caller.UserId) return file;
        foreach (var record in await db.Query<Row>(AttachedTo, new { Id = id }, stop))
        {
            if (kinds.Find(record.Kind) is not { } kind || !caller.May(kind.Reading)) continue;
            if ((await kind.Titles([record.RecordId], stop)).Count > 0) return file;
        }

        return null;
    }

    private sealed record Row
    {
        public required string Kind { get; init; }

        public long RecordId { get; init; }
    }
}
