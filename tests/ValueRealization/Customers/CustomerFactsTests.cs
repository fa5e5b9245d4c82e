using System.Net;
using ProductOps.Api.Shared.Data;
using ProductOps.Tests.Platform.Imports;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.ValueRealization.Customers;

/// <summary>Competitors in use, extra fields, history and undo of customers.</summary>
[ProductTests]
public sealed class CustomerFactsTests(Engine engine) : ProductFixture(engine)
{
    private const string Path = "value-realization/customers";

    [Test]
    public async Task Customers_who_also_use_a_competitor_are_found_by_its_name()
    {
        var cs = await Product.As("cs");
        (await cs.Post(Path, new { name = "Both worlds", competitors = new[] { "Otherfield", "另一家" } })).Expect(HttpStatusCode.Created);
        var one = (await cs.Post(Path, new { name = "One world", competitors = new[] { "Otherfield" } })).Expect(HttpStatusCode.Created);
        Assert.That(await Names(cs, "competitor=OTHERFIELD"), Is.EqualTo(new[] { "Both worlds", "One world" }));
        Assert.That(await Names(cs, "competitor=另一家"), Is.EqualTo(new[] { "Both worlds" }));
        (await cs.Patch(one.Headers["Location"], new { competitors = Array.Empty<string>() })).Expect(HttpStatusCode.OK);
        Assert.That(await Names(cs, "competitor=otherfield"), Is.EqualTo(new[] { "Both worlds" }));
        var refused = (await cs.Patch(one.Headers["Location"], new { competitors = new[] { " " } })).Expect(HttpStatusCode.UnprocessableEntity);
        Assert.That(refused.Pointers, Is.EqualTo(new[] { "/competitors" }));
    }

    [Test]
    public async Task A_change_of_a_customer_stands_in_the_history_and_is_taken_back()
    {
        var cs = await Product.As("cs");
        var at = (await cs.Post(Path, new { name = "Taken back", region = "East", competitors = new[] { "Rivalware" }, extra = new Dictionary<string, string> { ["Ward"] = "7" } })).Expect(HttpStatusCode.Created).Headers["Location"];
        var changed = (await cs.Patch(at, new { region = "West", competitors = Array.Empty<string>() })).Expect(HttpStatusCode.OK);
        (await cs.Post("undo", new { changeId = long.Parse(changed.Headers["Change-Id"]) })).Expect(HttpStatusCode.OK);
        var back = (await cs.Get(at)).Expect(HttpStatusCode.OK).Json!;
        Assert.That((back["region"]!.GetValue<string>(), back["competitors"]![0]!.GetValue<string>(), back["extra"]!["Ward"]!.GetValue<string>()), Is.EqualTo(("East", "Rivalware", "7")));
        Assert.That(await Names(cs, "competitor=rivalware"), Is.EqualTo(new[] { "Taken back" }));
        var history = (await cs.Get(at + "/history")).Expect(HttpStatusCode.OK).Json!["items"]!.AsArray();
        Assert.That(history.Select(entry => entry!["action"]!.GetValue<string>()), Is.EqualTo(new[] { "undone", "edited", "created" }));
    }

    [Test]
    public async Task A_file_of_customers_keeps_the_columns_it_alone_knows()
    {
        var ops = await Product.As("ops");
        var import = new ImportClient(ops, "customers");
        var done = await import.Import("客户编号,客户名称,在用竞品,引荐来源\r\nE-1,云帆物流,另一家、Otherfield,合作伙伴\r\n");
        Assert.That(done["counts"]!["create"]!.GetValue<int>(), Is.EqualTo(1));
        var id = (await ops.Get($"{Path}?externalId=E-1")).Json!["items"]![0]!["id"]!.GetValue<long>();
        var customer = (await ops.Get($"{Path}/{id}")).Json!;
        Assert.That(customer["extra"]!["引荐来源"]!.GetValue<string>(), Is.EqualTo("合作伙伴"));
        Assert.That(customer["competitors"]!.AsArray().Select(name => name!.GetValue<string>()), Is.EqualTo(new[] { "另一家", "Otherfield" }));
        await import.Undo(done);
        Assert.That((await ops.Get($"{Path}?externalId=E-1")).Json!["items"]!.AsArray(), Is.Empty);
    }

    private static async Task<string[]> Names(ApiClient caller, string query) =>
        [.. (await caller.Get($"{Path}?{query}")).Expect(HttpStatusCode.OK).Json!["items"]!.AsArray().Select(row => row!["name"]!.GetValue<string>())];
}
