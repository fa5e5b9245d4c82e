using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ProductOps.Api.Shared.Data;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.Platform.Imports;

/// <summary>A file's way from the upload to the records and back, with customers as the records.</summary>
[ProductTests]
public sealed class ImportTests(Engine engine) : ProductFixture(engine)
{
    private ApiClient ops = null!;

    [OneTimeSetUp]
    public async Task SignIn() => ops = await Product.As("ops");

    [Test]
    public async Task A_file_goes_in_by_guess_and_the_same_file_again_changes_nothing()
    {
        const string File = "客户编号,客户名称,行业,年费,续约日期,等级,备注\r\nC-1,晨星物流,物流,12万,2026/9/30,重点,x\r\nC-2,海岳制造,制造,\"80,000\",2026年10月1日,普通,\r\n";
        var import = await Import(File);
        Assert.That(import["counts"]!["create"]!.GetValue<int>(), Is.EqualTo(2));
        var customer = (await Customer("晨星物流"))!;
        Assert.That(customer["externalId"]!.GetValue<string>(), Is.EqualTo("C-1"));
        Assert.That(customer["recurringRevenue"]!.GetValue<decimal>(), Is.EqualTo(120_000m));
        Assert.That(customer["renewsOn"]!.GetValue<string>(), Is.EqualTo("2026-09-30"));
        Assert.That(customer["tier"]!.GetValue<string>(), Is.EqualTo("key"));

        var again = await Import(File);
        Assert.That(again["counts"]!["unchanged"]!.GetValue<int>(), Is.EqualTo(2));
        Assert.That(again["counts"]!["create"]!.GetValue<int>(), Is.Zero);
        Assert.That((await Customer("晨星物流"))!["version"]!.GetValue<long>(), Is.EqualTo(1));

        var changed = await Import(File.Replace("12万", "15万", StringComparison.Ordinal));
        Assert.That(changed["counts"]!["update"]!.GetValue<int>(), Is.EqualTo(1));
        Assert.That((await Customer("晨星物流"))!["recurringRevenue"]!.GetValue<decimal>(), Is.EqualTo(150_000m));
    }

    [Test]
    public async Task Undoing_removes_what_was_made_restores_what_was_changed_and_leaves_alone_what_somebody_changed_since()
    {
        await Import("Customer,Region,Industry\r\nUndo Existing,East,Retail\r\n");
        var import = await Import("Customer,Region,Industry\r\nUndo Existing,West,\r\nUndo Fresh,North,\r\nUndo Touched,South,\r\n");
        Assert.That((await Customer("Undo Existing"))!["region"]!.GetValue<string>(), Is.EqualTo("West"));
        var touched = (await Customer("Undo Touched"))!;
        (await ops.Patch($"value-realization/customers/{touched["id"]}", new { industry = "Education" })).Expect(HttpStatusCode.OK);

        await Job(await ops.Post($"imports/{import["id"]}/undo"));

        var undone = (await ops.Get($"imports/{import["id"]}")).Expect(HttpStatusCode.OK).Json!;
        Assert.That(undone["state"]!.GetValue<string>(), Is.EqualTo("undone"));
        Assert.That(undone["counts"]!["undone"]!.GetValue<int>(), Is.EqualTo(2));
        Assert.That(undone["counts"]!["kept"]!.GetValue<int>(), Is.EqualTo(1));
        var restored = (await Customer("Undo Existing"))!;
        Assert.That(restored["region"]!.GetValue<string>(), Is.EqualTo("East"));
        Assert.That(restored["industry"]!.GetValue<string>(), Is.EqualTo("Retail"));
        Assert.That(await Customer("Undo Fresh"), Is.Null);
        Assert.That((await Customer("Undo Touched"))!["industry"]!.GetValue<string>(), Is.EqualTo("Education"));
    }

    [Test]
    public async Task Bad_rows_come_back_with_the_reason_and_go_in_once_they_are_mended()
    {
        var import = await Import("Customer,ARR,Renewal date,Remark\r\nFailures Good,100,2026-01-31,a\r\n,100,2026-01-31,b\r\nFailures Bad,much,soon,\"c\r\nd\"\r\n");
        Assert.That(import["counts"]!["create"]!.GetValue<int>(), Is.EqualTo(1));
        Assert.That(import["counts"]!["fail"]!.GetValue<int>(), Is.EqualTo(2));
        Assert.That(import["findings"]!["failures"]!.AsArray(), Has.Count.EqualTo(2));

        var failures = (await ops.Get($"imports/{import["id"]}/failures")).Expect(HttpStatusCode.OK).Text.TrimStart('\uFEFF');
        var lines = failures.Split("\r\n\"");
        Assert.That(failures, Does.StartWith("\"Row (ProductOps)\",\"Customer\",\"ARR\",\"Renewal date\",\"Remark\",\"Reason (ProductOps)\"\r\n3,,\"100\",\"2026-01-31\",\"b\",\"Customer: The name is missing.\"\r\n"));
        Assert.That(failures, Does.Contain("4,\"Failures Bad\",\"much\",\"soon\",\"c\r\nd\",\"ARR: “much” is not a number. Renewal date: “soon” is not a date.\""));
        Assert.That(lines, Is.Not.Empty);

        var mended = await Import(failures.Replace("\"much\",\"soon\"", "\"1,000\",\"2026-02-28\"", StringComparison.Ordinal).Replace("3,,", "3,\"Failures Mended\",", StringComparison.Ordinal));
        Assert.That(mended["counts"]!["create"]!.GetValue<int>(), Is.EqualTo(2));
        Assert.That(mended["columns"]!.AsArray().Select(column => column!["header"]!.GetValue<string>()), Is.EqualTo(new[] { "Customer", "ARR", "Renewal date", "Remark" }));
        Assert.That(mended["mappingFrom"]!.GetValue<string>(), Is.EqualTo("remembered"));
    }

