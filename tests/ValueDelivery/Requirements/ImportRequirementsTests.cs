using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using ProductOps.Api.Shared.Data;
using ProductOps.Tests.Platform.Imports;
using ProductOps.Tests.Platform.Imports.Reading;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.ValueDelivery.Requirements;

/// <summary>A team's own list, and other programs' exports, on their way into the pool.</summary>
[ProductTests]
public sealed class ImportRequirementsTests(Engine engine) : ProductFixture(engine)
{
    private ApiClient ops = null!;
    private ImportClient files = null!;

    [OneTimeSetUp]
    public async Task SignIn()
    {
        ops = await Product.As("ops");
        files = new ImportClient(ops, "requirements");
    }

    [Test]
    public async Task A_teams_own_sheet_goes_in_with_its_customers_modules_and_unknown_columns()
    {
        var import = await files.Import("日期,客户名称,区域,需求描述,功能模块,建议优先级,跟进人,进度,需求来源,天气\r\n2026/3/2,晨曦设备；远山电梯,华东,机房没有信号的时候不能签字。希望离线也能签,现场签字,紧急,Nobody Known,待处理,客户走访,晴\r\n");
        Assert.That(ImportClient.Counts(import), Is.EqualTo(new Dictionary<string, int> { ["create"] = 1 }));
        var made = (await Imported(import)).Single();
        Assert.Multiple(() =>
        {
            Assert.That(made["title"]!.GetValue<string>(), Is.EqualTo("机房没有信号的时候不能签字"));
            Assert.That(made["description"]!.GetValue<string>(), Does.EndWith("希望离线也能签"));
            Assert.That(made["receivedOn"]!.GetValue<string>(), Is.EqualTo("2026-03-02"));
            Assert.That(made["votes"]!.GetValue<int>(), Is.EqualTo(2));
            Assert.That(made["module"]!["name"]!.GetValue<string>(), Is.EqualTo("现场签字"));
            Assert.That(made["suggestedPriority"]!.GetValue<string>(), Is.EqualTo("highest"));
            Assert.That(made["status"]!.GetValue<string>(), Is.EqualTo("new"));
            Assert.That(made["source"]!.GetValue<string>(), Is.EqualTo("import"));
            Assert.That(made["extra"]!.AsObject().ToDictionary(pair => pair.Key, pair => pair.Value!.GetValue<string>()), Is.EqualTo(new Dictionary<string, string> { ["跟进人"] = "Nobody Known", ["天气"] = "晴", ["需求来源"] = "客户走访" }));
        });
    }

    [Test]
    public async Task The_757_reports_in_gb18030_go_in_and_the_same_file_again_changes_nothing()
    {
        var content = await File.ReadAllBytesAsync(SampleData.File("pool", "vscode_zh.gb18030.csv"));
        var import = (await files.Upload(content, "vscode_zh.gb18030.csv")).Expect(HttpStatusCode.Created).Json!;
        Assert.That(import["encoding"]!.GetValue<string>(), Is.EqualTo("gb18030"));
        Assert.That(import["rows"]!.GetValue<int>(), Is.EqualTo(757));

        var dry = await files.DryRun(import);
        var done = await files.Run(dry);
        Assert.That(ImportClient.Counts(done), Is.EqualTo(ImportClient.Counts(dry)));
        Assert.That(ImportClient.Counts(done).Values.Sum(), Is.EqualTo(757));
        Assert.That(ImportClient.Counts(done).GetValueOrDefault("fail"), Is.Zero);

        var again = await files.Import(content, "again.csv");
        Assert.That(ImportClient.Counts(again), Is.EqualTo(new Dictionary<string, int> { ["unchanged"] = 757 }));

        var undone = await files.Undo(done);
        Assert.That(ImportClient.Counts(undone).GetValueOrDefault("kept"), Is.Zero);
        Assert.That(await Imported(done), Is.Empty);
    }

