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
    private readonly FileStream _file;
    private readonly ReadLimits _limits;
    private readonly WorkbookArchive _archive;
    private readonly List<SheetInfo> _sheets = [];
    private readonly List<string> _parts = [];
    private readonly Dictionary<int, List<MergedCells>> _merged = [];
    private readonly NumberShape[] _shapes;
    private readonly SharedStrings _strings;
    private readonly bool _since1904;

    public XlsxSource(FileStream file, ReadLimits limits, CancellationToken stop)
    {
        _file = file;
        _limits = limits;
        _archive = WorkbookArchive.Open(file, limits);
        var workbook = WorkbookPart() ?? throw new UnreadableFile(UnreadableFile.NotAWorkbook);
        var (targets, strings, styles) = ReadRelations(workbook);
        _since1904 = ReadWorkbook(workbook, targets);
        if (_sheets.Count == 0)
            throw new UnreadableFile(UnreadableFile.NoWorksheet);
        _shapes = styles is null ? [] : ReadStyles(styles);
        _strings = new SharedStrings(limits.MaxSharedText);
        if (strings is not null)
            ReadStrings(strings, stop);
    }

    public override IReadOnlyList<SheetInfo> Sheets => _sheets;

    public override IReadOnlyList<MergedCells> Merged(int sheet) => _merged.TryGetValue(sheet, out var merged) ? merged : [];

    public override IEnumerable<RawRow> Read(int sheet, CancellationToken stop)
    {
        var part = _parts[sheet];
        var merged = new List<MergedCells>();
        using var xml = _archive.OpenXml(part);
        var rows = new XlsxRows(xml, _limits, _strings, _shapes, _since1904, merged);
        while (true)
        {
            RawRow? row;
            try
            {
                row = rows.Next(stop);
            }
            catch (Exception failure) when (failure is XmlException or InvalidDataException or ArgumentException or IOException)
            {
                throw _archive.Explain(part, failure);
            }

            if (row is null)
                break;
            yield return row;
        }

        _merged[sheet] = merged;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _archive.Dispose();
            _file.Dispose();
        }

        base.Dispose(disposing);
    }

    private string? WorkbookPart()
    {
        if (_archive.Find("_rels/.rels") is { } root)
        {
            foreach (var (_, type, target) in ReadRels(root, ""))
                if (type.EndsWith("/officeDocument", StringComparison.Ordinal) && _archive.Find(target) is { } part && part.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
                    return IsSpreadsheet(part) ? part : null;
        }

        return _archive.Find("xl/workbook.xml");
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
        if (_archive.Find($"{folder}_rels/{workbook[folder.Length..]}.rels") is { } rels)
        {
            foreach (var (id, type, target) in ReadRels(rels, folder))
            {
                targets[id] = (type, target);
                if (type.EndsWith("/sharedStrings", StringComparison.Ordinal))
                    strings = _archive.Find(target);
                else if (type.EndsWith("/styles", StringComparison.Ordinal))
                    styles = _archive.Find(target);
            }
        }

        return (targets, strings ?? _archive.Find($"{folder}sharedStrings.xml"), styles ?? _archive.Find($"{folder}styles.xml"));
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
                && target.Type.EndsWith("sheet", StringComparison.Ordinal) && !target.Type.EndsWith("/chartsheet", StringComparison.Ordinal) && _archive.Find(target.Target) is { } part)
            {
                if (_sheets.Count >= 1000)
                    throw new UnreadableFile(UnreadableFile.TooManyParts, 1000);
                var visible = xml.Attribute("state") is not ("hidden" or "veryHidden") && target.Type.EndsWith("/worksheet", StringComparison.Ordinal);
                _sheets.Add(new SheetInfo(_sheets.Count, XlsxCharacters.Decode(xml.Attribute("name") ?? ""), visible));
                _parts.Add(part);
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
            if ((_strings.Count & 0xFFF) == 0)
                stop.ThrowIfCancellationRequested();
            _strings.Add(XlsxCharacters.Decode(XlsxText.ReadRich(xml, _limits.MaxCellChars)));
        }

        return false;
    });

    /// <summary>Every start tag of a part, until the visitor has seen enough.</summary>
    private void Walk(string part, Func<XmlReader, bool> visit)
    {
        try
        {
            using var xml = _archive.OpenXml(part);
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
            throw _archive.Explain(part, failure);
        }
    }
}
