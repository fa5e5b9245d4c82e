using ProductOps.Api.Platform.Imports.Reading;
using ProductOps.Api.Shared.Files;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Imports;

/// <summary>
/// The files behind imports. They live in the database, so that a job finds them after a restart and on every instance; reading wants a real file, so a copy is put
/// into the machine's temporary folder when it is needed and not there.
/// </summary>
[Block]
public sealed class ImportFiles(FileStore store)
{
    /// <summary>Where the copies are.</summary>
    public static string Folder => Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "productops-imports")).FullName;

    /// <summary>Copies an upload to a temporary file of its own, up to the file limit (413).</summary>
    public static async Task<string> Receive(Stream upload, CancellationToken stop)
    {
        var path = Path.Combine(Folder, Guid.NewGuid().ToString("n") + ".upload");
        try
        {
            await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16, useAsync: true);
            var buffer = new byte[1 << 16];
            for (int read; (read = await upload.ReadAsync(buffer, stop)) > 0;)
            {
                if (file.Position + read > Limits.File) throw Refusals.TooLarge(Limits.File);
                await file.WriteAsync(buffer.AsMemory(0, read), stop);
            }

            return path;
        }
        catch (Exception)
        {
            File.Delete(path);
            throw;
        }
    }

    /// <summary>Keeps a received file that was read as a table of this kind, and makes it the local copy.</summary>
    public async Task<long> Keep(string path, string name, FileKind kind, CancellationToken stop)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 16, useAsync: true);
        var kept = await store.Store(name, file, stop, MediaType(kind));
        File.Move(path, Local(kept), overwrite: true);
        return kept.Id;
    }

    /// <summary>Opens a kept file as a table.</summary>
    public async Task<TableFile> Open(long id, string name, HeaderVocabulary known, CancellationToken stop)
    {
        var kept = await store.Of(id, stop) ?? throw new UnreadableFile(UnreadableFile.Empty);
        var path = Local(kept);
        if (!File.Exists(path) || new FileInfo(path).Length != kept.Size) await Fetch(kept, path, stop);
        return TableFile.Open(path, name, ReadLimits.Default, known, stop);
    }

    private static string Local(StoredFile kept) => Path.Combine(Folder, FormattableString.Invariant($"{kept.Id}-{kept.Sha256[..16]}.file"));

    private async Task Fetch(StoredFile kept, string path, CancellationToken stop)
    {
        var unfinished = Path.Combine(Folder, Guid.NewGuid().ToString("n") + ".fetch");
        await using (var file = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16, useAsync: true))
            await store.CopyTo(kept.Id, file, stop);
        File.Move(unfinished, path, overwrite: true);
    }

    private static string MediaType(FileKind kind) => kind switch
    {
        FileKind.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        FileKind.Xlsb => "application/vnd.ms-excel.sheet.binary.macroEnabled.12",
        FileKind.Xls => "application/vnd.ms-excel",
        FileKind.Json => "application/json",
        _ => "text/csv",
    };
}
