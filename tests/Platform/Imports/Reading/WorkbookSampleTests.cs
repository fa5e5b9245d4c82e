using System.Globalization;
using System.IO.Compression;
using ExcelDataReader;
using ProductOps.Api.Platform.Imports.Reading;

namespace ProductOps.Tests.Platform.Imports.Reading;

/// <summary>250-odd real workbooks, against the number of cells on which three other readers agree, and cell by cell against one of them.</summary>
public sealed class WorkbookSampleTests
{
    private static IEnumerable<TestCaseData> Workbooks(params string[] must)
    {
        if (!SampleData.Exists)
        {
            yield return new TestCaseData("(missing)", "").SetArgDisplayNames("sample data missing");
            yield break;
        }

        foreach (var line in File.ReadLines(Path.Combine(SampleData.Root, "spreadsheets", "EXPECTED.csv")).Skip(1))
        {
            var parts = line.Split(',');
            if (parts.Length == 4 && must.Contains(parts[3]))
                yield return new TestCaseData(parts[0], parts[2]).SetArgDisplayNames(parts[0]);
        }
    }

    private static IEnumerable<TestCaseData> Readable() => Workbooks("read");

    private static IEnumerable<TestCaseData> Refused() => Workbooks("reject-cleanly");

    private static IEnumerable<TestCaseData> Either() => Workbooks("read-or-reject-cleanly");

    [TestCaseSource(nameof(Readable))]
    public void A_workbook_gives_as_many_cells_as_other_readers_find(string file, string expected)
    {
        using var table = SampleData.Open(SampleData.File("spreadsheets", file));
        var found = CountCells(table);
        TestContext.Out.WriteLine($"{file}: {found}, expected {expected}");
        // openpyxl sees nothing in a workbook of the strict kind, so the files were counted as empty; the cell-by-cell test below speaks for those.
        if (IsStrict(SampleData.File("spreadsheets", file)))
            Assert.That(expected, Is.EqualTo("0"));
        else if (expected.Length > 0)
            Assert.That(found, Is.EqualTo(long.Parse(expected, CultureInfo.InvariantCulture)));
        else
            Assert.That(found, Is.GreaterThan(0));
    }

    private static readonly Dictionary<string, string> s_otherReaderIsWrong = new()
    {
        ["excelize__Book1.xlsx"] = "it fails on a column without a width",
        ["calamine__date_1904.xlsx"] = "it misses the calendar of 1904",
        ["calamine__date_quoted_format.xlsx"] = "it misses a date format with quoted text",
        ["MiniExcel__TestIssue773_Template_output.xlsx"] = "it misses strings in prefixed elements",
    };

    [OneTimeSetUp]
    public void Let_the_other_reader_know_old_encodings() => System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);

    [TestCaseSource(nameof(Readable))]
    public void Every_cell_says_what_another_reader_says(string file, string expected)
    {
        Assert.That(expected, Is.Not.Null);
        var path = SampleData.File("spreadsheets", file);
        if (s_otherReaderIsWrong.TryGetValue(Path.GetFileName(file), out var why))
            Assert.Pass($"Nothing to compare with: {why}.");
        using var table = SampleData.Open(path);
        using var stream = File.OpenRead(path);
        using var other = ExcelReaderFactory.CreateReader(stream);
        var differences = new List<string>();
        do
        {
            var sheet = table.Sheets.FirstOrDefault(s => s.Name == other.Name);
            if (sheet is null)
                continue;
            var rows = table.RawRows(sheet.Index, CancellationToken.None).ToDictionary(r => r.Number, r => r.Cells);
            for (var number = 1; other.Read(); number++)
            {
                for (var i = 0; i < other.FieldCount; i++)
                {
                    var mine = rows.TryGetValue(number, out var cells) && i < cells.Length ? cells[i] : null;
                    if (!Same(mine, other.GetValue(i)))
                        differences.Add($"{sheet.Name} row {number} column {i + 1}: «{mine}», the other reader says «{other.GetValue(i)}»");
                }
            }
        }
        while (other.NextResult());

        Assert.That(differences.Take(20), Is.Empty);
    }

    private static bool Same(string? mine, object? theirs) => theirs switch
    {
        // The other reader gives nothing for errors.
        null or "" => mine is null || mine.StartsWith('#'),
        string text => mine == text,
        // A negative number in a date format is no date; a fraction of the first day is a time.
        DateTime { Year: < 1900 } first => (double.TryParse(mine, NumberStyles.Float, CultureInfo.InvariantCulture, out var negative) && negative < 0)
            || mine == first.TimeOfDay.ToString("c", CultureInfo.InvariantCulture) || mine == "1899-12-31",
        bool flag => mine == (flag ? "true" : "false"),
        DateTime moment => DateTime.TryParse(mine, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && Math.Abs((mine!.Length < 13 && mine.Contains(':') ? day.TimeOfDay - moment.TimeOfDay : day - moment).TotalMilliseconds) < 2,
        // It takes the colour [MAGENTA] for minutes.
        TimeSpan span => mine!.Contains(':') || (double.TryParse(mine, NumberStyles.Float, CultureInfo.InvariantCulture, out var days) && Math.Abs(days - span.TotalDays) < 1e-6),
        IConvertible number => double.TryParse(mine, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value.Equals(number.ToDouble(CultureInfo.InvariantCulture)),
        _ => false,
    };

    private static bool IsStrict(string path)
    {
        using var file = File.OpenRead(path);
        if (file.ReadByte() != 'P')
            return false;
        using var archive = new ZipArchive(file);
        var workbook = archive.Entries.FirstOrDefault(e => e.FullName.EndsWith("workbook.xml", StringComparison.OrdinalIgnoreCase));
        if (workbook is null)
            return false;
        using var reader = new StreamReader(workbook.Open());
        return reader.ReadToEnd().Contains("http://purl.oclc.org/ooxml/spreadsheetml/main", StringComparison.Ordinal);
    }

    [TestCaseSource(nameof(Refused))]
    public void A_workbook_that_cannot_be_read_is_refused_with_a_code(string file, string expected)
    {
        Assert.That(expected, Is.Empty);
        var refusal = Assert.Throws<UnreadableFile>(() => ReadAll(SampleData.File("spreadsheets", file)));
        Assert.That(refusal!.Code, Is.EqualTo(UnreadableFile.Encrypted));
    }

    [TestCaseSource(nameof(Either))]
    public void A_doubtful_workbook_is_read_or_refused_but_never_crashes(string file, string expected)
    {
        Assert.That(expected, Is.Empty);
        try
        {
            Assert.That(ReadAll(SampleData.File("spreadsheets", file)), Is.GreaterThanOrEqualTo(0));
        }
        catch (UnreadableFile refusal)
        {
            Assert.That(UnreadableFile.Codes, Does.Contain(refusal.Code));
        }
    }

    private static long ReadAll(string path)
    {
        using var table = SampleData.Open(path);
        return CountCells(table);
    }

    private static long CountCells(TableFile table) =>
        table.Sheets.Sum(sheet => table.RawRows(sheet.Index, CancellationToken.None).Sum(row => (long)row.Cells.Count(c => c is { Length: > 0 })));
}
