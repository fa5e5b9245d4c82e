using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Audit;

/// <summary>Who changed what, when, from what to what, and through what; the newest first.</summary>
public sealed class ListAudit : ISlice
{
    /// <summary>The list.</summary>
    public static ListDefinition<AuditRow> List { get; } = new()
    {
        Name = "audit",
        From = "FROM platform_audit a",
        Key = "a.id",
        DefaultSort = "-id",
        Columns =
        [
            Column.Number("id", "a.id").Always(),
            Column.Instant("at", "a.at").Always(),
            Column.Reference("who", "a.user_id", "a.user_name"),
            Column.Text("via", "a.via").Always(),
            Column.Text("kind", "a.kind").Always(),
            Column.Number("recordId", "a.record_id").Always(),
            Column.Text("action", "a.action").Always(),
            Column.Number("keyId", "a.key_id"),
            new Column("changes", ColumnType.Text, "a.changes") { NotNull = true, Sortable = false, Export = AuditRow.Sentence },
            Column.Flag("undone", "CASE WHEN a.undone_by IS NULL THEN 0 ELSE 1 END").Always(),
        ],
        Also = ["a.changes AS ChangesJson"],
        CompleteWith = Name,
    };

    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapList("/audit", List, Permissions.ReadAudit);

    private static async Task Name(IServiceProvider services, IReadOnlyList<AuditRow> rows, CancellationToken stop)
    {
        var links = await services.GetRequiredService<RecordKinds>().Links(rows.Select(row => (row.Kind, row.RecordId)), stop);
        foreach (var row in rows)
            if (links.TryGetValue((row.Kind, row.RecordId), out var link)) (row.RecordTitle, row.RecordUrl) = (link.Title, link.Url);
        await services.GetRequiredService<NamedFields>().Fill(rows, stop);
    }
}
