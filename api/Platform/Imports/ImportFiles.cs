using System.Security.Cryptography;
using ProductOps.Api.Platform.Imports.Reading;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Imports;

/// <summary>
/// The files behind imports. They live in the database, in pieces, so that a job finds them after a restart and on every instance; reading wants a real file,
/// so a copy is put into the machine's temporary folder when it is needed and not there.
/// </summary>
[Block]
public sealed class ImportFiles(Db db, Caller caller, TimeProvider clock)
{
    private const int PieceSize = 256 * 1024;
    private const int PiecesAtOnce = 16;

    private const string InsertFile = """
        INSERT INTO platform_file (name, media_type, size, sha256, user_id, created_at)
        VALUES (@Name, 'application/octet-stream', @Size, @Sha256, @UserId, @Now)
        """;

    private const string InsertPiece = "INSERT INTO platform_file_part (file_id, part, content) VALUES (@FileId, @Part, @Content)";
    private const string Find = "SELECT size AS Size, sha256 AS Sha256 FROM platform_file WHERE id = @Id";
    private const string Piece = "SELECT content FROM platform_file_part WHERE file_id = @Id AND part = @Part";
    private const string DropPieces = "DELETE FROM platform_file_part WHERE file_id = @Id";

    /// <summary>Where the copies are.</summary>
    public static string Folder => Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "productops-imports")).FullName;

    /// <summary>Copies an upload to a temporary file of its own.</summary>
    public static async Task<string> Receive(Stream upload, CancellationToken stop)
    {
        var path = Path.Combine(Folder, Guid.NewGuid().ToString("n") + ".upload");
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16, useAsync: true);
        await upload.CopyToAsync(file, stop);
        return path;
    }

    /// <summary>Keeps a received file, in short transactions so that nobody has to wait for a long one, and makes it the local copy.</summary>
    public async Task<long> Keep(string path, string name, CancellationToken stop)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 16, useAsync: true);
        var sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, stop));
        var id = await db.Write(() => db.Insert(InsertFile, new { Name = name, Size = file.Length, Sha256 = sha256, caller.UserId, Now = clock.GetUtcNow().UtcDateTime }), stop);
        file.Position = 0;
        for (var part = 0; file.Position < file.Length;)
        {
            var pieces = new List<object>();
            while (pieces.Count < PiecesAtOnce && file.Position < file.Length)
            {
                var piece = new byte[(int)Math.Min(PieceSize, file.Length - file.Position)];
                await file.ReadExactlyAsync(piece, stop);
                pieces.Add(new { FileId = id, Part = part++, Content = piece });
            }

            await db.Write(() => db.Execute(InsertPiece, pieces), stop);
        }

        File.Move(path, Local(id, sha256), overwrite: true);
        return id;
    }

    /// <summary>Opens a kept file as a table.</summary>
    public async Task<TableFile> Open(long id, string name, HeaderVocabulary known, CancellationToken stop)
    {
        var kept = await db.First<Kept>(Find, new { Id = id }, stop) ?? throw new UnreadableFile(UnreadableFile.Empty);
        var path = Local(id, kept.Sha256);
        if (!File.Exists(path) || new FileInfo(path).Length != kept.Size) await Fetch(id, kept, path, stop);
        return TableFile.Open(path, name, ReadLimits.Default, known, stop);
    }

    /// <summary>Drops a file's content, in the open transaction; its row stays, because imports refer to it.</summary>
    public Task Drop(long id) => db.Execute(DropPieces, new { Id = id });

    private static string Local(long id, string sha256) => Path.Combine(Folder, FormattableString.Invariant($"{id}-{sha256[..16]}.file"));

    private async Task Fetch(long id, Kept kept, string path, CancellationToken stop)
    {
        var unfinished = Path.Combine(Folder, Guid.NewGuid().ToString("n") + ".fetch");
        await using (var file = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16, useAsync: true))
        {
            for (var part = 0; file.Length < kept.Size; part++)
            {
                var piece = await db.Scalar<byte[]>(Piece, new { Id = id, Part = part }, stop) ?? throw new UnreadableFile(UnreadableFile.Truncated);
                await file.WriteAsync(piece, stop);
                await file.FlushAsync(stop);
            }
        }

        File.Move(unfinished, path, overwrite: true);
    }

    private sealed record Kept
    {
        public long Size { get; init; }

        public string Sha256 { get; init; } = "";
    }
}
