using System.Globalization;
using System.Xml;
using ProductOps.Api.Shared.Lists.Export;

namespace ProductOps.Api.Platform.Imports.Reading;

/// <summary>Walks the rows of one worksheet part. The dimension is not asked (it lies too often); gaps between rows cost nothing.</summary>
internal sealed class XlsxRows(XmlReader xml, ReadLimits limits, SharedStrings strings, NumberShape[] shapes, bool since1904, List<MergedCells> merged)
{
    private readonly List<string?> cells = [];
    private bool inData;
    private int current;
    private long elements;

    public RawRow? Next(CancellationToken stop)
    {
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "sheetData")
                    inData = false;
                continue;
            }

            switch (xml.LocalName)
            {
                case "worksheet" or "dialogsheet" or "mergeCells" or "macrosheet":
                    break;
                case "sheetData":
                    inData = !xml.IsEmptyElement;
                    break;
                case "row" when inData:
                    Count(stop);
                    if (ReadRow(stop) is { } row)
                        return row;
                    break;
                case "mergeCell":
                    Count(stop);
                    ReadMerge(xml.GetAttribute("ref") ?? "");
                    break;
                default:
                    XlsxXml.SkipOver(xml);
                    break;
            }
        }

        return null;
    }

    private RawRow? ReadRow(CancellationToken stop)
    {
        current = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) && given > current ? given : current + 1;
        if (current > limits.MaxRows)
            throw new UnreadableFile(UnreadableFile.OutOfRange, current);
        if (xml.IsEmptyElement)
            return null;

        cells.Clear();
        var column = -1;
        var depth = xml.Depth;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName != "c")
            {
                XlsxXml.SkipOver(xml);
                continue;
            }

            Count(stop);
            column = xml.GetAttribute("r") is { Length: > 0 } reference ? ColumnOf(reference, column + 1) : column + 1;
            if (column >= limits.MaxColumns)
                throw new UnreadableFile(UnreadableFile.OutOfRange, column + 1);
            if (ReadCell() is not { Length: > 0 } text)
                continue;
            while (cells.Count <= column)
                cells.Add(null);
            cells[column] = text;
        }

        return cells.Count == 0 ? null : new RawRow(current, [.. cells]);
    }

    private string? ReadCell()
    {
        var type = xml.GetAttribute("t");
        _ = int.TryParse(xml.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var style);
        if (xml.IsEmptyElement)
            return null;
        string? value = null, inline = null;
        var depth = xml.Depth;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "v")
                value = XlsxText.ReadPlain(xml, limits.MaxCellChars);
            else if (xml.LocalName == "is")
                inline = XlsxText.ReadRich(xml, limits.MaxCellChars);
            else
                XlsxXml.SkipOver(xml);
        }

        if (inline is not null && (type == "inlineStr" || value is null))
            return XlsxCharacters.Decode(inline);
        if (value is null)
            return null;
        return type switch
        {
            "s" => int.TryParse(value, NumberStyles.Integer | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var index) && index >= 0 && index < strings.Count ? strings[index] : null,
            "str" or "inlineStr" => XlsxCharacters.Decode(value),
            "b" => value.Trim() is "1" or "true" ? "true" : "false",
            "e" or "d" => value.Trim(),
            _ => Number(value, style),
        };
    }

    private string Number(string value, int style)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            return value;
        return CellValue.ToText(number, style >= 0 && style < shapes.Length ? shapes[style] : NumberShape.Number, since1904);
    }

    private void ReadMerge(string reference)
    {
        var colon = reference.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || merged.Count >= 200_000)
            return;
        var (firstRow, firstColumn) = Split(reference.AsSpan(0, colon));
        var (lastRow, lastColumn) = Split(reference.AsSpan(colon + 1));
        if (firstRow > 0 && firstColumn >= 0 && lastRow >= firstRow && lastColumn >= firstColumn && lastRow <= limits.MaxRows && lastColumn < limits.MaxColumns)
            merged.Add(new MergedCells(firstRow, lastRow, firstColumn, lastColumn));
    }

    private int ColumnOf(ReadOnlySpan<char> reference, int next)
    {
        var (row, column) = Split(reference);
        if (row > limits.MaxRows || column >= limits.MaxColumns)
            throw new UnreadableFile(UnreadableFile.OutOfRange, reference.ToString());
        return column < 0 ? next : column;
    }

    private static (int Row, int Column) Split(ReadOnlySpan<char> reference)
    {
        long column = 0, row = 0;
        foreach (var c in reference)
        {
            if (char.IsAsciiLetter(c))
                column = Math.Min(column * 26 + ((c | 32) - 'a' + 1), int.MaxValue / 2);
            else if (char.IsAsciiDigit(c))
                row = Math.Min(row * 10 + (c - '0'), int.MaxValue / 2);
        }

        return ((int)row, (int)column - 1);
    }

    private void Count(CancellationToken stop)
    {
        if (++elements > limits.MaxCells)
            throw new UnreadableFile(UnreadableFile.TooManyCells, limits.MaxCells);
        if ((elements & 0x3FFF) == 0)
            stop.ThrowIfCancellationRequested();
    }
}
