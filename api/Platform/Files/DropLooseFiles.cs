using System.Text.Json;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Files;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Operations;

namespace ProductOps.Api.Platform.Files;

/// <summary>
/// Drops files that have been there for a day and belong to nothing: uploaded and never attached, or taken off again. What was taken off within the day stays,
/// for that may still be undone.
/// </summary>
public sealed class DropLooseFiles(Db db, FileStore files) : Schedule
{
    private const int AtOnce = 200;
    private const string Loose = """
        SELECT f.id FROM platform_file f
         WHERE f.completed_at < @Before
           AND NOT EXISTS (SELECT 1 FROM platform_attachment a WHERE a.file_id = f.id)
           AND NOT EXISTS (SELECT 1 FROM platform_import i WHERE i.file_id = f.id)
         ORDER BY f.id
        """;

    private const string Attached = "SELECT COUNT(*) FROM platform_attachment WHERE file_id = @Id";
    private const string TakenOff = "SELECT snapshot FROM platform_audit WHERE kind = 'attachment' AND action IN ('removed', 'undone') AND at >= @Before AND snapshot IS NOT NULL";

    /// <inheritdoc/>
    public override string Name => "dropLooseFiles";

    /// <inheritdoc/>
    public override TimeSpan Every => TimeSpan.FromHours(1);

    /// <inheritdoc/>
    public override async Task Run(DateTime now, CancellationToken stop)
    {
        var before = now.AddDays(-1);
        var kept = (await db.Query<string>(TakenOff, new { Before = before }, stop)).Select(snapshot => JsonSerializer.Deserialize<Attachments.Attachments.Link>(snapshot, Json.Options)!.FileId).ToHashSet();
        foreach (var id in (await db.Query<long>(Loose + db.Dialect.Take(AtOnce + kept.Count), new { Before = before }, stop)).Where(id => !kept.Contains(id)))
        {
            await db.Write(async () =>
            {
                if (await db.Scalar<long>(Attached, new { Id = id }, stop) == 0) await files.Delete(id);
            }, stop);
        }
    }
}
