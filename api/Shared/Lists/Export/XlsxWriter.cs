using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace ProductOps.Api.Shared.Lists.Export;

/// <summary>A workbook written from top to bottom: sheets first, the parts that list them last.</summary>
internal sealed class XlsxWriter(Stream stream, string sheetName, int rowsPerSheet) : TableWriter
{
    internal const int MostRows = 1_048_576;
    private const int LongestText = 32_767;
    private const int FlushAt = 1 << 15;
    private const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly string title = SafeName(sheetName);
    private readonly StringBuilder pending = new();
    private readonly List<string> columns = [];
    private readonly Outlet outlet = new(stream);
    private ZipArchive? archive;
    private Stream? sheet;
    private IReadOnlyList<string> header = [];
    private int sheets;
    private int row;

    private enum Style
    {
        Header = 1,
        Date = 2,
        Instant = 3,
        Text = 4,
    }

    public override ValueTask WriteHeader(IReadOnlyList<string> names)
    {
        this.header = [.. names];
        OpenSheet();
        return ValueTask.CompletedTask;
    }

    public override async ValueTask WriteRow(IReadOnlyList<object?> values)
    {
        if (this.sheet is null)
            OpenSheet();
        if (row >= rowsPerSheet)
        {
            await CloseSheet();
            OpenSheet();
        }

        AppendRow(values, header: false);
        if (pending.Length >= FlushAt)
            await Flush();
    }

