using System.Net;
using System.Text.Json.Nodes;
using ProductOps.Api.Shared.Data;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.ValueRealization.Customers;

/// <summary>The head of a customer's page and its timeline.</summary>
[ProductTests]
public sealed class CustomerPageTests(Engine engine) : ProductFixture(engine)
{
    [Test]
    public async Task The_head_tells_what_runs_when_it_renews_and_who_counts()
    {
        var cs = await Product.As("cs");
        var customer = await Customer(cs, "Head office");
        await Contract(cs, customer, "Main", Day(-300), Day(29), 800_000m);
        await Contract(cs, customer, "Routes", Day(-100), Day(260), 60_000m);
        await Contract(cs, customer, "Long over", Day(-900), Day(-500), 10_000m);
        (await cs.Post("value-realization/contacts", new { customerId = customer, name = "Vera Sampleton", roles = new[] { "user", "payer" } })).Expect(HttpStatusCode.Created);
        (await cs.Post("value-realization/contacts", new { customerId = customer, name = "Nobody special" })).Expect(HttpStatusCode.Created);
        var head = (await cs.Get($"value-realization/customers/{customer}/overview")).Expect(HttpStatusCode.OK).Json!;
        Assert.That(head["customer"]!["recurringRevenue"]!.GetValue<decimal>(), Is.EqualTo(860_000m));
        Assert.That(head["contracts"]!.AsArray().Select(contract => contract!["name"]!.GetValue<string>()), Is.EqualTo(new[] { "Main", "Routes" }));
        Assert.That((head["renewal"]!["days"]!.GetValue<int>(), head["renewal"]!["amount"]!.GetValue<decimal>()), Is.EqualTo((29, 800_000m)));
        Assert.That(head["people"]!.AsArray().Select(person => person!["name"]!.GetValue<string>()), Is.EqualTo(new[] { "Vera Sampleton" }));
        Assert.That((head["counts"]!["contracts"]!.GetValue<int>(), head["counts"]!["contacts"]!.GetValue<int>()), Is.EqualTo((3, 2)));
        var marketing = await Product.As("marketing");
        Assert.That((await marketing.Get($"value-realization/customers/{customer}/overview")).Json!["people"]![0]!["name"]!.GetValue<string>(), Is.Empty);
    }

    [Test]
    public async Task The_timeline_weaves_contracts_voices_and_decisions_and_pages_without_gap_or_repetition()
    {
        var (cs, ops, pm) = (await Product.As("cs"), await Product.As("ops"), await Product.As("pm"));
        var customer = await Customer(cs, "Woven");
        for (var i = 0; i < 7; i++) await Contract(cs, customer, $"Contract {i}", Day(-20 - i / 3), Day(400), 100m, signed: Day(-20 - i / 3));
        var requirement = (await cs.Post("value-delivery/requirements", new { title = "Weave it", voices = new[] { new { customerId = customer, words = "Please weave it" } } })).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();
        (await ops.Put($"value-delivery/requirements/{requirement}/screening", new { outcome = "keep", reason = "worth it" })).Expect(HttpStatusCode.OK);
        (await pm.Put($"value-delivery/requirements/{requirement}/decision", new { verdict = "accept", reason = "yes", targetRelease = "2027.1" })).Expect(HttpStatusCode.OK);

        var whole = (await cs.Get($"value-realization/customers/{customer}/thread?limit=200")).Expect(HttpStatusCode.OK).Json!;
        var all = whole["items"]!.AsArray().Select(Key).ToList();
        Assert.That(whole["nextCursor"], Is.Null);
        Assert.That(all.Take(2).Select(key => key.Split('|')[1]), Is.EqualTo(new[] { "decision", "screening" }));
        Assert.That(all.Count(key => key.Contains("|contractSigned|", StringComparison.Ordinal)), Is.EqualTo(7));
        Assert.That(whole["items"]![0]!["sentence"]!.GetValue<string>(), Is.EqualTo("Accepted: Weave it"));
        Assert.That(whole["items"]![0]!["url"]!.GetValue<string>(), Is.EqualTo($"/value-delivery/requirements/{requirement}"));

        foreach (var limit in new[] { 1, 3, 5 })
        {
            var paged = new List<string>();
            string? cursor = null;
            do
            {
                var page = (await cs.Get($"value-realization/customers/{customer}/thread?limit={limit}{(cursor is null ? "" : "&cursor=" + cursor)}")).Expect(HttpStatusCode.OK).Json!;
                paged.AddRange(page["items"]!.AsArray().Select(Key));
                cursor = page["nextCursor"]?.GetValue<string>();
            }
            while (cursor is not null);
            Assert.That(paged, Is.EqualTo(all), $"{limit} at a time");
        }

        var requirements = (await cs.Get($"value-realization/customers/{customer}/thread?group=requirement")).Expect(HttpStatusCode.OK).Json!["items"]!.AsArray().Select(Key).Select(key => key.Split('|')[1]);
        Assert.That(requirements, Is.EqualTo(new[] { "decision", "screening" }));
        Assert.That((await cs.Get($"value-realization/customers/{customer}/thread?cursor=nonsense")).Expect(HttpStatusCode.BadRequest).Pointers, Is.EqualTo(new[] { "cursor" }));
    }

    private static string Key(JsonNode? node) => $"{node!["at"]}|{node["name"]}|{node["kind"]}|{node["recordId"]}";

    private string Day(int days) => DateOnly.FromDateTime(Product.Clock.GetUtcNow().UtcDateTime).AddDays(days).ToString("yyyy-MM-dd");

    private static async Task<long> Customer(ApiClient caller, string name) => (await caller.Post("value-realization/customers", new { name })).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();

    private static async Task Contract(ApiClient caller, long customerId, string name, string startsOn, string endsOn, decimal amount, string? signed = null) =>
        (await caller.Post("value-realization/contracts", new { customerId, name, startsOn, endsOn, amount, signedOn = signed })).Expect(HttpStatusCode.Created);
}
