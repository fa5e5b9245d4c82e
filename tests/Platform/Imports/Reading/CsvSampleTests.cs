using System.Text.Json;
using ProductOps.Api.Platform.Imports.Reading;

namespace ProductOps.Tests.Platform.Imports.Reading;

/// <summary>Two public collections of awkward CSV, against their expected JSON.</summary>
public sealed class CsvSampleTests
{
    private static IEnumerable<TestCaseData> Files(string collection, string csv)
    {
        var folder = Path.Combine(SampleData.Root, "csv", collection, csv);
        if (!Directory.Exists(folder))
            return [new TestCaseData("(missing)").SetArgDisplayNames("sample data missing")];
        return Directory.GetFiles(folder, "*.csv").Order().Select(f => new TestCaseData(Path.GetFileNameWithoutExtension(f)).SetArgDisplayNames(Path.GetFileName(f)));
    }

    private static IEnumerable<TestCaseData> Spectrum() => Files("csv-spectrum", "csvs");

    private static IEnumerable<TestCaseData> Sineemore() => Files("sineemore", "csv").Where(f => !((string)f.Arguments[0]!).StartsWith("bad-", StringComparison.Ordinal));

    private static IEnumerable<TestCaseData> Bad() => Files("sineemore", "csv").Where(f => ((string)f.Arguments[0]!).StartsWith("bad-", StringComparison.Ordinal));

    [TestCaseSource(nameof(Spectrum))]
    public void A_file_of_csv_spectrum_reads_as_its_json_says(string name) =>
        AssertObjects(SampleData.File("csv", "csv-spectrum", "csvs", name + ".csv"), SampleData.File("csv", "csv-spectrum", "json", name + ".json"));

    [TestCaseSource(nameof(Sineemore))]
    public void A_file_of_csv_test_data_reads_as_its_json_says(string name)
    {
        var csv = SampleData.File("csv", "sineemore", "csv", name + ".csv");
        var json = SampleData.File("csv", "sineemore", "json", name + ".json");
        using var expected = JsonDocument.Parse(File.ReadAllText(json));
        if (name.StartsWith("header-", StringComparison.Ordinal))
        {
            AssertObjects(csv, json);
            return;
        }

        var rows = expected.RootElement.EnumerateArray().Select(r => r.EnumerateArray().Select(c => c.GetString()!).ToArray());
        Assert.That(Records(File.ReadAllText(csv)), Is.EqualTo(rows));
    }

    [TestCaseSource(nameof(Bad))]
    public void A_broken_file_is_read_as_far_as_it_makes_sense(string name)
    {
        var path = SampleData.File("csv", "sineemore", "csv", name + ".csv");
        if (name == "bad-header-no-header")
        {
            Assert.That(Assert.Throws<UnreadableFile>(() => SampleData.Open(path).Dispose())!.Code, Is.EqualTo(UnreadableFile.Empty));
            return;
        }

        var rows = Records(File.ReadAllText(path));
        string[]? second = name switch
        {
            "bad-header-less-fields" => ["1", "2"],
            "bad-header-more-fields" => ["1", "2", "3", "4"],
            "bad-missing-quote" => ["1", "\"I forgot to close this one", "3"],
            "bad-quotes-with-unescaped-quote" => ["1", "Hey, I missed \" it", "3"],
            "bad-unescaped-quote" => ["1", "This \"quotes\" must be escaped", "3"],
            _ => null,
        };
        if (second is null)
            Assert.That(rows, Has.Count.EqualTo(1));
        else
            Assert.That(rows[1], Is.EqualTo(second));
    }

    private static void AssertObjects(string csv, string json)
    {
        using var expected = JsonDocument.Parse(File.ReadAllText(json));
        var records = Records(File.ReadAllText(csv));
        var actual = records.Skip(1).Select(r => records[0].Zip(r).ToDictionary(p => p.First, p => p.Second)).ToList();
        // A checkout may have turned CRLF into LF inside the file; then the JSON's line ends are not to be found in it.
        var keepsCr = File.ReadAllText(csv).Contains('\r', StringComparison.Ordinal);
        var wanted = expected.RootElement.EnumerateArray().Select(o => o.EnumerateObject().ToDictionary(p => p.Name, p => keepsCr ? p.Value.GetString()! : p.Value.GetString()!.Replace("\r\n", "\n", StringComparison.Ordinal))).ToList();
        Assert.That(actual, Is.EqualTo(wanted));
    }

    private static List<string[]> Records(string text)
    {
        var reader = new DelimitedReader(new StringReader(text), DelimitedDialect.Comma, ReadLimits.Default);
        var records = new List<string[]>();
        while (reader.ReadNext())
            records.Add([.. reader.Fields]);
        return records;
    }
}
