using System.Net;
using ProductOps.Api.Shared.Data;
using ProductOps.Tests.Platform.Imports;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.ValueRealization.Contacts;

/// <summary>The people at the customers: their place in the decision chain, and what is personal about them.</summary>
[ProductTests]
public sealed class ContactTests(Engine engine) : ProductFixture(engine)
{
    private const string Path = "value-realization/contacts";

    [Test]
    public async Task A_person_can_pay_and_decide_and_reports_to_somebody_of_the_same_customer()
    {
        var cs = await Product.As("cs");
        var (here, there) = (await Customer(cs, "Chain here"), await Customer(cs, "Chain there"));
        var chief = (await cs.Post(Path, new { customerId = here, name = "陈总", title = "总经理", level = "cLevel", roles = new[] { "payer", "decisionMaker" }, consent = "given" })).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();
        var made = (await cs.Post(Path, new { customerId = here, name = "郑工", roles = new[] { "user" }, reportsToId = chief })).Expect(HttpStatusCode.Created).Json!;
        Assert.That(made["reportsToName"]!.GetValue<string>(), Is.EqualTo("陈总"));
        var payers = (await cs.Get($"{Path}?customer={here}&role=payer&role=champion")).Expect(HttpStatusCode.OK).Json!["items"]!.AsArray();
        Assert.That(payers.Select(row => (row!["name"]!.GetValue<string>(), string.Join('+', row["roles"]!.AsArray().Select(role => role!.GetValue<string>())))), Is.EqualTo(new[] { ("陈总", "payer+decisionMaker") }));
        Assert.That((await cs.Post(Path, new { customerId = there, name = "Stranger", reportsToId = chief })).Expect(HttpStatusCode.UnprocessableEntity).Pointers, Is.EqualTo(new[] { "/reportsToId" }));
        var bad = (await cs.Post(Path, new { name = "", email = "no address" })).Expect(HttpStatusCode.UnprocessableEntity);
        Assert.That(bad.Pointers, Is.EquivalentTo(new[] { "/customerId", "/name", "/email" }));
    }

    [Test]
    public async Task An_edit_is_checked_against_the_version_and_taken_back()
    {
        var cs = await Product.As("cs");
        var made = (await cs.Post(Path, new { customerId = await Customer(cs, "Undo people"), name = "Before", phone = "1" })).Expect(HttpStatusCode.Created);
        var at = made.Headers["Location"];
        (await cs.Patch(at, new { name = "After", phone = (string?)null }, ("If-Match", made.Etag))).Expect(HttpStatusCode.OK);
        Assert.That((await cs.Patch(at, new { name = "Too late" }, ("If-Match", made.Etag))).Expect(HttpStatusCode.PreconditionFailed).Json!["current"]!["name"]!.GetValue<string>(), Is.EqualTo("After"));
        var gone = (await cs.Delete(at)).Expect(HttpStatusCode.OK);
        Assert.That((await cs.Get($"{Path}?name=After")).Json!["items"]!.AsArray(), Is.Empty);
        (await cs.Post("undo", new { changeId = long.Parse(gone.Headers["Change-Id"]) })).Expect(HttpStatusCode.OK);
        Assert.That((await cs.Get($"{Path}?name=After")).Json!["items"]!.AsArray(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Personal_data_is_handed_out_and_erased_with_its_history_and_both_leave_a_trace()
    {
        var ops = await Product.As("ops");
        var at = (await ops.Post(Path, new { customerId = await Customer(ops, "Erased people"), name = "Vera Sampleton", email = "vera@erased.example", roles = new[] { "payer" } })).Expect(HttpStatusCode.Created).Headers["Location"];
        var exported = (await ops.Post(at + "/personal-data-export", new { reason = "asked" })).Expect(HttpStatusCode.OK).Json!;
        Assert.That((exported["contact"]!["email"]!.GetValue<string>(), exported["history"]!.AsArray().Count), Is.EqualTo(("vera@erased.example", 1)));
        var erased = (await ops.Post(at + "/erasure", new { reason = "asked for" })).Expect(HttpStatusCode.OK).Json!;
        Assert.That((erased["email"], erased["roles"]![0]!.GetValue<string>()), Is.EqualTo(((object?)null, "payer")));
        var history = (await ops.Get(at + "/history")).Expect(HttpStatusCode.OK);
        Assert.That(history.Text, Does.Not.Contain("vera").And.Not.Contains("Vera"));
        Assert.That(history.Json!["items"]!.AsArray().Select(entry => entry!["action"]!.GetValue<string>()), Is.EqualTo(new[] { "erasureRecorded", "erased", "exported", "created" }));
        Assert.That((await ops.Patch(at, new { name = "Back" })).Code, Is.EqualTo("contactErased"));
        Assert.That((await (await Product.As("cs")).Post(at + "/erasure", new { reason = "no" })).Expect(HttpStatusCode.Forbidden).Json!["rule"]!.GetValue<string>(), Is.EqualTo("personalData"));
    }

    [Test]
    public async Task A_file_of_people_finds_them_again_and_undoing_takes_out_what_it_made()
    {
        var ops = await Product.As("ops");
        await Customer(ops, "File people", "FP-1");
        var import = new ImportClient(ops, "contacts");
        const string File = "客户,联系人,职务,角色,邮箱,同意联系\r\nFile people,王工,设备主管,使用人/支持人,wang@fp.example,是\r\nFP-1,李总,财务总监,付款人,li@fp.example,\r\nNew of file,赵工,,,,\r\n";
        var done = await import.Import(File);
        Assert.That(ImportClient.Counts(done)["create"], Is.EqualTo(3));
        var wang = (await ops.Get($"{Path}?name=王工")).Json!["items"]![0]!;
        Assert.That((wang["customerName"]!.GetValue<string>(), string.Join('+', wang["roles"]!.AsArray().Select(role => role!.GetValue<string>())), wang["consent"]!.GetValue<string>()), Is.EqualTo(("File people", "user+champion", "given")));
        var again = await import.Import(File.Replace("设备主管", "设备经理", StringComparison.Ordinal));
        Assert.That((await ops.Get($"{Path}?title=设备经理&withTotal=true")).Json!["total"]!.GetValue<int>(), Is.EqualTo(1));
        Assert.That((await ops.Get($"{Path}?name=王工&withTotal=true")).Json!["total"]!.GetValue<int>(), Is.EqualTo(1));
        await import.Undo(again);
        Assert.That((await ops.Get($"{Path}?name=王工")).Json!["items"]![0]!["title"]!.GetValue<string>(), Is.EqualTo("设备主管"));
    }

    [Test]
    public async Task People_are_read_by_those_who_work_with_customers_only()
    {
        Assert.That((await (await Product.As("viewer")).Get(Path)).Expect(HttpStatusCode.Forbidden).Json!["rule"]!.GetValue<string>(), Is.EqualTo("readContacts"));
        (await (await Product.As("implementation")).Get(Path)).Expect(HttpStatusCode.OK);
    }

    private static async Task<long> Customer(ApiClient caller, string name, string? externalId = null) =>
        (await caller.Post("value-realization/customers", new { name, externalId })).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();
}