    [Test]
    public async Task A_mapping_corrected_by_hand_is_remembered_for_files_with_the_same_columns()
    {
        var import = (await Upload("Who,What,Where\r\nMapping One,Retail,East\r\n")).Expect(HttpStatusCode.Created).Json!;
        Assert.That(import["missing"]!.AsArray().Select(field => field!.GetValue<string>()), Is.EqualTo(new[] { "name" }));
        Assert.That((await ops.Post($"imports/{import["id"]}/run")).Expect(HttpStatusCode.UnprocessableEntity).Pointers, Is.EqualTo(new[] { "/columns" }));

        var mapped = (await ops.Patch($"imports/{import["id"]}", new { columns = new Dictionary<string, string?> { ["Who"] = "name", ["Where"] = "region" } })).Expect(HttpStatusCode.OK).Json!;
        Assert.That(mapped["mappingFrom"]!.GetValue<string>(), Is.EqualTo("byHand"));
        Assert.That(mapped["preview"]![0]!["values"]!["region"]!.GetValue<string>(), Is.EqualTo("East"));
        Assert.That(mapped["preview"]![0]!["extra"]!["What"]!.GetValue<string>(), Is.EqualTo("Retail"));
        await Job(await ops.Post($"imports/{import["id"]}/run"));

        var next = (await Upload("Where,Who,What\r\nWest,Mapping Two,Energy\r\n")).Json!;
        Assert.That(next["mappingFrom"]!.GetValue<string>(), Is.EqualTo("remembered"));
        Assert.That(next["preview"]![0]!["title"]!.GetValue<string>(), Is.EqualTo("Mapping Two"));
    }

    [Test]
    public async Task Duplicates_are_proposed_and_each_can_be_decided()
    {
        await Import("Customer,Region\r\nTwin,East\r\n");
        var import = (await Upload("Customer,Region\r\nTWIN,West\r\nSolo,East\r\nsolo,North\r\nThird,South\r\n")).Json!;
        var dry = (await ops.Post($"imports/{import["id"]}/dry-run")).Expect(HttpStatusCode.OK).Json!;
        Assert.That(dry["state"]!.GetValue<string>(), Is.EqualTo("ready"));
        Assert.That(dry["counts"]!["merge"]!.GetValue<int>(), Is.EqualTo(2));
        Assert.That(dry["counts"]!["create"]!.GetValue<int>(), Is.EqualTo(2));
        var proposals = dry["findings"]!["duplicates"]!.AsArray();
        Assert.That(proposals[0]!["ofTitle"]!.GetValue<string>(), Is.EqualTo("Twin"));
        Assert.That(proposals[1]!["ofRow"]!.GetValue<int>(), Is.EqualTo(3));

        (await ops.Patch($"imports/{import["id"]}", new { rows = new Dictionary<string, string> { ["4"] = "create", ["5"] = "skip" } })).Expect(HttpStatusCode.OK);
        dry = (await ops.Post($"imports/{import["id"]}/dry-run")).Expect(HttpStatusCode.OK).Json!;
        Assert.That(dry["counts"]!.AsObject().Where(count => count.Value!.GetValue<int>() > 0).ToDictionary(count => count.Key, count => count.Value!.GetValue<int>()),
            Is.EqualTo(new Dictionary<string, int> { ["create"] = 2, ["merge"] = 1, ["skip"] = 1 }));

        await Job(await ops.Post($"imports/{import["id"]}/run"));
        var done = (await ops.Get($"imports/{import["id"]}")).Json!;
        Assert.That(done["counts"]!.ToJsonString(), Is.EqualTo(dry["counts"]!.ToJsonString()));
        Assert.That((await Customer("Twin"))!["region"]!.GetValue<string>(), Is.EqualTo("West"));
        Assert.That(await Customer("Third"), Is.Null);
    }

