using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Imports;

/// <summary>The files that were brought in, the newest first.</summary>
public sealed class ListImports : ISlice
{
    /// <summary>The list's declaration.</summary>
    public static readonly ListDefinition<Row> List = new()
    {
        Name = "imports",
        From = "FROM platform_import i LEFT JOIN platform_user u ON u.id = i.user_id",
        Key = "i.id",
        DefaultSort = "-createdAt",
        Columns =
        [
            Column.Number("id", "i.id").Always(),
            Column.Text("kind", "i.kind").Always(),
            Column.Choice<ImportState>("state", "i.state", "imports.state").Always(),
            Column.Text("fileName", "i.file_name").Always(),
            Column.Text("source", "i.source").Always(),
            Column.Number("rows", "i.row_count").Always(),
            Column.Reference("user", "i.user_id", "u.name"),
            Column.Instant("createdAt", "i.created_at").Always(),
            Column.Instant("finishedAt", "i.finished_at"),
            Column.Instant("undoneAt", "i.undone_at"),
            Column.Number("version", "i.version").Always().Unsorted().Unfiltered().Hidden(),
        ],
    };

    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapList("/imports", List, Permissions.Import);

    /// <summary>A row.</summary>
    public sealed record Row
    {
        /// <summary>The id.</summary>
        public required long Id { get; init; }

        /// <summary>What the rows become.</summary>
        public required string Kind { get; init; }

        /// <summary>Where it stands.</summary>
        public required ImportState State { get; init; }

        /// <summary>The file's name.</summary>
        public required string FileName { get; init; }

        /// <summary>The program the file comes from.</summary>
        public required string Source { get; init; }

        /// <summary>Rows of the file.</summary>
        public required long Rows { get; init; }

        /// <summary>The id of whoever brought it.</summary>
        public long? UserId { get; init; }

        /// <summary>The name of whoever brought it.</summary>
        public string? UserName { get; init; }

        /// <summary>When it was brought.</summary>
        public required DateTime CreatedAt { get; init; }

        /// <summary>When all rows had an outcome.</summary>
        public DateTime? FinishedAt { get; init; }

        /// <summary>When it was undone.</summary>
        public DateTime? UndoneAt { get; init; }

        /// <summary>Grows with every change.</summary>
        public required long Version { get; init; }
    }
}
