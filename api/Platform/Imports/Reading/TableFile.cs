namespace ProductOps.Api.Platform.Imports.Reading;

/// <summary>
/// A table that somebody brought, told apart by content and read row by row as often as needed; memory holds one row and, for workbooks, the shared strings.
/// Anything that cannot or must not be read is an <see cref="UnreadableFile"/>.
/// </summary>
public sealed class TableFile : IDisposable
{
    private const int SamplesPerColumn = 8;
    private const int SheetsLookedAt = 40;
    private readonly TableSource table;
    private readonly HeaderVocabulary vocabulary;
    private readonly Dictionary<(int Sheet, int? Header), TableShape> shapes = [];

    private TableFile(TableSource source, FileKind kind, HeaderVocabulary known)
    {
        table = source;
        vocabulary = known;
        Kind = kind;
    }

    public FileKind Kind { get; }

    /// <summary>Of a text file; workbooks and JSON are UTF-8 by definition.</summary>
    public string Encoding => (table as DelimitedSource)?.Encoding.Name ?? "utf-8";

    public DelimitedDialect? Dialect => (table as DelimitedSource)?.Dialect;

    public bool IsTrelloBoard => table is JsonSource { IsTrello: true };

    public IReadOnlyList<SheetInfo> Sheets => table.Sheets;

    /// <param name="path">Where the upload was put; it is opened for reading and kept open until disposed.</param>
    /// <param name="fileName">Shown to people as the name of a file with a single sheet; decides nothing.</param>
    /// <param name="limits">When to give up.</param>
    /// <param name="known">Header names that help to find the header row.</param>
    /// <param name="stop">Ends the reading.</param>
    public static TableFile Open(string path, string fileName, ReadLimits limits, HeaderVocabulary known, CancellationToken stop)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 16);
        try
        {
            var name = Path.GetFileNameWithoutExtension(fileName);
            var kind = FileKinds.Of(file, limits);
            TableSource source = kind switch
            {
                FileKind.Xlsx => new XlsxSource(file, limits, stop),
                FileKind.Xlsb => new OldWorkbookSource(file, limits, isZip: true, stop),
                FileKind.Xls => new OldWorkbookSource(file, limits, isZip: false, stop),
                FileKind.Json => new JsonSource(file, name, limits, stop),
                _ => new DelimitedSource(file, name, known, limits),
            };
            return new TableFile(source, kind, known);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>The sheet that looks most like the table: visible, with a header that is known, with rows below it.</summary>
    public int LikeliestSheet(CancellationToken stop)
    {
        if (Sheets.Count == 1)
            return 0;
        var (best, bestScore) = (0, double.MinValue);
        foreach (var sheet in Sheets.Where(s => s.Visible).Concat(Sheets.Where(s => !s.Visible)).Take(SheetsLookedAt))
        {
            var rows = table.Read(sheet.Index, stop).Take(HeaderFinder.Head).Where(r => !r.IsBlank).ToList();
            if (rows.Count == 0)
                continue;
            var header = HeaderFinder.Best(rows, vocabulary);
            var score = header.Score + Math.Min(rows.Count - header.At, 20) * 0.1 - (sheet.Visible ? 0 : 10);
            if (score > bestScore + 0.3)
                (best, bestScore) = (sheet.Index, score);
        }

        return best;
    }

    /// <summary>Reads a sheet to its end once, and remembers what it learnt.</summary>
    /// <param name="sheet">Which one.</param>
    /// <param name="headerRow">The header's row number where a person has corrected it; 0 for a table without header.</param>
    /// <param name="stop">Ends the reading.</param>
    public TableShape Shape(int sheet, int? headerRow, CancellationToken stop)
    {
        if (shapes.TryGetValue((sheet, headerRow), out var shape))
            return shape;

        var head = new List<RawRow>();
        var count = 0;
        foreach (var row in table.Read(sheet, stop))
        {
            if (head.Count < HeaderFinder.Head)
                head.Add(row);
            if (++count >= HeaderFinder.Head && table.Merged(sheet).Count == 0 && table is not XlsxSource)
                break;
        }

        var merged = table.Merged(sheet);
        var (first, last, names, cells) = HeaderFinder.Find(head, merged, vocabulary, headerRow ?? table.KnownHeaderRow);
        var profile = new SheetProfile(names, SamplesPerColumn);
        shape = new TableShape
        {
            Sheet = Sheets[sheet],
            FirstHeaderRow = first,
            LastHeaderRow = last,
            Columns = [],
            Rows = 0,
            TotalsRows = [],
            HeaderCells = cells,
            Fills = [.. merged.Where(m => m.IsVertical && m.FirstRow > last).OrderBy(m => m.FirstRow)],
        };
        foreach (var row in Rows(shape, stop))
            profile.Add(row);
        return shapes[(sheet, headerRow)] = profile.Complete(shape);
    }

    /// <summary>The rows below the header, blank ones left out. A value merged over several rows is in each of them.</summary>
    public IEnumerable<TableRow> Rows(TableShape shape, CancellationToken stop)
    {
        var fills = new MergedFill(shape.Fills);
        foreach (var row in table.Read(shape.Sheet.Index, stop))
        {
            if (row.Number <= shape.LastHeaderRow)
                continue;
            var kind = TotalsRow.Is(row.Cells) ? RowKind.Totals : IsHeader(row, shape) ? RowKind.Header : RowKind.Data;
            var cells = fills.Apply(row);
            if (row.IsBlank && row.Problem is null)
                continue;
            yield return new TableRow(row.Number, cells, kind, row.Problem);
        }
    }

    /// <summary>The rows as they stand, header and titles included.</summary>
    public IEnumerable<RawRow> RawRows(int sheet, CancellationToken stop) => table.Read(sheet, stop);

    public void Dispose() => table.Dispose();

    private static bool IsHeader(RawRow row, TableShape shape)
    {
        if (shape.HeaderCells.Length < 2 || row.Cells.Length != shape.HeaderCells.Length)
            return false;
        for (var i = 0; i < row.Cells.Length; i++)
            if (!string.Equals(row.Cells[i], shape.HeaderCells[i], StringComparison.Ordinal))
                return false;
        return true;
    }

    /// <summary>Carries the top cell of a vertical merge down while the rows pass by.</summary>
    private sealed class MergedFill(IReadOnlyList<MergedCells> areas)
    {
        private readonly List<(MergedCells Area, string Value)> open = [];
        private int next;

        public string?[] Apply(RawRow row)
        {
            if (areas.Count == 0)
                return row.Cells;
            open.RemoveAll(o => o.Area.LastRow < row.Number);
            while (next < areas.Count && areas[next].FirstRow <= row.Number)
            {
                var area = areas[next++];
                if (area.FirstRow == row.Number && area.FirstColumn < row.Cells.Length && row.Cells[area.FirstColumn] is { } value)
                    open.Add((area, value));
            }

            if (open.Count == 0)
                return row.Cells;
            var cells = row.Cells;
            foreach (var (area, value) in open)
            {
                if (area.FirstRow == row.Number)
                    continue;
                if (cells.Length <= area.FirstColumn)
                    Array.Resize(ref cells, area.FirstColumn + 1);
                else if (ReferenceEquals(cells, row.Cells))
                    cells = (string?[])cells.Clone();
                cells[area.FirstColumn] ??= value;
            }

            return cells;
        }
    }
}
