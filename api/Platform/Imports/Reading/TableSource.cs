namespace ProductOps.Api.Platform.Imports.Reading;

/// <summary>A sheet as the file names it. A text file has one, named after itself.</summary>
public sealed record SheetInfo(int Index, string Name, bool Visible);

/// <summary>Cells merged into one; rows and columns count from zero and from one as in <see cref="RawRow"/>: rows from 1, columns from 0.</summary>
public readonly record struct MergedCells(int FirstRow, int LastRow, int FirstColumn, int LastColumn)
{
    public bool IsVertical => LastRow > FirstRow;

    public bool IsHorizontal => LastColumn > FirstColumn;
}

/// <summary>A row as it stands in the file: its number as a spreadsheet shows it (from 1) and its cells as text, null where empty.</summary>
public sealed record RawRow(int Number, string?[] Cells, string? Problem = null)
{
    public bool IsBlank
    {
        get
        {
            foreach (var cell in Cells)
                if (!string.IsNullOrWhiteSpace(cell))
                    return false;
            return true;
        }
    }
}

/// <summary>Rows of one kind of file. Every call of <see cref="Read"/> starts from the top again and holds no more than the row it gives.</summary>
public abstract class TableSource : IDisposable
{
    public abstract IReadOnlyList<SheetInfo> Sheets { get; }

    /// <summary>The row that is the header by the file's own making (JSON), or null where it has to be found.</summary>
    public virtual int? KnownHeaderRow => null;

    public abstract IEnumerable<RawRow> Read(int sheet, CancellationToken stop);

    /// <summary>Merged areas of a sheet, known once it has been read to its end.</summary>
    public virtual IReadOnlyList<MergedCells> Merged(int sheet) => [];

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}
