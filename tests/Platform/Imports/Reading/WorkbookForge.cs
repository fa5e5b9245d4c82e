using System.IO.Compression;
using System.Text;

namespace ProductOps.Tests.Platform.Imports.Reading;

/// <summary>Builds workbooks part by part, honest and otherwise.</summary>
public sealed class WorkbookForge
{
    private readonly Dictionary<string, Action<Stream>> _parts = [];
    private CompressionLevel _level = CompressionLevel.SmallestSize;

    public WorkbookForge()
    {
        With("_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        With("xl/workbook.xml", """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>""");
        With("xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>""");
        WithSheet("""<row r="1"><c r="A1" t="inlineStr"><is><t>title</t></is></c></row>""");
    }

    public WorkbookForge With(string part, string content) => With(part, stream => stream.Write(Encoding.UTF8.GetBytes(content)));

    public WorkbookForge With(string part, Action<Stream> content)
    {
        _parts[part] = content;
        return this;
    }

    public WorkbookForge Without(string part)
    {
        _parts.Remove(part);
        return this;
    }

    public WorkbookForge WithSheet(string rows, string before = "", string after = "") =>
        With("xl/worksheets/sheet1.xml", $"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{before}<sheetData>{rows}</sheetData>{after}</worksheet>""");

    public WorkbookForge WithSharedStrings(string content, string prolog = "") =>
        With("xl/sharedStrings.xml", $"""{prolog}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{content}</sst>""");

    /// <summary>Repeats a text until the part has grown to a size.</summary>
    public WorkbookForge WithRepeated(string part, string before, string text, long size, string after) => With(part, stream =>
    {
        stream.Write(Encoding.UTF8.GetBytes(before));
        var block = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(text, Math.Max(1, (1 << 20) / text.Length))));
        for (long written = 0; written < size; written += block.Length)
            stream.Write(block);
        stream.Write(Encoding.UTF8.GetBytes(after));
    });

    public WorkbookForge Packed(CompressionLevel level)
    {
        _level = level;
        return this;
    }

    public byte[] Bytes()
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in _parts)
            {
                using var part = archive.CreateEntry(name, _level).Open();
                content(part);
            }
        }

        return memory.ToArray();
    }
}
