using System.Globalization;
using System.Text;
using System.Text.Json;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using FsCheck;
using FsCheck.Fluent;
using ProductOps.Api.Platform.Imports.Reading;
using ProductOps.Api.Shared.Lists.Export;
using ProductOps.Tests.Platform.Imports.Reading;

namespace ProductOps.Tests.Shared.Lists.Export;

public sealed class TableWriterTests
{
    private static readonly string[] s_awkward =
    [
        "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "'=1", "''=1", "'", "''", "'x", "'quoted'", "＝1", "a\r\nb\rc\nd", "\"", "\"\"", "a\"b", ",", ";", " x ", "  ", "_x000D_", "_x005F_x0041_", "_x0041", "\u0001\u0002\u001F", "\u007F",
        "\uFFFE\uFFFF", "\uFEFF", "😀", "需求，描述；", "<b>&amp;</b>", "]]>", "0012", "1e5", "TRUE", "2026-03-02", "sep=;", new string('x', 32_767),
    ];

    [TestCase(true)]
    [TestCase(false)]
    public async Task Every_awkward_text_reads_back_byte_for_byte(bool csv)
    {
        Assert.That((await RoundTrip(csv, ["text"], s_awkward.Select(t => (object?[])[t]))).Select(r => r[0]), Is.EqualTo(s_awkward));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task All_515_naughty_strings_read_back_byte_for_byte(bool csv)
    {
        var strings = JsonSerializer.Deserialize<List<string>>(await File.ReadAllTextAsync(SampleData.File("payloads", "blns.json")))!;
        Assert.That(strings, Has.Count.EqualTo(515));

        // An empty string and no string are the same empty cell; the number beside it keeps the row.
        var rows = await RoundTrip(csv, ["number", "text"], strings.Select((s, i) => (object?[])[(long)i, s]));

        Assert.That(rows.Select(r => r[1] ?? ""), Is.EqualTo(strings));
    }

    [Test]
    public void Any_table_of_texts_reads_back_from_csv_equal() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(Texts(), rows =>
        RoundTrip(csv: true, ["a", "b", "c"], rows.Select((r, i) => (object?[])["row " + i, r.Item1, r.Item2])).GetAwaiter().GetResult()
            .Select(r => (r[1] ?? "", r[2] ?? "")).SequenceEqual(rows.Select(r => (r.Item1, r.Item2)))));

