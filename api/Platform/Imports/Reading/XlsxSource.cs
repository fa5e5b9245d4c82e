using System.Globalization;
using System.Xml;
using ProductOps.Api.Shared.Lists.Export;

namespace ProductOps.Api.Platform.Imports.Reading;

/// <summary>
/// Reads .xlsx and .xlsm row by row. Written here rather than taken from a library because a library trusts the file: sizes, references, depths and names
/// are all checked while reading, and memory holds one row and the shared strings.
/// </summary>
internal sealed class XlsxSource : TableSource
{
    private readonly FileStream file;
    private readonly ReadLimits limits;
    private readonly WorkbookArchive archive;
    private readonly List<SheetInfo> sheets = [];
    private readonly List<string> parts = [];
    private readonly Dictionary<int, List<MergedCells>> mergedCells = [];
    private readonly NumberShape[] numberShapes;
    private readonly SharedStrings sharedStrings;
    private readonly bool dates1904;

    public XlsxSource(FileStream file, ReadLimits limits, CancellationToken stop)
    {
        this.file = file;
        this.limits = limits;
        archive = WorkbookArchive.Open(file, limits);
        var workbook = WorkbookPart() ?? throw new UnreadableFile(UnreadableFile.NotAWorkbook);
        var (targets, strings, styles) = ReadRelations(workbook);
        dates1904 = ReadWorkbook(workbook, targets);
        if (sheets.Count == 0)
            throw new UnreadableFile(UnreadableFile.NoWorksheet);
        numberShapes = styles is null ? [] : ReadStyles(styles);
        sharedStrings = new SharedStrings(limits.MaxSharedText);
        if (strings is not null)
            ReadStrings(strings, stop);
    }

    public override IReadOnlyList<SheetInfo> Sheets => sheets;

    public override IReadOnlyList<MergedCells> Merged(int sheet) => mergedCells.TryGetValue(sheet, out var merged) ? merged : [];

    public override IEnumerable<RawRow> Read(int sheet, CancellationToken stop)
    {
        var part = parts[sheet];
        var merged = new List<MergedCells>();
        using var xml = archive.OpenXml(part);
        var rows = new XlsxRows(xml, this.limits, sharedStrings, numberShapes, dates1904, merged);
        while (true)
        {
            RawRow? row;
            try
            {
                row = rows.Next(stop);
            }
            catch (Exception failure) when (failure is XmlException or InvalidDataException or ArgumentException or IOException)
            {
                throw archive.Explain(part, failure);
            }

            if (row is null)
                break;
            yield return row;
        }

        mergedCells[sheet] = merged;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            archive.Dispose();
            this.file.Dispose();
        }

