using System.Net;
using ProductOps.Api.Shared.Data;
using ProductOps.Tests.House;
using ProductOps.Tests.Platform.Imports;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.ValueRealization.Departures;

/// <summary>Customers who left: noted by hand or brought as a file, on their timeline, and taken back.</summary>
[ProductTests]
public sealed class DepartureTests(Engine engine) : ProductFixture(engine)
{
    private const string Path = "value-realization/departures";

    [Test]
    public async Task A_departure_stands_on_the_customers_timeline_and_can_be_changed_archived_and_undone()
    {
        var cs = await Product.As("cs");
        var customer = (await cs.Post("value-realization/customers", new { name = "Gone away" })).Json!["id"]!.GetValue<long>();
        var made = (await cs.Post(Path, new { customerId = customer, leftOn = "2026-05-04", reason = "price", refund = 120.5m, words = "Too dear" })).Expect(HttpStatusCode.Created);
        var at = made.Headers["Location"];
        Assert.That(await Thread(cs, customer), Is.EqualTo(new[] { "departure" }));
        var changed = (await cs.Patch(at, new { cameBack = true, reason = (string?)null })).Expect(HttpStatusCode.OK);
        Assert.That((changed.Json!["cameBack"]!.GetValue<bool>(), changed.Json["reason"], changed.Json["refund"]!.GetValue<decimal>()), Is.EqualTo((true, (object?)null, 120.5m)));
        (await cs.Undo(changed)).Expect(HttpStatusCode.OK);
        Assert.That((await cs.Get(at)).Json!["reason"]!.GetValue<string>(), Is.EqualTo("price"));
        Assert.That((await cs.Get(at + "/history")).Expect(HttpStatusCode.OK).Json!["items"]!.AsArray(), Has.Count.EqualTo(3));
        (await cs.Delete(at)).Expect(HttpStatusCode.OK);
        Assert.That(await Thread(cs, customer), Is.Empty);
        Assert.That((await cs.Get($"{Path}?customer={customer}")).Json!["items"]!.AsArray(), Is.Empty);
    }

    [Test]
    public async Task A_departure_needs_a_customer_and_a_day_and_only_those_in_touch_note_one()
    {
        var cs = await Product.As("cs");
        Assert.That((await cs.Post(Path, new { customerId = 987_654, leftOn = "2026-05-04" })).Expect(HttpStatusCode.UnprocessableEntity).Pointers, Is.EqualTo(new[] { "/customerId" }));
        var customer = (await cs.Post("value-realization/customers", new { name = "Dateless" })).Json!["id"]!.GetValue<long>();
        Assert.That((await cs.Post(Path, new { customerId = customer })).Expect(HttpStatusCode.UnprocessableEntity).Pointers, Does.Contain("/leftOn"));
        (await (await Product.As("pm")).Post(Path, new { customerId = customer, leftOn = "2026-05-04" })).Expect(HttpStatusCode.Forbidden);
        (await (await Product.As("pm")).Get(Path)).Expect(HttpStatusCode.OK);
    }

    [Test]
    public async Task A_public_file_of_600_departures_comes_in_as_it_is_once_and_goes_again()
    {
        var file = await File.ReadAllBytesAsync(System.IO.Path.Combine(Source.NeedSampleData(), "usage", "ravenstack_churn_events.csv"));
        var cs = await Product.As("cs");
        var import = new ImportClient(cs, "departures");
        var before = await Total(cs);
        var done = await import.Import(file, "churn_events.csv");
        Assert.That(ImportClient.Counts(done), Is.EqualTo(new Dictionary<string, int> { ["create"] = 600 }));
        Assert.That(ImportClient.Counts(await import.Import(file, "churn_events.csv")), Is.EqualTo(new Dictionary<string, int> { ["unchanged"] = 600 }));
        var row = (await cs.Get(Path + "?externalId=C-816288")).Expect(HttpStatusCode.OK).Json!["items"]!.AsArray().Single()!;
        Assert.That((row["customerName"]!.GetValue<string>(), row["leftOn"]!.GetValue<string>(), row["reason"]!.GetValue<string>(), row["refund"]!.GetValue<decimal>(), row["currency"]!.GetValue<string>(), row["cameBack"]!.GetValue<bool>(), row["words"]!.GetValue<string>()),
            Is.EqualTo(("A-c37cab", "2024-10-27", "price", 4.03m, "USD", false, "switched to competitor")));
        Assert.That(row["extra"]!["preceding_upgrade_flag"]!.GetValue<string>(), Is.EqualTo("FALSE"));
        foreach (var (reason, count) in new[] { ("missingFeature", 114), ("service", 104), ("budget", 104), ("competitor", 92), ("price", 91) })
            Assert.That(await Total(cs, $"reason={reason}&currency=USD"), Is.EqualTo(count), reason);
        Assert.That(await Total(cs, "cameBack=true&currency=USD"), Is.EqualTo(61));
        await import.Undo(done);
        Assert.That(await Total(cs), Is.EqualTo(before));
    }

    private static async Task<int> Total(ApiClient caller, string filter = "currency=USD") => (await caller.Get($"{Path}?{filter}&withTotal=true&limit=1")).Json!["total"]!.GetValue<int>();

    private static async Task<IEnumerable<string>> Thread(ApiClient caller, long customer) => (await caller.Get($"value-realization/customers/{customer}/thread")).Expect(HttpStatusCode.OK).Json!["items"]!.AsArray().Select(item => item!["name"]!.GetValue<string>());
}