    [Test]
    public async Task Decisions_in_a_file_count_only_with_a_product_manager()
    {
        const string List = "标题,状态\r\n决定一,已采纳\r\n决定二,评估中\r\n决定三,随便写的\r\n";
        var byOps = await files.Import(List);
        Assert.That((await Imported(byOps)).OrderBy(row => row["id"]!.GetValue<long>()).Select(row => row["status"]!.GetValue<string>()), Is.EqualTo(new[] { "new", "screened", "new" }));
        Assert.That((await Imported(byOps)).First(row => row["title"]!.GetValue<string>() == "决定一")["extra"]!["状态"]!.GetValue<string>(), Is.EqualTo("已采纳"));

        var pm = await Product.As("pm");
        var byPm = await new ImportClient(pm, "requirements").Import(List.Replace("决定", "主意", StringComparison.Ordinal));
        Assert.That((await Imported(byPm)).OrderBy(row => row["id"]!.GetValue<long>()).Select(row => row["status"]!.GetValue<string>()), Is.EqualTo(new[] { "accepted", "screened", "new" }));
    }

    [Test]
    public async Task A_row_that_repeats_a_requirement_becomes_a_voice_of_it_and_undoing_takes_the_voice_back()
    {
        await files.Import("Title,Description,Customer\r\nExport fails for large tables,It stops at 10k rows,First Asker\r\n");
        var import = (await files.Upload("Title,Description,Customer\r\nexport fails for large tables!,it stops at 10k rows,Second Asker\r\nExport fails for large tables,Quite another story,Third Asker\r\n")).Json!;
        var dry = await files.DryRun(import);
        Assert.That(ImportClient.Counts(dry), Is.EqualTo(new Dictionary<string, int> { ["create"] = 2 }), "a title with other marks has another key, and another story is only alike");

        import = (await files.Upload("Title,Description,Customer\r\nExport FAILS for large tables,it stops at 10k rows.,Second Asker\r\nExport fails for large tables,Quite another story,Third Asker\r\n")).Json!;
        dry = await files.DryRun(import);
        Assert.That(ImportClient.Counts(dry), Is.EqualTo(new Dictionary<string, int> { ["merge"] = 1, ["create"] = 1 }));
        Assert.That(dry["findings"]!["duplicates"]!.AsArray().Select(like => like!["same"]!.GetValue<bool>()), Is.EqualTo(new[] { true, false }));
        (await ops.Patch($"imports/{import["id"]}", new { duplicates = "all" })).Expect(HttpStatusCode.OK);

        var done = await files.Run(import);
        Assert.That(ImportClient.Counts(done), Is.EqualTo(new Dictionary<string, int> { ["merge"] = 2 }));
        var pool = (await Titled("Export fails for large tables")).Single();
        Assert.That(pool["votes"]!.GetValue<int>(), Is.EqualTo(3));

        await files.Undo(done);
        Assert.That((await Titled("Export fails for large tables")).Single()["votes"]!.GetValue<int>(), Is.EqualTo(1));
    }

    [Test]
    public async Task What_asks_for_the_same_in_other_words_is_proposed_and_merged_when_somebody_says_so()
    {
        await files.Import("标题,需求描述,客户\r\n合同审批支持批量驳回,审批人一次要驳回几十份合同，现在只能一份一份点，希望可以批量驳回,甲公司\r\n");
        var import = (await files.Upload("标题,需求描述,客户\r\n合同审批希望支持批量驳回,审批人一次要驳回几十份合同，现在只能一份一份点，希望可以批量驳回。,乙公司\r\n完全无关的一件事,打印的时候页边距太宽,丙公司\r\n")).Json!;
        var dry = await files.DryRun(import);
        var like = dry["findings"]!["duplicates"]!.AsArray().Single()!;
        Assert.That((like["row"]!.GetValue<int>(), like["same"]!.GetValue<bool>(), like["ofTitle"]!.GetValue<string>()), Is.EqualTo((2, false, "合同审批支持批量驳回")));
        Assert.That(ImportClient.Counts(dry), Is.EqualTo(new Dictionary<string, int> { ["create"] = 2 }));

        (await ops.Patch($"imports/{import["id"]}", new { rows = new Dictionary<string, string> { ["2"] = "merge" } })).Expect(HttpStatusCode.OK);
        Assert.That(ImportClient.Counts(await files.Run(import)), Is.EqualTo(new Dictionary<string, int> { ["merge"] = 1, ["create"] = 1 }));
        Assert.That((await Titled("合同审批支持批量驳回")).Single()["votes"]!.GetValue<int>(), Is.EqualTo(2));
    }

