using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Shared.Files;

/// <summary>
/// Files in the database, in pieces of 256 KiB: neither an upload nor a download needs the whole in memory, and every instance
/// sees them. Each piece is a short transaction of its own, so that a large upload keeps nobody waiting.
/// </summary>
[Block]
public sealed class FileStore(Db db, Caller caller, AuditTrail audit, TimeProvider clock)
{
    /// <summary>Bytes of a piece.</summary>
    public const int PartSize = 256 * 1024;

    /// <summary>The word of a file in the audit trail.</summary>
    public const string Kind = "file";

    private const string Start = """
        INSERT INTO platform_file (name, media_type, size, sha256, user_id, created_at) VALUES (@Name, @MediaType, 0, '', @UserId, @Now)
        """;

    private const string AddPart = "INSERT INTO platform_file_part (file_id, part, content) VALUES (@Id, @Part, @Content)";
    private const string Finish = "UPDATE platform_file SET size = @Size, sha256 = @Sha256, completed_at = @Now WHERE id = @Id";
    private const string DropParts = "DELETE FROM platform_file_part WHERE file_id = @Id";
    private const string Drop = "DELETE FROM platform_file WHERE id = @Id";
    private const string Find = """
        SELECT id AS Id, name AS Name, media_type AS MediaType, size AS Size, sha256 AS Sha256, user_id AS UserId, created_at AS CreatedAt
          FROM platform_file WHERE id = @Id AND completed_at IS NOT NULL
        """;

    private const string ReadPart = "SELECT content FROM platform_file_part WHERE file_id = @Id AND part = @Part";

    /// <summary>
    /// Stores what <paramref name="content"/> holds, up to the file limit (413). A content that is none of <see cref="MediaTypes"/>
    /// is refused (415), unless the caller has judged it already and says what it is. Call it outside of a transaction.
    /// </summary>
    public async Task<StoredFile> Store(string name, Stream content, CancellationToken stop, string? judged = null)
    {
        var now = clock.GetUtcNow().UtcDateTime.ToMilliseconds();
        name = CleanName(name);
        var buffer = new byte[PartSize];
        var read = await Fill(content, buffer, stop);
        var mediaType = judged ?? MediaTypes.Of(name, buffer.AsSpan(0, read)) ?? throw Refusals.UnsupportedMedia(MediaTypes.Names);
        var id = await db.Write(() => db.Insert(Start, new { Name = name, MediaType = mediaType, caller.UserId, Now = now }), stop);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        long size = 0;
        try
        {
            for (var part = 0; read > 0; part++)
            {
                size += read;
                if (size > Limits.File) throw Refusals.TooLarge(Limits.File);
                hash.AppendData(buffer, 0, read);
                var piece = buffer.AsSpan(0, read).ToArray();
                var number = part;
                await db.Write(() => db.Execute(AddPart, new { Id = id, Part = number, Content = piece }), stop);
                read = read < PartSize ? 0 : await Fill(content, buffer, stop);
            }

            var sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
            await db.Write(async () =>
            {
                await db.Execute(Finish, new { Id = id, Size = size, Sha256 = sha256, Now = clock.GetUtcNow().UtcDateTime });
                await audit.Record(Kind, id, "uploaded", null, new { Name = name, MediaType = mediaType, Size = size, Sha256 = sha256 });
            }, stop);
            return new StoredFile { Id = id, Name = name, MediaType = mediaType, Size = size, Sha256 = sha256, UserId = caller.UserId, CreatedAt = now };
        }
        catch (Exception)
        {
            await Delete(id);
            throw;
        }
    }

    /// <summary>The file, or null while or where it is not there.</summary>
    public Task<StoredFile?> Of(long id, CancellationToken stop = default) => db.First<StoredFile>(Find, new { Id = id }, stop);

    /// <summary>The file's content, piece by piece.</summary>
    public async IAsyncEnumerable<byte[]> Parts(long id, [EnumeratorCancellation] CancellationToken stop = default)
    {
        for (var part = 0; await db.First<byte[]>(ReadPart, new { Id = id, Part = part }, stop) is { } content; part++) yield return content;
    }

    /// <summary>Writes the file's content to <paramref name="target"/>.</summary>
    public async Task CopyTo(long id, Stream target, CancellationToken stop = default)
    {
        await foreach (var part in Parts(id, stop)) await target.WriteAsync(part, stop);
    }

    /// <summary>Writes <paramref name="length"/> bytes of the file's content, from the byte <paramref name="from"/> on, to <paramref name="target"/>.</summary>
    public async Task CopyTo(long id, Stream target, long from, long length, CancellationToken stop)
    {
        var skip = (int)(from % PartSize);
        for (var part = (int)(from / PartSize); length > 0 && await db.First<byte[]>(ReadPart, new { Id = id, Part = part }, stop) is { } content; part++)
        {
            var wanted = content.AsMemory(skip, (int)Math.Min(content.Length - skip, length));
            await target.WriteAsync(wanted, stop);
            length -= wanted.Length;
            skip = 0;
        }
    }

    /// <summary>Removes the content and keeps the row, for records that refer to it; inside the open transaction.</summary>
    public Task DropContent(long id) => db.Execute(DropParts, new { Id = id });

    /// <summary>Removes the file and its content.</summary>
    public Task Delete(long id) => db.Write(async () =>
    {
        await db.Execute(DropParts, new { Id = id });
        await db.Execute(Drop, new { Id = id });
    });

    /// <summary>A name only, never a path (browsers of old sent the whole path), of a length that fits.</summary>
    public static string CleanName(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = new string([.. last.Where(c => !char.IsControl(c))]).Trim();
        if (clean.Length == 0) return "file";
        return clean.Length <= 300 ? clean : clean[^300..];
    }

    private static async Task<int> Fill(Stream content, byte[] buffer, CancellationToken stop) => await content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, stop);
}