    [Test]
    public async Task The_same_id_with_other_words_in_one_file_fails_the_later_row()
    {
        var import = await Import("ID,Customer\r\nR-1,Repeat One\r\nR-1,Repeat Two\r\nR-1,Repeat One\r\n");
        Assert.That(import["counts"]!["create"]!.GetValue<int>(), Is.EqualTo(1));
        Assert.That(import["counts"]!["fail"]!.GetValue<int>(), Is.EqualTo(1));
        Assert.That(import["counts"]!["unchanged"]!.GetValue<int>(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_header_row_or_sheet_can_be_given()
    {
        var import = (await Upload("Our customers\r\nas of today,x\r\nHeader One,East\r\n")).Json!;
        var mapped = (await ops.Patch($"imports/{import["id"]}", new { headerRow = 0 })).Expect(HttpStatusCode.OK).Json!;
        Assert.That(mapped["rows"]!.GetValue<int>(), Is.EqualTo(3));
        Assert.That(mapped["columns"]![0]!["header"]!.GetValue<string>(), Is.EqualTo("Column 1"));
        Assert.That((await ops.Patch($"imports/{import["id"]}", new { sheet = 3 })).Expect(HttpStatusCode.UnprocessableEntity).Pointers, Is.EqualTo(new[] { "/sheet" }));
        Assert.That((await ops.Patch($"imports/{import["id"]}", new { columns = new Dictionary<string, string?> { ["Nope"] = "name" } })).Expect(HttpStatusCode.UnprocessableEntity).Code, Is.EqualTo("invalid"));
    }

    [Test]
    public async Task A_file_that_cannot_be_read_is_refused_with_a_code()
    {
        var refused = (await Upload("<html><table></table></html>")).Expect(HttpStatusCode.UnprocessableEntity);
        Assert.That(refused.Json!["errors"]![0]!["code"]!.GetValue<string>(), Is.EqualTo("file.html"));
        Assert.That(refused.Pointers, Is.EqualTo(new[] { "/file" }));
        (await ops.Upload("imports", "a,b"u8.ToArray(), "x.csv", ("kind", "weather"))).Expect(HttpStatusCode.UnprocessableEntity);
    }

    [Test]
    public async Task A_running_or_finished_import_cannot_be_mapped_and_a_stale_change_is_refused()
    {
        var import = await Import("Customer\r\nState One\r\n");
        Assert.That((await ops.Patch($"imports/{import["id"]}", new { keepStates = false })).Expect(HttpStatusCode.Conflict).Json!["state"]!.GetValue<string>(), Is.EqualTo("done"));
        (await ops.Post($"imports/{import["id"]}/run")).Expect(HttpStatusCode.Conflict);
        var fresh = (await Upload("Customer\r\nState Two\r\n")).Json!;
        (await ops.Patch($"imports/{fresh["id"]}", new { keepStates = false })).Expect(HttpStatusCode.OK);
        (await ops.Patch($"imports/{fresh["id"]}", new { keepStates = true }, ("If-Match", "\"1\""))).Expect(HttpStatusCode.PreconditionFailed);
    }

    [Test]
    public async Task Who_may_not_make_the_records_may_not_import_them()
    {
        var viewer = await Product.As("viewer");
        (await viewer.Upload("imports", "Customer\r\nx\r\n"u8.ToArray(), "x.csv", ("kind", "customers"))).Expect(HttpStatusCode.Forbidden);
        var pm = await Product.As("pm");
        (await pm.Upload("imports", "Customer\r\nx\r\n"u8.ToArray(), "x.csv", ("kind", "customers"))).Expect(HttpStatusCode.Forbidden);
        var kinds = (await pm.Get("import-kinds")).Expect(HttpStatusCode.OK).Json!.AsArray().Select(kind => kind!["kind"]!.GetValue<string>());
        Assert.That(kinds, Does.Not.Contain("customers"));
    }

    private Task<Answer> Upload(string content) => ops.Upload("imports", Encoding.UTF8.GetBytes(content), "customers.csv", ("kind", "customers"));

    private async Task<JsonNode> Import(string content)
    {
        var import = (await Upload(content)).Expect(HttpStatusCode.Created).Json!;
        (await ops.Post($"imports/{import["id"]}/dry-run")).Expect(HttpStatusCode.OK);
        await Job(await ops.Post($"imports/{import["id"]}/run"));
        return (await ops.Get($"imports/{import["id"]}")).Expect(HttpStatusCode.OK).Json!;
    }

    private async Task Job(Answer started)
    {
        var id = started.Expect(HttpStatusCode.Accepted).Json!["id"]!.GetValue<long>();
        for (var i = 0; i < 600; i++)
        {
            var job = (await ops.Get($"jobs/{id}")).Json!;
            var state = job["state"]!.GetValue<string>();
            if (state is "queued" or "running")
            {
                await Task.Delay(50);
                continue;
            }

            Assert.That(state, Is.EqualTo("done"), job.ToJsonString());
            return;
        }

        Assert.Fail("The job did not end.");
    }

    private async Task<JsonNode?> Customer(string name) =>
        (await ops.Get($"value-realization/customers?name={Uri.EscapeDataString(name)}")).Expect(HttpStatusCode.OK).Json!["items"]!.AsArray().FirstOrDefault();
}
