using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Files;
using ProductOps.Api.Shared.Operations;

namespace ProductOps.Api.Platform.Imports;

/// <summary>
/// Drops the content of files that nobody will run or ask for any more: 90 days after the import was last touched. What became of the rows, and undoing, need no file.
/// Copies in the machine's temporary folder go after a day.
/// </summary>
public sealed class DropOldImportFiles(Db db, FileStore files) : Schedule
{
    private const int Days = 90;
    private const string Old = "SELECT id AS Id, file_id AS FileId FROM platform_import WHERE file_dropped_at IS NULL AND updated_at < @Before AND state NOT IN ('running', 'undoing')";
    private const string Mark = "UPDATE platform_import SET file_dropped_at = @Now WHERE id = @Id";

    /// <inheritdoc/>
    public override string Name => "dropOldImportFiles";

    /// <inheritdoc/>
    public override TimeSpan Every => TimeSpan.FromHours(6);

    /// <inheritdoc/>
    public override async Task Run(DateTime now, CancellationToken stop)
    {
        foreach (var import in await db.Query<Row>(Old + " ORDER BY id" + db.Dialect.Take(100), new { Before = now.AddDays(-Days) }, stop))
        {
            await db.Write(async () =>
            {
                await files.DropContent(import.FileId);
                await db.Execute(Mark, new { import.Id, Now = now }, stop);
            }, stop);
        }

        foreach (var copy in new DirectoryInfo(ImportFiles.Folder).EnumerateFiles())
            if (copy.LastWriteTimeUtc < now.AddDays(-1) && copy.LastAccessTimeUtc < now.AddDays(-1)) copy.Delete();
    }

    private sealed record Row
    {
        public long Id { get; init; }

        public long FileId { get; init; }
    }
}
