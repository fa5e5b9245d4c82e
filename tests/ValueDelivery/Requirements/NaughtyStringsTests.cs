using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using ProductOps.Api.Shared.Data;
using ProductOps.Tests.Platform.Imports.Reading;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.ValueDelivery.Requirements;

/// <summary>Texts that have broken other programs go through every text field, and come back byte for byte.</summary>
[ProductTests]
public sealed class NaughtyStringsTests(Engine engine) : ProductFixture(engine)
{
    [Test]
    public async Task All_515_naughty_strings_come_back_from_the_record_the_list_and_the_file_as_they_went_in()
    {
        var strings = JsonSerializer.Deserialize<List<string>>(await File.ReadAllTextAsync(SampleData.File("payloads", "blns.json")))!;
        Assert.That(strings, Has.Count.EqualTo(515));
        var ops = await Product.As("ops");
        var made = new Dictionary<long, string>();
        for (var i = 0; i < strings.Count; i++)
        {
            var text = strings[i];
            var answer = (await ops.Post(Pool.Path, Body(text, i))).Expect(HttpStatusCode.Created);
            var id = answer.Json!["id"]!.GetValue<long>();
            made.Add(id, text);
            Check((await ops.Get($"{Pool.Path}/{id}")).Json!, text, i);
            var voice = (await ops.Get($"{Pool.Path}/{id}/voices")).Json!["items"]![0]!;
            Assert.That((voice["words"]!.GetValue<string>(), voice["contact"]!.GetValue<string>()), Is.EqualTo(("w" + text, Cut(text, 200))));
        }

        string? cursor = null;
        do
        {
            var page = (await ops.Get($"{Pool.Path}?source=naughty&sort=id&limit=200{(cursor is null ? "" : "&cursor=" + cursor)}")).Expect(HttpStatusCode.OK).Json!;
            foreach (var row in page["items"]!.AsArray()) Check(row!, made[row!["id"]!.GetValue<long>()], null);
            cursor = page["nextCursor"]?.GetValue<string>();
        }
        while (cursor is not null);

        var file = (await ops.Get($"{Pool.Path}?source=naughty&format=csv")).Expect(HttpStatusCode.OK);
        using var kept = new TemporaryFile(file.Bytes);
        using var table = SampleData.Open(kept.Path);
        var rows = -1;
        string?[] header = [];
        foreach (var row in table.RawRows(0, CancellationToken.None))
        {
            if (++rows == 0)
            {
                header = row.Cells;
                continue;
            }

            string Cell(string title) => row.Cells.ElementAtOrDefault(Array.IndexOf(header, title)) ?? "";
            var text = made[long.Parse(Cell("No.")[4..], CultureInfo.InvariantCulture)];
            foreach (var title in new[] { "Description", "Original text", "End goal" }) Assert.That(Cell(title), Is.EqualTo(text), title);
        }

        Assert.That(rows, Is.EqualTo(515));
    }

    private static object Body(string text, int i) => new
    {
        title = Cut($"{i} {text}", 300),
        description = text,
        originalText = text,
        endGoal = text,
        whys = new[] { "1" + Cut(text, 1900) },
        region = Cut(text, 100),
        source = "naughty",
        sourceRef = Cut(text, 300),
        tags = new[] { "t" + Cut(text, 190) },
        extra = new Dictionary<string, string> { ["k" + text] = text },
        voices = new[] { new { words = "w" + text, contact = Cut(text, 200) } },
    };

    private static void Check(JsonNode view, string text, int? i)
    {
        if (i is { } number) Assert.That(view["title"]!.GetValue<string>(), Is.EqualTo(Cut($"{number} {text}", 300)));
        foreach (var name in new[] { "description", "originalText", "endGoal" }) Assert.That(view[name]!.GetValue<string>(), Is.EqualTo(text), name);
        Assert.That(view["region"]!.GetValue<string>(), Is.EqualTo(Cut(text, 100)));
        Assert.That(view["sourceRef"]!.GetValue<string>(), Is.EqualTo(Cut(text, 300)));
        Assert.That(view["whys"]![0]!.GetValue<string>(), Is.EqualTo("1" + Cut(text, 1900)));
        Assert.That(view["tags"]![0]!.GetValue<string>(), Is.EqualTo("t" + Cut(text, 190)));
        Assert.That(view["extra"]!["k" + text]!.GetValue<string>(), Is.EqualTo(text));
    }

    private static string Cut(string text, int longest) => text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];
}