    [Test]
    public async Task A_changed_row_changes_its_requirement_and_undoing_brings_the_old_words_back()
    {
        await files.Import("Issue key,Summary,Issue Type,Description\r\nAB-1,Offline mode,Story,First words\r\nAB-2,Dark mode,Story,x\r\n");
        var second = await files.Import("Issue key,Summary,Issue Type,Description\r\nAB-1,Offline mode,Story,Second words\r\nAB-2,Dark mode,Story,x\r\n");
        Assert.That(ImportClient.Counts(second), Is.EqualTo(new Dictionary<string, int> { ["update"] = 1, ["unchanged"] = 1 }));
        var changed = (await Titled("Offline mode")).Single();
        Assert.That((changed["description"]!.GetValue<string>(), changed["originalText"]!.GetValue<string>(), changed["source"]!.GetValue<string>(), changed["sourceRef"]!.GetValue<string>()), Is.EqualTo(("Second words", "First words", "jira", "AB-1")));

        await files.Undo(second);
        Assert.That((await Titled("Offline mode")).Single()["description"]!.GetValue<string>(), Is.EqualTo("First words"));
        var third = await files.Import("Issue key,Summary,Issue Type,Description\r\nAB-1,Offline mode,Story,First words\r\nAB-2,Dark mode,Story,x\r\n");
        Assert.That(ImportClient.Counts(third), Is.EqualTo(new Dictionary<string, int> { ["unchanged"] = 2 }));
    }

    [Test]
    public async Task A_requirement_that_went_on_since_stays_when_its_import_is_undone()
    {
        var import = await files.Import("Title,Customer\r\nStays because edited,Undo Customer A\r\nGoes away,Undo Customer B\r\n");
        var kept = (await Titled("Stays because edited")).Single();
        (await ops.Patch($"value-delivery/requirements/{kept["id"]}", new { region = "East" })).Expect(HttpStatusCode.OK);

        var undone = await files.Undo(import);
        Assert.That(ImportClient.Counts(undone), Is.EqualTo(new Dictionary<string, int> { ["create"] = 2, ["undone"] = 1, ["kept"] = 1 }));
        Assert.That(await Titled("Stays because edited"), Has.Count.EqualTo(1));
        Assert.That(await Titled("Goes away"), Is.Empty);
        var customers = (await ops.Get("value-realization/customers?name.contains=Undo%20Customer")).Expect(HttpStatusCode.OK).Json!["items"]!.AsArray().Select(customer => customer!["name"]!.GetValue<string>());
        Assert.That(customers, Is.EqualTo(new[] { "Undo Customer A" }));
    }

    [TestCase("jira_cloud_bom_test.csv", "jira", 2)]
    [TestCase("linear/linear_export_real.csv", "linear", 10)]
    [TestCase("redmine/import_issues.csv", "redmine", 3)]
    [TestCase("trello/board-export.json", "trello", 20)]
    [TestCase("huawei_codearts.csv", "codeArts", 2)]
    [TestCase("vikunja/testdata_ticktick_export.csv", "ticktick", 11)]
    public async Task Another_programs_export_goes_in_whole(string file, string source, int rows)
    {
        var import = await files.Import(await File.ReadAllBytesAsync(SampleData.File(["pool", .. file.Split('/')])), Path.GetFileName(file));
        Assert.That(import["source"]!.GetValue<string>(), Is.EqualTo(source));
        Assert.That(ImportClient.Counts(import).Values.Sum(), Is.EqualTo(rows));
        Assert.That(ImportClient.Counts(import).GetValueOrDefault("fail"), Is.Zero, import.ToJsonString());
    }

