using System.IO.Compression;
using System.Text;
using ProductOps.Api.Platform.Imports.Reading;

namespace ProductOps.Tests.Platform.Imports.Reading;

/// <summary>Files made to hurt: each is refused with a code (or read where that is harmless), within ten seconds and without filling the memory.</summary>
[CancelAfter(10_000)]
public sealed class HostileFileTests
{
    private const long MostMemory = 300L << 20;

    private const string Laughs = """<?xml version="1.0"?><!DOCTYPE sst [<!ENTITY a0 "dos"><!ENTITY a1 "&a0;&a0;&a0;&a0;&a0;&a0;&a0;&a0;&a0;&a0;"><!ENTITY a2 "&a1;&a1;&a1;&a1;&a1;&a1;&a1;&a1;&a1;&a1;"><!ENTITY a3 "&a2;&a2;&a2;&a2;&a2;&a2;&a2;&a2;&a2;&a2;">]>""";
    private const string Outside = """<?xml version="1.0"?><!DOCTYPE sst [<!ENTITY file SYSTEM "file:///etc/hostname">]>""";
    private const string Sheet = "xl/worksheets/sheet1.xml";
    private const string SheetStart = """<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>""";
    private const string SheetEnd = "</sheetData></worksheet>";

    private static IEnumerable<TestCaseData> Attacks()
    {
        static TestCaseData Attack(string name, string code, Func<WorkbookForge, WorkbookForge> make) => new TestCaseData(code, make).SetArgDisplayNames(name);

        yield return Attack("a sheet that inflates to gigabytes", UnreadableFile.InflatesTooMuch, f => f.WithRepeated(Sheet, "<worksheet>", "<a/>", 64 << 20, "</worksheet>"));
        yield return Attack("shared strings that inflate to gigabytes", UnreadableFile.InflatesTooMuch, f => f.WithRepeated("xl/sharedStrings.xml", "<sst>", "<si><t>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</t></si>", 64 << 20, "</sst>"));
        yield return Attack("styles that inflate to gigabytes", UnreadableFile.InflatesTooMuch, f => f.WithRepeated("xl/styles.xml", "<styleSheet>", "<x/>", 64 << 20, "</styleSheet>"));
        yield return Attack("styles that inflate beyond measure at a modest ratio", UnreadableFile.InflatesTooMuch, f => f.WithRepeated("xl/styles.xml", "<styleSheet>", "<x/>", 400 << 20, "</styleSheet>").Packed(CompressionLevel.Optimal));
        yield return Attack("more cells than any sheet needs", UnreadableFile.TooManyCells, f => f.WithRepeated(Sheet, SheetStart, "<row>" + string.Concat(Enumerable.Repeat("<c/>", 200)) + "</row>", 60 << 20, SheetEnd).Packed(CompressionLevel.Optimal));
        yield return Attack("billion laughs in the shared strings", UnreadableFile.XmlEntities, f => f.WithSharedStrings("<si><t>&a3;</t></si>", Laughs));
        yield return Attack("billion laughs in the sheet", UnreadableFile.XmlEntities, f => f.With(Sheet, Laughs + SheetStart + "<row><c t=\"str\"><v>&a3;</v></c></row>" + SheetEnd));
        yield return Attack("billion laughs in the workbook", UnreadableFile.XmlEntities, f => f.With("xl/workbook.xml", Laughs + "<workbook>&a3;</workbook>"));
        yield return Attack("an external entity in the shared strings", UnreadableFile.XmlEntities, f => f.WithSharedStrings("<si><t>&file;</t></si>", Outside));
        yield return Attack("an external entity in the relations", UnreadableFile.XmlEntities, f => f.With("_rels/.rels", Outside + "<Relationships>&file;</Relationships>"));
        yield return Attack("a name that climbs out of the archive", UnreadableFile.UnsafeNames, f => f.With("../../../../tmp/evil.txt", "x"));
        yield return Attack("a name that climbs out with backslashes", UnreadableFile.UnsafeNames, f => f.With(@"..\..\evil.txt", "x"));
        yield return Attack("a column beyond the last", UnreadableFile.OutOfRange, f => f.WithSheet("""<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>"""));
        yield return Attack("a cell row beyond the last", UnreadableFile.OutOfRange, f => f.WithSheet("""<row r="1"><c r="A99999999999"><v>1</v></c></row>"""));
        yield return Attack("a row beyond the last", UnreadableFile.OutOfRange, f => f.WithSheet("""<row r="2147483647"><c r="A1"><v>1</v></c></row>"""));
        yield return Attack("too many parts", UnreadableFile.TooManyParts, f =>
        {
            for (var i = 0; i < 10_001; i++)
                f.With($"p{i}", "");
            return f;
        });
        yield return Attack("elements nested a million deep", UnreadableFile.Damaged, f => f.WithRepeated(Sheet, SheetStart, "<row><c>", 8 << 20, ""));
        yield return Attack("unknown elements nested a million deep", UnreadableFile.Damaged, f => f.WithRepeated("xl/styles.xml", "<styleSheet>", "<a>", 8 << 20, ""));
        yield return Attack("an attribute without end", UnreadableFile.CellTooLong, f => f.WithRepeated(Sheet, SheetStart + "<row r=\"", "1", 64 << 20, "\"/>" + SheetEnd));
        yield return Attack("a text without end", UnreadableFile.CellTooLong, f => f.WithRepeated("xl/sharedStrings.xml", "<sst><si><t>", "a", 64 << 20, "</t></si></sst>"));
        yield return Attack("ever new element names", UnreadableFile.Damaged, f => f.With("xl/styles.xml", "<styleSheet>" + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"<n{i}/>")) + "</styleSheet>"));
        yield return Attack("a document that is no workbook", UnreadableFile.NotAWorkbook, f => f.With("_rels/.rels", """<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""").With("word/document.xml", "<document/>").Without("xl/workbook.xml"));
        yield return Attack("an archive of something else", UnreadableFile.NotAWorkbook, _ => new WorkbookForge().Without("_rels/.rels").Without("xl/workbook.xml"));
        yield return Attack("a workbook without sheets", UnreadableFile.NoWorksheet, f => f.With("xl/workbook.xml", "<workbook><sheets/></workbook>"));
        yield return Attack("a sheet that breaks off", UnreadableFile.Damaged, f => f.With(Sheet, SheetStart + "<row r=\"1\"><c r=\"A1\"><v>1"));
        yield return Attack("an OpenDocument sheet", UnreadableFile.OpenDocument, f => f.With("mimetype", "application/vnd.oasis.opendocument.spreadsheet").With("content.xml", "<x/>"));
    }

    [TestCaseSource(nameof(Attacks))]
    public void A_hostile_workbook_is_refused(string code, Func<WorkbookForge, WorkbookForge> make, CancellationToken stop)
    {
        using var file = new TemporaryFile(make(new WorkbookForge()).Bytes());
        var before = GC.GetAllocatedBytesForCurrentThread();

        var refusal = Assert.Throws<UnreadableFile>(() => ReadAll(file.Path, stop));

        Assert.That(refusal!.Code, Is.EqualTo(code));
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(MostMemory));
    }

    private static IEnumerable<TestCaseData> Impostors()
    {
        static TestCaseData File(string name, string code, string content) => new TestCaseData(code, Encoding.UTF8.GetBytes(content)).SetArgDisplayNames(name);

        yield return File("an empty file", UnreadableFile.Empty, "");
        yield return File("a file of blanks", UnreadableFile.Empty, " \r\n\t\r\n ");
        yield return File("a web page", UnreadableFile.Html, "<!DOCTYPE html><html><body><table><tr><td>1</td></tr></table></body></html>");
        yield return File("a web page without doctype", UnreadableFile.Html, "\r\n<HTML xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><table></table></HTML>");
        yield return File("an XML file", UnreadableFile.Xml, "<?xml version=\"1.0\"?><rss/>");
        yield return File("a PDF file", UnreadableFile.NotAWorkbook, "%PDF-1.7 …");
        yield return File("broken JSON", UnreadableFile.Json, "{\"cards\": [");
        yield return File("JSON without records", UnreadableFile.JsonWithoutRows, "{\"a\": [1, 2, 3]}");
        yield return File("JSON nested a thousand deep", UnreadableFile.Json, string.Concat(Enumerable.Repeat("{\"a\":", 1000)));
        yield return File("the beginning of an archive", UnreadableFile.Truncated, "PK\u0003\u0004 and nothing more");
        yield return File("a binary file", UnreadableFile.Binary, "\u0001\0\u0002\0\0\0\u0003\0\0x\0\0");
        yield return File("an old workbook that is none", UnreadableFile.NotAWorkbook, "OLE");
    }

    [TestCaseSource(nameof(Impostors))]
    public void What_is_no_table_is_refused(string code, byte[] content, CancellationToken stop)
    {
        if (content is [(byte)'O', (byte)'L', (byte)'E'])
            content = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]];
        using var file = new TemporaryFile(content);
        Assert.That(Assert.Throws<UnreadableFile>(() => ReadAll(file.Path, stop))!.Code, Is.EqualTo(code));
    }

    [Test]
    public void A_file_beyond_the_size_limit_is_refused_before_it_is_read()
    {
        using var file = new TemporaryFile("title\r\nx\r\n");
        var refusal = Assert.Throws<UnreadableFile>(() => TableFile.Open(file.Path, "a.csv", ReadLimits.Default with { MaxBytes = 4 }, HeaderVocabulary.None, CancellationToken.None).Dispose());
        Assert.That(refusal!.Code, Is.EqualTo(UnreadableFile.TooLarge));
    }

    [Test]
    public void A_text_file_named_as_a_workbook_is_read_as_the_text_it_is(CancellationToken stop)
    {
        using var file = new TemporaryFile("标题,优先级\r\n导出失败,高\r\n");
        using var table = TableFile.Open(file.Path, "需求.xlsx", ReadLimits.Default, HeaderVocabulary.None, stop);
        Assert.That(table.Kind, Is.EqualTo(FileKind.Delimited));
        Assert.That(table.Shape(0, null, stop).Rows, Is.EqualTo(1));
    }

    [Test]
    public void A_dimension_that_lies_is_not_believed(CancellationToken stop)
    {
        using var file = new TemporaryFile(new WorkbookForge()
            .WithSheet("""<row r="1"><c r="A1" t="str"><v>title</v></c></row><row r="1048576"><c r="A1048576" t="str"><v>x</v></c></row>""", before: """<dimension ref="A1:XFD1048576"/>""").Bytes());
        using var table = TableFile.Open(file.Path, "a.xlsx", ReadLimits.Default, HeaderVocabulary.None, stop);
        Assert.That(table.RawRows(0, stop).Select(r => r.Number), Is.EqualTo(new[] { 1, 1_048_576 }));
    }

    [Test]
    public void A_string_number_that_points_nowhere_is_an_empty_cell(CancellationToken stop)
    {
        using var file = new TemporaryFile(new WorkbookForge().WithSheet("""<row r="1"><c r="A1" t="s"><v>7</v></c><c r="B1" t="s"><v>-1</v></c><c r="C1" t="str"><v>x</v></c></row>""").Bytes());
        using var table = TableFile.Open(file.Path, "a.xlsx", ReadLimits.Default, HeaderVocabulary.None, stop);
        Assert.That(table.RawRows(0, stop).Single().Cells, Is.EqualTo(new[] { null, null, "x" }));
    }

    [Test]
    public void Quotes_that_open_on_every_line_and_never_close_do_not_take_for_ever(CancellationToken stop)
    {
        var text = new StringBuilder("title,note\r\n");
        for (var i = 0; i < 200_000; i++)
            text.Append("\"a").Append(i % 2 == 0 ? "" : "\"x").Append(",\"b\r\n");
        using var file = new TemporaryFile(text.ToString());
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            ReadAll(file.Path, stop);
        }
        catch (UnreadableFile refusal)
        {
            Assert.That(UnreadableFile.Codes, Does.Contain(refusal.Code));
        }

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(MostMemory * 4));
    }

    [Test]
    public void A_workbook_cut_off_anywhere_is_refused_and_never_crashes(CancellationToken stop)
    {
        var whole = new WorkbookForge().WithSharedStrings("<si><t>一</t></si>").Bytes();
        for (var length = 0; length < whole.Length; length += 7)
        {
            using var file = new TemporaryFile(whole[..length]);
            var refusal = Assert.Throws<UnreadableFile>(() => ReadAll(file.Path, stop), $"cut at {length}");
            Assert.That(UnreadableFile.Codes, Does.Contain(refusal!.Code));
        }
    }

    [TestCase(0)]
    [TestCase(1)]
    public void A_workbook_with_bytes_flipped_is_read_or_refused_and_never_crashes(int kind, CancellationToken stop)
    {
        var whole = kind == 0
            ? new WorkbookForge().WithSharedStrings("<si><t>一</t></si><si><r><t>二</t></r></si>").WithSheet("""<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>2.5</v></c></row>""", after: """<mergeCells><mergeCell ref="A1:B2"/></mergeCells>""").Bytes()
            : File.ReadAllBytes(SampleData.File("spreadsheets", "not-a-zip-or-encrypted", "MiniExcel__TestIssue272.xlsx"));
        var random = new Random(20260302);
        for (var round = 0; round < (kind == 0 ? 400 : 100) && !stop.IsCancellationRequested; round++)
        {
            var bytes = (byte[])whole.Clone();
            for (var i = random.Next(1, 12); i > 0; i--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            using var file = new TemporaryFile(bytes);
            try
            {
                ReadAll(file.Path, stop);
            }
            catch (UnreadableFile refusal)
            {
                Assert.That(UnreadableFile.Codes, Does.Contain(refusal.Code), $"round {round}");
            }
        }
    }

    private static void ReadAll(string path, CancellationToken stop)
    {
        using var table = TableFile.Open(path, "a.xlsx", ReadLimits.Default, HeaderVocabulary.None, stop);
        foreach (var sheet in table.Sheets)
            table.Shape(sheet.Index, null, stop);
    }
}