    public override async ValueTask DisposeAsync()
    {
        if (this.sheet is null)
            OpenSheet();
        await CloseSheet();
        await WritePart("xl/styles.xml", Styles);
        await WritePart("xl/workbook.xml", Workbook());
        await WritePart("xl/_rels/workbook.xml.rels", WorkbookRelations());
        await WritePart("_rels/.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        await WritePart("[Content_Types].xml", ContentTypes());
        archive!.Dispose();
        await outlet.Drain();
        await stream.FlushAsync();
    }

    private void OpenSheet()
    {
        archive ??= new ZipArchive(outlet, ZipArchiveMode.Create, leaveOpen: true);
        this.sheet = archive.CreateEntry($"xl/worksheets/sheet{++sheets}.xml", CompressionLevel.Fastest).Open();
        row = 0;
        pending.Append("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""").Append(CultureInfo.InvariantCulture, $"<worksheet xmlns=\"{Namespace}\"><sheetViews><sheetView workbookViewId=\"0\"");
        if (sheets == 1)
            pending.Append(" tabSelected=\"1\"");
        pending.Append(this.header.Count > 0 ? "><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>" : "/></sheetViews>");
        if (this.header.Count > 0)
        {
            pending.Append("<cols>");
            for (var i = 0; i < this.header.Count; i++)
                pending.Append(CultureInfo.InvariantCulture, $"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{Math.Clamp(this.header[i].Length * 2 + 4, 12, 40)}\" customWidth=\"1\"/>");
            pending.Append("</cols>");
        }

        pending.Append("<sheetData>");
        if (this.header.Count > 0)
            AppendRow(this.header, header: true);
    }

    private async ValueTask CloseSheet()
    {
        pending.Append("</sheetData>");
        if (this.header.Count > 0)
            pending.Append(CultureInfo.InvariantCulture, $"<autoFilter ref=\"A1:{Column(this.header.Count - 1)}{Math.Max(row, 1)}\"/>");
        pending.Append("</worksheet>");
        await Flush();
        this.sheet!.Dispose();
        this.sheet = null;
        await outlet.Drain();
    }

    private void AppendRow(IReadOnlyList<object?> values, bool header)
    {
        row++;
        pending.Append(CultureInfo.InvariantCulture, $"<row r=\"{row}\">");
        for (var i = 0; i < values.Count; i++)
            AppendCell(i, values[i], header);
        pending.Append("</row>");
    }

    private void AppendCell(int column, object? value, bool header)
    {
        switch (value)
        {
            case null or "":
                break;
            case string text:
                AppendText(column, text, header ? Style.Header : Style.Text);
                break;
            case bool flag:
                Open(column, null, "b").Append("<v>").Append(flag ? '1' : '0').Append("</v></c>");
                break;
            case DateOnly day:
                AppendMoment(column, day.ToDateTime(TimeOnly.MinValue), Style.Date, "yyyy-MM-dd");
                break;
            case DateTime moment:
                AppendMoment(column, moment.Kind == DateTimeKind.Local ? moment.ToUniversalTime() : moment, Style.Instant, "yyyy-MM-dd HH:mm:ss.fff");
                break;
            case double number when !double.IsFinite(number):
                AppendText(column, number.ToString(CultureInfo.InvariantCulture), Style.Text);
                break;
            case IFormattable number:
                var digits = number.ToString(null, CultureInfo.InvariantCulture);
                // A workbook keeps 15 digits of a number; more survive as text only.
                if (number is not double && digits.Count(char.IsAsciiDigit) > 15)
                    AppendText(column, digits, Style.Text);
                else
                    Open(column, null, null).Append("<v>").Append(digits).Append("</v></c>");
                break;
            default:
                throw new ArgumentException($"A table has no cell for {value.GetType()}.", nameof(value));
        }
    }

    private void AppendMoment(int column, DateTime moment, Style style, string format)
    {
        if (moment.Year < 1901)
            AppendText(column, moment.ToString(format, CultureInfo.InvariantCulture), Style.Text);
        else
            Open(column, style, null).Append("<v>").Append(ExcelSerial.FromDateTime(moment).ToString("R", CultureInfo.InvariantCulture)).Append("</v></c>");
    }

    private void AppendText(int column, string text, Style style)
    {
        // A longer cell makes Excel call the whole file damaged.
        var kept = text.Length <= LongestText ? text.AsSpan() : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[LongestText - 2]) ? LongestText - 2 : LongestText - 1), "…");
        Open(column, style, "inlineStr").Append("<is><t xml:space=\"preserve\">");
        XlsxCharacters.AppendEncoded(pending, kept);
        pending.Append("</t></is></c>");
    }

    private StringBuilder Open(int column, Style? style, string? type)
    {
        pending.Append("<c r=\"").Append(Column(column)).Append(row).Append('"');
        if (style is { } number)
            pending.Append(" s=\"").Append((int)number).Append('"');
        if (type is not null)
            pending.Append(" t=\"").Append(type).Append('"');
        return pending.Append('>');
    }

    private string Column(int index)
    {
        while (columns.Count <= index)
        {
            var name = "";
            for (var n = columns.Count + 1; n > 0; n = (n - 1) / 26)
                name = (char)('A' + (n - 1) % 26) + name;
            columns.Add(name);
        }

        return columns[index];
    }

    private async ValueTask Flush()
    {
        var bytes = Encoding.UTF8.GetBytes(pending.ToString());
        pending.Clear();
        this.sheet!.Write(bytes);
        await outlet.Drain();
    }

    private async ValueTask WritePart(string name, string content)
    {
        using (var part = archive!.CreateEntry(name, CompressionLevel.Fastest).Open())
            part.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + content));
        await outlet.Drain();
    }

    private string Workbook()
    {
        var xml = new StringBuilder().Append(CultureInfo.InvariantCulture, $"<workbook xmlns=\"{Namespace}\" xmlns:r=\"{Relations}\"><sheets>");
        for (var i = 1; i <= sheets; i++)
        {
            xml.Append("<sheet name=\"");
            XlsxCharacters.AppendEncoded(xml, i == 1 ? title : $"{(title.Length > 26 ? title[..26] : title)} ({i})");
            xml.Append(CultureInfo.InvariantCulture, $"\" sheetId=\"{i}\" r:id=\"rId{i}\"/>");
        }

        xml.Append("</sheets>");
        if (this.header.Count > 0)
        {
            xml.Append("<definedNames>");
            for (var i = 0; i < sheets; i++)
            {
                xml.Append(CultureInfo.InvariantCulture, $"<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{i}\">'");
                XlsxCharacters.AppendEncoded(xml, i == 0 ? title : $"{(title.Length > 26 ? title[..26] : title)} ({i + 1})");
                xml.Append("'!$1:$1</definedName>");
            }

            xml.Append("</definedNames>");
        }

        return xml.Append("</workbook>").ToString();
    }

    private string WorkbookRelations()
    {
        var xml = new StringBuilder("""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">""");
        for (var i = 1; i <= sheets; i++)
            xml.Append(CultureInfo.InvariantCulture, $"<Relationship Id=\"rId{i}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>");
        return xml.Append(CultureInfo.InvariantCulture, $"<Relationship Id=\"rId{sheets + 1}\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/></Relationships>").ToString();
    }

    private string ContentTypes()
    {
        const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
        var xml = new StringBuilder("""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>""");
        xml.Append(CultureInfo.InvariantCulture, $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{Type}.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"{Type}.styles+xml\"/>");
        for (var i = 1; i <= sheets; i++)
            xml.Append(CultureInfo.InvariantCulture, $"<Override PartName=\"/xl/worksheets/sheet{i}.xml\" ContentType=\"{Type}.worksheet+xml\"/>");
        return xml.Append("</Types>").ToString();
    }

    /// <summary>Excel takes 31 characters and none of a few.</summary>
    private static string SafeName(string name)
    {
        var safe = string.Concat(name.Select(c => c is '[' or ']' or ':' or '*' or '?' or '/' or '\\' or '\'' or '"' || char.IsControl(c) || char.IsSurrogate(c) ? ' ' : c)).Trim();
        return safe.Length switch { 0 => "Sheet1", > 31 => safe[..31], _ => safe };
    }

    private const string Styles = $"""
        <styleSheet xmlns="{Namespace}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/><numFmt numFmtId="165" formatCode="yyyy\-mm\-dd\ hh:mm:ss"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEEF1F5"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
        """;

    /// <summary>The archive writes synchronously when a part closes, which a response does not allow: what it writes waits here until it is sent on.</summary>
    private sealed class Outlet(Stream target) : MemoryStream
    {
        public override bool CanSeek => false;

        public async ValueTask Drain()
        {
            if (!TryGetBuffer(out var waiting) || waiting.Count == 0)
                return;
            await target.WriteAsync(waiting);
            base.SetLength(0);
        }
    }
}