        base.Dispose(disposing);
    }

    private string? WorkbookPart()
    {
        if (archive.Find("_rels/.rels") is { } root)
        {
            foreach (var (_, type, target) in ReadRels(root, ""))
                if (type.EndsWith("/officeDocument", StringComparison.Ordinal) && archive.Find(target) is { } part && part.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
                    return IsSpreadsheet(part) ? part : null;
        }

        return archive.Find("xl/workbook.xml");
    }

    private bool IsSpreadsheet(string part)
    {
        var isWorkbook = false;
        Walk(part, xml =>
        {
            isWorkbook |= xml is { Depth: 0, LocalName: "workbook" };
            return isWorkbook;
        });
        return isWorkbook;
    }

    private (Dictionary<string, (string Type, string Target)> Targets, string? Strings, string? Styles) ReadRelations(string workbook)
    {
        var slash = workbook.LastIndexOf('/');
        var folder = slash < 0 ? "" : workbook[..(slash + 1)];
        var targets = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        string? strings = null, styles = null;
        if (archive.Find($"{folder}_rels/{workbook[folder.Length..]}.rels") is { } rels)
        {
            foreach (var (id, type, target) in ReadRels(rels, folder))
            {
                targets[id] = (type, target);
                if (type.EndsWith("/sharedStrings", StringComparison.Ordinal))
                    strings = archive.Find(target);
                else if (type.EndsWith("/styles", StringComparison.Ordinal))
                    styles = archive.Find(target);
            }
        }

        return (targets, strings ?? archive.Find($"{folder}sharedStrings.xml"), styles ?? archive.Find($"{folder}styles.xml"));
    }

    private List<(string Id, string Type, string Target)> ReadRels(string part, string folder)
    {
        var rels = new List<(string, string, string)>();
        Walk(part, xml =>
        {
            if (xml.LocalName == "Relationship" && xml.Attribute("TargetMode") != "External")
                rels.Add((xml.Attribute("Id") ?? "", xml.Attribute("Type") ?? "", Resolve(folder, xml.Attribute("Target") ?? "")));
            return false;
        });
        return rels;
    }

    private static string Resolve(string folder, string target)
    {
        target = Uri.UnescapeDataString(target.Replace('\\', '/'));
        if (target.StartsWith('/'))
            return target.TrimStart('/');
        var steps = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var step in target.Split('/'))
        {
            if (step == "..")
            {
                if (steps.Count > 0)
                    steps.RemoveAt(steps.Count - 1);
            }
            else if (step is not ("." or ""))
            {
                steps.Add(step);
            }
        }

        return string.Join('/', steps);
    }

    private bool ReadWorkbook(string workbook, Dictionary<string, (string Type, string Target)> targets)
    {
        var since1904 = false;
        Walk(workbook, xml =>
        {
            if (xml.LocalName == "workbookPr")
            {
                since1904 = XlsxXml.IsTrue(xml.Attribute("date1904"));
            }
            else if (xml.LocalName == "sheet" && xml.Attribute("id") is { } id && targets.TryGetValue(id, out var target)
                && target.Type.EndsWith("sheet", StringComparison.Ordinal) && !target.Type.EndsWith("/chartsheet", StringComparison.Ordinal) && archive.Find(target.Target) is { } part)
            {
                if (sheets.Count >= 1000)
                    throw new UnreadableFile(UnreadableFile.TooManyParts, 1000);
                var visible = xml.Attribute("state") is not ("hidden" or "veryHidden") && target.Type.EndsWith("/worksheet", StringComparison.Ordinal);
                sheets.Add(new SheetInfo(sheets.Count, XlsxCharacters.Decode(xml.Attribute("name") ?? ""), visible));
                parts.Add(part);
            }

            return false;
        });
        return since1904;
    }

    private NumberShape[] ReadStyles(string part)
    {
        var patterns = new Dictionary<int, NumberShape>();
        var shapes = new List<NumberShape>();
        var inCells = false;
        Walk(part, xml =>
        {
            switch (xml.LocalName)
            {
                case "numFmt" when int.TryParse(xml.Attribute("numFmtId"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var id):
                    patterns[id] = NumberFormats.OfPattern(xml.Attribute("formatCode") ?? "");
                    break;
                case "cellXfs":
                    inCells = true;
                    break;
                case "cellStyleXfs" or "cellStyles" or "dxfs":
                    inCells = false;
                    break;
                case "xf" when inCells:
                    _ = int.TryParse(xml.Attribute("numFmtId"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var format);
                    shapes.Add(patterns.TryGetValue(format, out var shape) ? shape : NumberFormats.OfBuiltIn(format));
                    break;
            }

            return shapes.Count > 100_000;
        });
        return [.. shapes];
    }

    private void ReadStrings(string part, CancellationToken stop) => Walk(part, xml =>
    {
        if (xml.LocalName == "si")
        {
            if ((sharedStrings.Count & 0xFFF) == 0)
                stop.ThrowIfCancellationRequested();
            sharedStrings.Add(XlsxCharacters.Decode(XlsxText.ReadRich(xml, this.limits.MaxCellChars)));
        }

        return false;
    });

    /// <summary>Every start tag of a part, until the visitor has seen enough.</summary>
    private void Walk(string part, Func<XmlReader, bool> visit)
    {
        try
        {
            using var xml = archive.OpenXml(part);
            while (xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element)
                    continue;
                if (xml.Depth > 64)
                    throw new UnreadableFile(UnreadableFile.Damaged);
                if (visit(xml))
                    return;
            }
        }
        catch (Exception failure) when (failure is XmlException or InvalidDataException or ArgumentException or IOException)
        {
            throw archive.Explain(part, failure);
        }
    }
}
