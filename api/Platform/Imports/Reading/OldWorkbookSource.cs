using System.Globalization;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using ProductOps.Api.Shared.Lists.Export;

namespace ProductOps.Api.Platform.Imports.Reading;

/// <summary>The binary formats, .xls and .xlsb, read by ExcelDataReader.</summary>
internal sealed class OldWorkbookSource : TableSource
{
    private readonly FileStream file;
    private readonly ReadLimits limits;
    private readonly bool isZip;
    private readonly List<SheetInfo> sheets = [];
    private readonly Dictionary<int, List<MergedCells>> mergedCells = [];

    public OldWorkbookSource(FileStream file, ReadLimits limits, bool isZip, CancellationToken stop)
    {
        this.file = file;
        this.limits = limits;
        this.isZip = isZip;
        if (isZip)
        {
            using var archive = WorkbookArchive.Open(file, limits);
            archive.CheckBinaryParts(stop);
        }

        Guarded(() =>
        {
            using var reader = OpenReader();
            do
            {
                sheets.Add(new SheetInfo(sheets.Count, reader.Name ?? "", reader.VisibleState == "visible"));
            }
            while (sheets.Count < 1000 && reader.NextResult());
            return true;
        });
        if (sheets.Count == 0)
            throw new UnreadableFile(UnreadableFile.NoWorksheet);
    }

    public override IReadOnlyList<SheetInfo> Sheets => sheets;

    public override IReadOnlyList<MergedCells> Merged(int sheet) => mergedCells.TryGetValue(sheet, out var merged) ? merged : [];

    public override IEnumerable<RawRow> Read(int sheet, CancellationToken stop)
    {
        using var reader = Guarded(OpenReader);
        for (var i = 0; i < sheet; i++)
            Guarded(reader.NextResult);
        mergedCells[sheet] = [.. (reader.MergeCells ?? []).Select(m => new MergedCells(m.FromRow + 1, m.ToRow + 1, m.FromColumn, m.ToColumn))];
        var number = 0;
        long cells = 0;
        while (Guarded(reader.Read))
        {
            if ((++number & 0xFFF) == 0)
                stop.ThrowIfCancellationRequested();
            if (number > this.limits.MaxRows || reader.FieldCount > this.limits.MaxColumns)
                throw new UnreadableFile(UnreadableFile.OutOfRange, number);
            if ((cells += reader.FieldCount) > this.limits.MaxCells * 4)
                throw new UnreadableFile(UnreadableFile.TooManyCells, this.limits.MaxCells);
            var last = -1;
            var row = new string?[reader.FieldCount];
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = Text(reader, i);
                if (row[i] is { Length: > 0 })
                    last = i;
            }

            if (last >= 0)
                yield return new RawRow(number, row[..(last + 1)]);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            this.file.Dispose();
        base.Dispose(disposing);
    }

    private static string? Text(IExcelDataReader reader, int column)
    {
        return reader.GetValue(column) switch
        {
            null => null,
            string text => text.Length == 0 ? null : text,
            bool flag => flag ? "true" : "false",
            DateTime moment => CellValue.ToText(ExcelSerial.FromDateTime(moment), NumberShape.Date, since1904: false),
            TimeSpan span => CellValue.ToText(span.TotalDays, NumberShape.Elapsed, since1904: false),
            IConvertible number => CellValue.Number(number.ToDouble(CultureInfo.InvariantCulture)),
            var other => other.ToString(),
        };
    }

    private IExcelDataReader OpenReader()
    {
        this.file.Position = 0;
        var options = new ExcelReaderConfiguration { FallbackEncoding = Encoding.GetEncoding(936), LeaveOpen = true };
        return this.isZip ? ExcelReaderFactory.CreateOpenXmlReader(this.file, options) : ExcelReaderFactory.CreateBinaryReader(this.file, options);
    }

    /// <summary>A hostile binary file shows itself as any exception at all; to the caller it is a damaged file.</summary>
    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidPasswordException locked)
        {
            throw new UnreadableFile(UnreadableFile.Encrypted, locked);
        }
        catch (HeaderException notOne)
        {
            throw new UnreadableFile(UnreadableFile.NotAWorkbook, notOne);
        }
        catch (Exception broken) when (broken is not (UnreadableFile or OperationCanceledException or OutOfMemoryException))
        {
            throw new UnreadableFile(UnreadableFile.Damaged, broken);
        }
    }
}
