using System.Text;
using ProductOps.Api.Platform.Imports.Reading;
using ProductOps.Api.ValueDelivery.Requirements;

namespace ProductOps.Tests.Platform.Imports.Reading;

/// <summary>Sheets as people keep them.</summary>
public sealed class TableFileTests
{
    [Test]
    public void A_title_above_merged_groups_totals_below_and_values_merged_downwards()
    {
        using var file = Sheet("""
            <row r="1"><c r="A1" t="str"><v>2026 年需求池</v></c></row>
            <row r="3"><c r="A3" t="str"><v>日期</v></c><c r="B3" t="str"><v>客户信息</v></c><c r="D3" t="str"><v>需求描述</v></c><c r="E3" t="str"><v>票数</v></c></row>
            <row r="4"><c r="B4" t="str"><v>客户名称</v></c><c r="C4" t="str"><v>区域</v></c></row>
            <row r="5"><c r="A5" t="str"><v>2026-03-02</v></c><c r="B5" t="str"><v>甲公司</v></c><c r="C5" t="str"><v>华东</v></c><c r="D5" t="str"><v>一</v></c><c r="E5"><v>2</v></c></row>
            <row r="6"><c r="D6" t="str"><v>二</v></c><c r="E6"><v>3</v></c></row>
            <row r="9"><c r="A9" t="str"><v>合计</v></c><c r="E9"><v>5</v></c></row>
            """, """<mergeCells><mergeCell ref="A1:E1"/><mergeCell ref="A3:A4"/><mergeCell ref="B3:C3"/><mergeCell ref="D3:D4"/><mergeCell ref="E3:E4"/><mergeCell ref="B5:B6"/><mergeCell ref="C5:C6"/></mergeCells>""");
        using var table = Open(file);
        var shape = table.Shape(0, null, CancellationToken.None);
        var rows = table.Rows(shape, CancellationToken.None).ToList();

        Assert.That((shape.FirstHeaderRow, shape.LastHeaderRow), Is.EqualTo((3, 4)));
        Assert.That(shape.Columns.Select(c => c.Name), Is.EqualTo(new[] { "日期", "客户名称", "区域", "需求描述", "票数" }));
        Assert.That(shape.Rows, Is.EqualTo(2));
        Assert.That(shape.TotalsRows, Is.EqualTo(new[] { 9 }));
        Assert.That(rows.Select(r => r.Number), Is.EqualTo(new[] { 5, 6, 9 }));
        Assert.That(rows[1].Cells, Is.EqualTo(new[] { null, "甲公司", "华东", "二", "3" }));
    }

    [Test]
    public void A_corrected_header_row_is_followed()
    {
        using var file = Text("随便写的一行,x\r\n甲,乙\r\n1,2\r\n");
        using var table = Open(file);
        Assert.That(table.Shape(0, 2, CancellationToken.None).Columns.Select(c => c.Name), Is.EqualTo(new[] { "甲", "乙" }));
        Assert.That(table.Shape(0, 0, CancellationToken.None).Columns.Select(c => c.Name), Is.EqualTo(new[] { "Column 1", "Column 2" }));
        Assert.That(table.Shape(0, 0, CancellationToken.None).Rows, Is.EqualTo(3));
    }

    [Test]
    public void Repeated_headers_are_one_column_with_several_values()
    {
        using var file = Text("Summary,Issue key,Labels,Labels\r\nx,A-1,one,two\r\ny,A-2,,three\r\n");
        using var table = Open(file);
        var shape = table.Shape(0, null, CancellationToken.None);
        var labels = shape.Columns.Single(c => c.Name == "Labels");

        Assert.That(labels.Places, Is.EqualTo(new[] { 2, 3 }));
        Assert.That(table.Rows(shape, CancellationToken.None).Select(r => labels.Joined(r, ", ")), Is.EqualTo(new[] { "one, two", "three" }));
    }

    [Test]
    public void Cells_beyond_the_header_are_kept_under_their_number()
    {
        using var file = Text("标题,客户\r\na,b,c,,d\r\n");
        using var table = Open(file);
        Assert.That(table.Shape(0, null, CancellationToken.None).Columns.Select(c => c.Name), Is.EqualTo(new[] { "标题", "客户", "Column 3", "Column 5" }));
    }

    [Test]
    public void The_visible_sheet_with_the_table_is_chosen()
    {
        const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var forge = new WorkbookForge()
            .With("xl/workbook.xml", $"""<workbook xmlns:r="{Relation}"><sheets><sheet name="说明" sheetId="1" r:id="rId1"/><sheet name="旧" sheetId="2" state="hidden" r:id="rId2"/><sheet name="需求" sheetId="3" r:id="rId3"/></sheets></workbook>""")
            .With("xl/_rels/workbook.xml.rels", string.Concat(Enumerable.Range(1, 3).Select(i => $"""<Relationship Id="rId{i}" Type="{Relation}/worksheet" Target="worksheets/sheet{i}.xml"/>""").Prepend("<Relationships>").Append("</Relationships>")))
            .WithSheet("""<row><c t="str"><v>请先看这里</v></c></row>""");
        foreach (var i in (int[])[2, 3])
            forge.With($"xl/worksheets/sheet{i}.xml", """<worksheet><sheetData><row><c t="str"><v>标题</v></c><c t="str"><v>客户</v></c></row><row><c t="str"><v>a</v></c><c t="str"><v>b</v></c></row></sheetData></worksheet>""");
        using var file = new TemporaryFile(forge.Bytes());
        using var table = Open(file);

        Assert.That(table.Sheets.Select(s => s.Visible), Is.EqualTo(new[] { true, false, true }));
        Assert.That(table.LikeliestSheet(CancellationToken.None), Is.EqualTo(2));
    }

