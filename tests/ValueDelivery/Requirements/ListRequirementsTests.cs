using System.Net;
using System.Text.Json.Nodes;
using ProductOps.Api.Shared.Data;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.ValueDelivery.Requirements;

[ProductTests]
public sealed class ListRequirementsTests(Engine engine) : ProductFixture(engine)
{
    [Test]
    public async Task The_pool_is_ordered_by_score_and_pages_hold_every_requirement_once()
    {
        var pool = new Pool(Product);
        string[] classes = ["blocksUse", "winsDeals", "money", "efficiency"];
        for (var i = 0; i < 23; i++) await pool.New(new { title = $"Paged {i}", priorityClass = classes[i % 4], source = "paging" });
        var ops = await Product.As("ops");
        var seen = new List<JsonNode>();
        string? cursor = null;
        do
        {
            var page = (await ops.Get($"{Pool.Path}?source=paging&limit=7{(cursor is null ? "" : "&cursor=" + cursor)}")).Expect(HttpStatusCode.OK).Json!;
            seen.AddRange(page["items"]!.AsArray()!);
            cursor = page["nextCursor"]?.GetValue<string>();
        }
        while (cursor is not null);
        Assert.That(seen.Select(row => row["id"]!.GetValue<long>()).Distinct().Count(), Is.EqualTo(23));
        Assert.That(seen.Select(row => row["score"]!.GetValue<double>()), Is.Ordered.Descending);
    }

    [Test]
    public async Task Filters_find_by_customer_tier_product_renewal_and_whose_they_are()
    {
        var pool = new Pool(Product);
        var (product, module, feature) = await pool.Tree("Filtered");
        var key = await pool.Customer("Filtered key", 1_000_000, DateTime.UtcNow.AddDays(20).ToString("yyyy-MM-dd"), "key");
        var plain = await pool.Customer("Filtered plain", 10_000);
        var mine = (await pool.New(new { title = "F1", moduleId = module, customerIds = new[] { key } }))["id"]!.GetValue<long>();
        var other = (await pool.New(new { title = "F2", featureId = feature, customerIds = new[] { plain } }, "sales"))["id"]!.GetValue<long>();
        var cs = await Product.As("cs");
        async Task<long[]> Ids(string query) => [.. (await cs.Get($"{Pool.Path}?product={product}&sort=id&{query}")).Expect(HttpStatusCode.OK).Json!["items"]!.AsArray().Select(row => row!["id"]!.GetValue<long>())];
        Assert.That(await Ids(""), Is.EqualTo(new[] { mine, other }));
        Assert.That(await Ids($"customer={key}"), Is.EqualTo(new[] { mine }));
        Assert.That(await Ids("customerTier=key"), Is.EqualTo(new[] { mine }));
        Assert.That(await Ids("nextRenewal.to=30d"), Is.EqualTo(new[] { mine }));
        Assert.That(await Ids("nextRenewal.to=10d"), Is.Empty);
        Assert.That(await Ids("mine=true"), Is.EqualTo(new[] { mine }));
        Assert.That(await Ids("createdBy=me"), Is.EqualTo(new[] { mine }));
        Assert.That(await Ids("followed=false"), Is.EqualTo(new[] { other }));
        Assert.That(await Ids($"feature={feature}"), Is.EqualTo(new[] { other }));
        Assert.That(await Ids("askingRevenue.from=500000"), Is.EqualTo(new[] { mine }));
        Assert.That(await Ids("owner.empty=true&status=new&status=screened"), Is.EqualTo(new[] { mine, other }));
        Assert.That(await Ids("agendaReady=true"), Is.Empty);
        Assert.That((await cs.Get(Pool.Path + "?colour=red")).Pointers, Is.EqualTo(new[] { "colour" }));
    }

    [Test]
    public async Task A_row_says_who_asks_and_what_the_score_is_made_of()
    {
        var pool = new Pool(Product);
        var customer = await pool.Customer("Row customer", 50_000);
        await pool.New(new { title = "Row", region = "East", customerIds = new[] { customer }, tags = new[] { "a", "b" }, source = "row" });
        var row = (await (await Product.As("viewer")).Get(Pool.Path + "?source=row")).Expect(HttpStatusCode.OK).Json!["items"]![0]!;
        Assert.That(row["customers"]![0]!["name"]!.GetValue<string>(), Is.EqualTo("Row customer"));
        Assert.That(row["tags"]!.ToJsonString(), Is.EqualTo("[\"a\",\"b\"]"));
        Assert.That(row["scoreTerms"]!.AsArray().Sum(term => term!["points"]!.GetValue<decimal>()), Is.EqualTo(row["score"]!.GetValue<decimal>()));
        Assert.That((row["currency"]!.GetValue<string>(), row["status"]!.GetValue<string>()), Is.EqualTo(("CNY", "new")));
        Assert.That((await (await Product.As("admin")).Get(Pool.Path)).Status, Is.EqualTo(HttpStatusCode.Forbidden));
    }
}