    [Test]
    public void Any_table_of_texts_reads_back_from_xlsx_equal() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(100), Prop.ForAll(Texts(), rows =>
        RoundTrip(csv: false, ["a", "b", "c"], rows.Select((r, i) => (object?[])["row " + i, r.Item1, r.Item2])).GetAwaiter().GetResult()
            .Select(r => (r[1] ?? "", r[2] ?? "")).SequenceEqual(rows.Select(r => (r.Item1, r.Item2)))));

    [Test]
    public async Task Values_keep_their_type_in_a_workbook()
    {
        var rows = await RoundTrip(csv: false, ["a", "b", "c", "d", "e", "f", "g"],
            [[12L, 1234.56m, 0.1 + 0.2, true, new DateOnly(2026, 3, 2), new DateTime(2026, 3, 2, 14, 5, 6, DateTimeKind.Utc), null], [-7L, 0.000001m, 1e-7, false, new DateOnly(1950, 1, 1), new DateTime(2026, 3, 2, 0, 0, 0, 250, DateTimeKind.Utc), 9007199254740993L]]);

        Assert.That(rows[0], Is.EqualTo(new[] { "12", "1234.56", "0.30000000000000004", "true", "2026-03-02", "2026-03-02 14:05:06", null }));
        Assert.That(rows[1], Is.EqualTo(new[] { "-7", "0.000001", "0.0000001", "false", "1950-01-01", "2026-03-02 00:00:00.250", "9007199254740993" }));
    }

    [Test]
    public async Task Values_are_written_invariantly_in_csv()
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            using var stream = new MemoryStream();
            await using (var writer = TableWriter.Csv(stream))
            {
                await writer.WriteHeader(["标题", "n"]);
                await writer.WriteRow(["=1+1", 1234.56m]);
                await writer.WriteRow([null, new DateTime(2026, 3, 2, 14, 5, 6, DateTimeKind.Utc)]);
            }

            Assert.That(Encoding.UTF8.GetString(stream.ToArray()), Is.EqualTo("\uFEFF\"标题\",\"n\"\r\n\"'=1+1\",1234.56\r\n,2026-03-02T14:05:06Z\r\n"));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Test]
    public async Task A_number_is_no_formula_and_needs_no_guard()
    {
        var rows = await RoundTrip(csv: true, ["n"], [[-5L], ["-5"]]);
        Assert.That(rows.Select(r => r[0]), Is.EqualTo(new[] { "-5", "-5" }));
    }

    [Test]
    public async Task A_workbook_is_valid_by_the_schema()
    {
        using var stream = new MemoryStream();
        await Write(stream, csv: false, ["标题", "Datum"], [["=1+1 \u0001", new DateOnly(2026, 3, 2)], ["b", null], [true, 1.5m]]);

        using var document = SpreadsheetDocument.Open(new MemoryStream(stream.ToArray()), isEditable: false);
        var errors = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}");
        Assert.That(errors, Is.Empty);
    }

    [Test]
    public async Task Rows_beyond_what_a_sheet_holds_go_to_further_sheets_with_the_header_again()
    {
        using var stream = new MemoryStream();
        await using (var writer = TableWriter.Xlsx(stream, "需求/池", rowsPerSheet: 3))
        {
            await writer.WriteHeader(["n"]);
            for (var i = 1L; i <= 5; i++)
                await writer.WriteRow([i]);
        }

        using var file = new TemporaryFile(stream.ToArray());
        using var table = SampleData.Open(file.Path);
        Assert.That(table.Sheets.Select(s => s.Name), Is.EqualTo(new[] { "需求 池", "需求 池 (2)", "需求 池 (3)" }));
        Assert.That(table.Sheets.Select(s => table.RawRows(s.Index, CancellationToken.None).Select(r => r.Cells[0])), Is.EqualTo(new[] { new[] { "n", "1", "2" }, ["n", "3", "4"], ["n", "5"] }));
    }

    [Test]
    public async Task A_text_longer_than_a_cell_is_cut_and_marked_in_a_workbook_only()
    {
        var text = new string('长', 40_000);
        Assert.That((await RoundTrip(csv: true, ["t"], [[text]]))[0][0], Is.EqualTo(text));
        Assert.That((await RoundTrip(csv: false, ["t"], [[text]]))[0][0], Is.EqualTo(new string('长', 32_766) + "…"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_table_is_written_without_synchronous_writes_and_without_keeping_it(bool csv)
    {
        await using var stream = new AsyncOnlyStream();
        await using (var writer = csv ? TableWriter.Csv(stream) : TableWriter.Xlsx(stream, "x"))
        {
            await writer.WriteHeader(["a"]);
            for (var i = 0; i < 20_000; i++)
                await writer.WriteRow([Guid.NewGuid().ToString()]);
            Assert.That(stream.Written, Is.GreaterThan(20_000 * 10), "most of it has left before the end");
        }
    }

    private static Arbitrary<(string, string)[]> Texts()
    {
        var character = Gen.OneOf(Gen.Elements('=', '+', '-', '@', '\'', '"', ',', ';', '\t', '\r', '\n', ' ', 'a', '需', '\u0001', '_', 'x', '0'), ArbMap.Default.GeneratorFor<char>().Where(c => c != '\0' && !char.IsSurrogate(c)));
        var text = Gen.ListOf(character).Resize(12).Select(c => new string([.. c]));
        return Arb.From(Gen.ArrayOf(Gen.Zip(text, text)).Resize(20).Select(a => a.Select(p => (p.Item1, p.Item2)).ToArray()));
    }

    private static async Task<List<string?[]>> RoundTrip(bool csv, string[] header, IEnumerable<object?[]> rows)
    {
        using var stream = new MemoryStream();
        await Write(stream, csv, header, rows);
        using var file = new TemporaryFile(stream.ToArray());
        using var table = SampleData.Open(file.Path);
        var result = new List<string?[]>();
        foreach (var row in table.RawRows(0, CancellationToken.None))
        {
            var cells = row.Cells;
            Array.Resize(ref cells, header.Length);
            result.Add(cells);
        }

        if (result.Count == 0)
            return result;
        Assert.That(result[0], Is.EqualTo(header));
        return result[1..];
    }

    private static async Task Write(Stream stream, bool csv, string[] header, IEnumerable<object?[]> rows)
    {
        await using var writer = csv ? TableWriter.Csv(stream) : TableWriter.Xlsx(stream, "Sheet");
        await writer.WriteHeader(header);
        foreach (var row in rows)
            await writer.WriteRow(row);
    }

    private sealed class AsyncOnlyStream : Stream
    {
        public long Written { get; private set; }

        public override bool CanRead => false;
        public override bool CanSeek => false;
        public override bool CanWrite => true;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Written += buffer.Length;
            return ValueTask.CompletedTask;
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
        public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;
        public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("A response takes asynchronous writes only.");
        public override void Flush() => throw new InvalidOperationException("A response takes asynchronous writes only.");
        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