    [TestCase("标题;客户\r\n一，二;甲\r\n三;乙\r\n", ';')]
    [TestCase("标题\t客户\n一,二\t甲\n三\t乙\n", '\t')]
    [TestCase("标题|客户\r一|甲\r三|乙\r", '|')]
    [TestCase("标题,客户\r\n\"一\r\n二;x\",甲\r\n三,乙", ',')]
    [TestCase("sep=;\r\n标题;客户\r\n一;甲\r\n三;乙\r\n", ';')]
    public void The_delimiter_is_found(string text, char delimiter)
    {
        using var file = Text(text);
        using var table = Open(file);
        var shape = table.Shape(0, null, CancellationToken.None);
        Assert.That(table.Dialect!.Value.Delimiter, Is.EqualTo(delimiter));
        Assert.That(shape.Columns.Select(c => c.Name), Is.EqualTo(new[] { "标题", "客户" }));
        Assert.That(shape.Rows, Is.EqualTo(2));
    }

    [Test]
    public void A_single_column_of_sentences_is_not_split_at_its_commas()
    {
        using var file = Text("需求描述\r\n导出失败, 请看一下\r\n打开慢\r\n页面白屏, 刷新后好, 过会又坏\r\n");
        using var table = Open(file);
        Assert.That(table.Shape(0, null, CancellationToken.None).Columns, Has.Count.EqualTo(1));
        Assert.That(table.Shape(0, null, CancellationToken.None).Rows, Is.EqualTo(3));
    }

    [TestCase("utf-8", "utf-8")]
    [TestCase("utf-16", "utf-16")]
    [TestCase("utf-16BE", "utf-16be")]
    [TestCase("gb18030", "gb18030")]
    [TestCase("gbk", "gb18030")]
    public void Chinese_text_is_read_in_every_encoding_it_comes_in(string written, string found)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        const string Content = "标题,客户\r\n导出的文件打不开，提示格式错误,上海某某公司\r\n希望支持批量审批,北京某某公司\r\n";
        var encoding = Encoding.GetEncoding(written);
        foreach (var marked in (bool[])[true, false])
        {
            using var file = new TemporaryFile([.. marked ? encoding.GetPreamble() : [], .. encoding.GetBytes(Content)]);
            using var table = Open(file);
            var shape = table.Shape(0, null, CancellationToken.None);
            Assert.That(table.Encoding, Is.EqualTo(found));
            Assert.That(table.Rows(shape, CancellationToken.None).First().Cells, Is.EqualTo(new[] { "导出的文件打不开，提示格式错误", "上海某某公司" }));
        }
    }

    [Test]
    public void Japanese_text_in_shift_jis_is_told_from_chinese()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var file = new TemporaryFile(Encoding.GetEncoding(932).GetBytes("件名,説明\r\nエクスポートできません,ボタンを押しても何も起こりません\r\n"));
        using var table = Open(file);
        Assert.That(table.Encoding, Is.EqualTo("shift_jis"));
    }

    [Test]
    public void Plain_json_records_become_columns()
    {
        using var file = Text("""{"data":{"items":[{"title":"a","customer":{"name":"甲"},"tags":["x","y"],"n":1.50},{"title":"b","done":true,"notes":null}]}}""");
        using var table = Open(file);
        var shape = table.Shape(0, null, CancellationToken.None);
        Assert.That(shape.Columns.Select(c => c.Name), Is.EqualTo(new[] { "title", "customer.name", "tags", "n", "done", "notes" }));
        Assert.That(table.Rows(shape, CancellationToken.None).Select(r => string.Join('|', r.Cells)), Is.EqualTo(new[] { "a|甲|x, y|1.50||", "b||||true|" }));
    }

    [Test]
    public void A_header_pasted_in_again_is_no_row()
    {
        using var file = Text("标题,客户\r\na,b\r\n标题,客户\r\nc,d\r\n");
        using var table = Open(file);
        var shape = table.Shape(0, null, CancellationToken.None);
        Assert.That(shape.Rows, Is.EqualTo(2));
        Assert.That(table.Rows(shape, CancellationToken.None).Select(r => r.Kind), Is.EqualTo(new[] { RowKind.Data, RowKind.Header, RowKind.Data }));
    }

    [Test]
    public void A_hundred_thousand_rows_pass_by_without_being_kept()
    {
        var text = new StringBuilder("标题,客户,需求描述\r\n");
        for (var i = 0; i < 100_000; i++)
            text.Append("需求 ").Append(i).Append(",客户 ").Append(i % 300).Append(",\"").Append('长', 100).Append("\"\r\n");
        using var file = Text(text.ToString());
        text.Clear();
        using var table = Open(file);
        var shape = table.Shape(0, null, CancellationToken.None);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        long most = 0;
        var rows = 0;
        foreach (var _ in table.Rows(shape, CancellationToken.None))
            if (++rows % 20_000 == 0)
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);

        Assert.That(rows, Is.EqualTo(100_000));
        Assert.That(most, Is.LessThan(8L << 20));
    }

    private static TableFile Open(TemporaryFile file) => SampleData.Open(file.Path, RequirementAliases.Dictionary.Vocabulary);

    private static TemporaryFile Text(string content) => new(content);

    private static TemporaryFile Sheet(string rows, string after) => new(new WorkbookForge().WithSheet(rows, after: after).Bytes());
}