    [TestCase("csv")]
    [TestCase("xlsx")]
    public async Task What_was_exported_here_comes_back_as_it_is_and_changes_only_what_was_changed_in_the_file(string format)
    {
        var name = "Round trip " + format;
        (await ops.Post("value-delivery/requirements", new { title = name, description = " =1+1\r\n二行 ", endGoal = "+goal", whys = new[] { "a", "'=b" }, region = "华东", tags = new[] { "x", "y" }, extra = new Dictionary<string, string> { ["天气"] = "晴" } })).Expect(HttpStatusCode.Created);
        var exported = (await ops.Get($"value-delivery/requirements?title.contains={Uri.EscapeDataString(name)}&format={format}")).Expect(HttpStatusCode.OK).Bytes;

        var import = (await files.Upload(exported, "pool." + format)).Expect(HttpStatusCode.Created).Json!;
        Assert.That(import["source"]!.GetValue<string>(), Is.EqualTo("productOps"));
        Assert.That(ImportClient.Counts(await files.Run(import)), Is.EqualTo(new Dictionary<string, int> { ["unchanged"] = 1 }));
    }

    [Test]
    public async Task Naughty_strings_survive_export_and_import_into_another_workspace_byte_for_byte()
    {
        var strings = JsonSerializer.Deserialize<List<string>>(await File.ReadAllTextAsync(SampleData.File("payloads", "blns.json")))!.Where(text => text.Trim().Length > 0).ToList();
        using var elsewhere = new Product();
        var (here, there) = (ops, await elsewhere.As("ops"));
        foreach (var (text, i) in strings.Select((text, i) => (text, i)))
            (await here.Post("value-delivery/requirements", new { title = $"naughty {i}", description = text, endGoal = text })).Expect(HttpStatusCode.Created);

        foreach (var format in (string[])["csv", "xlsx"])
        {
            var exported = (await here.Get("value-delivery/requirements?title.contains=naughty&sort=id&format=" + format)).Expect(HttpStatusCode.OK).Bytes;
            var client = new ImportClient(there, "requirements");
            var import = await client.Import(exported, "naughty." + format);
            Assert.That(ImportClient.Counts(import), Is.EqualTo(new Dictionary<string, int> { ["create"] = strings.Count }));
            var back = new List<JsonNode>();
            for (var cursor = ""; ; )
            {
                var page = (await there.Get($"value-delivery/requirements?importId={import["id"]}&sort=id&limit=200{cursor}")).Expect(HttpStatusCode.OK).Json!;
                back.AddRange(page["items"]!.AsArray().Select(row => row!));
                if (page["nextCursor"]?.GetValue<string>() is not { } next) break;
                cursor = "&cursor=" + Uri.EscapeDataString(next);
            }

            Assert.That(back.Select(row => row["description"]!.GetValue<string>()), Is.EqualTo(strings), format);
            Assert.That(back.Select(row => row["endGoal"]!.GetValue<string>()), Is.EqualTo(strings), format);
            await client.Undo(import);
        }
    }

    private async Task<IReadOnlyList<JsonNode>> Imported(JsonNode import) =>
        [.. (await ops.Get($"value-delivery/requirements?importId={import["id"]}&limit=200")).Expect(HttpStatusCode.OK).Json!["items"]!.AsArray().Select(row => row!)];

    private async Task<IReadOnlyList<JsonNode>> Titled(string title) =>
        [.. (await ops.Get($"value-delivery/requirements?title={Uri.EscapeDataString(title)}&limit=200")).Expect(HttpStatusCode.OK).Json!["items"]!.AsArray().Select(row => row!)];
}
