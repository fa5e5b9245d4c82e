using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.ValueRealization.Usage;
using ProductOps.Tests.Support;
using ProductOps.Tests.ValueDelivery;

namespace ProductOps.Tests.ValueRealization.Usage;

/// <summary>What a customer does with what it has licensed, and how that compares.</summary>
[ProductTests]
public sealed class CustomerUsageTests(Engine engine) : ProductFixture(engine)
{
    private Tracking tracking = null!;

    protected override void Configure(Product product) => tracking = new Tracking(product);

    [Test]
    public async Task The_measures_of_a_customer_follow_from_its_events_and_licences()
    {
        var ops = await Product.As("ops");
        var (product, module, opened) = await new Pool(Product).Tree("Measured");
        var idle = (await ops.Post("value-refinement/features", new { productId = product, parentId = module, kind = "feature", name = "Measured idle" })).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();
        var customer = await tracking.Customer("MEASURE");
        (await ops.Post("value-realization/contracts", new { customerId = customer, name = "All of it", startsOn = "2020-01-01", licences = new[] { new { productId = product, quantity = 10 } } })).Expect(HttpStatusCode.Created);
        // For the same people, and for many who have gone: neither makes the ten any more.
        (await ops.Post("value-realization/contracts", new { customerId = customer, name = "A part of it", startsOn = "2020-01-01", licences = new[] { new { featureId = opened, quantity = 8 } } })).Expect(HttpStatusCode.Created);
        (await ops.Post("value-realization/contracts", new { customerId = customer, name = "Long ago", startsOn = "2020-01-01", endsOn = "2021-01-01", licences = new[] { new { productId = product, quantity = 50 } } })).Expect(HttpStatusCode.Created);
        await tracking.Batch(
            Tracking.Track("1", "ann", "MEASURE", "Measured feature", Tracking.Day(-1), new { minutes = 5, outputs = 2 }), Tracking.Track("2", "ben", "MEASURE", "Measured feature", Tracking.Day(-1), new { minutes = 5 }),
            Tracking.Track("3", "ann", "MEASURE", "Measured feature", Tracking.Day(-2), new { count = 4 }), Tracking.Track("4", "ann", "MEASURE", "nothing known", Tracking.Day(-2)), Tracking.Track("5", "cem", "MEASURE", "Measured feature", Tracking.Day(-30)));

        var usage = (await ops.Get($"value-realization/customers/{customer}/usage")).Expect(HttpStatusCode.OK).Json!;
        Assert.That((usage["activation"]!["licensed"]!.GetValue<int>(), usage["activation"]!["opened"]!.GetValue<int>(), usage["activation"]!["share"]!.GetValue<decimal>(), usage["activation"]!["seats"]!.GetValue<long>()), Is.EqualTo((2, 1, 0.5m, 10L)));
        var then = (await ops.Get($"value-realization/customers/{customer}/usage?from=2020-12-01&to=2020-12-31")).Expect(HttpStatusCode.OK).Json!;
        Assert.That(then["activation"]!["seats"]!.GetValue<long>(), Is.EqualTo(50), "the widest that was in force on the period's last day");
        Assert.That(usage["activation"]!["idle"]![0]!["id"]!.GetValue<long>(), Is.EqualTo(idle));
        var current = usage["current"]!;
        Assert.That(
            (current["events"]!.GetValue<long>(), current["uses"]!.GetValue<long>(), current["activeUsers"]!.GetValue<long>(), current["userDays"]!.GetValue<long>(), current["minutes"]!.GetValue<decimal>(), current["outputs"]!.GetValue<long>(), current["features"]!.GetValue<int>(), current["depth"]!.GetValue<decimal>()),
            Is.EqualTo((4L, 7L, 2L, 3L, 10m, 2L, 1, 3.5m)));
        Assert.That(usage["before"]!["uses"]!.GetValue<long>(), Is.EqualTo(1));
        Assert.That(usage["trend"]!.GetValue<decimal>(), Is.EqualTo(6m));
        var first = usage["features"]![0]!;
        Assert.That((first["feature"]!["id"]!.GetValue<long>(), first["isLicensed"]!.GetValue<bool>(), first["activeUsers"]!.GetValue<long>(), first["usesBefore"]!.GetValue<long>()), Is.EqualTo((opened, true, 2L, 1L)));
        Assert.That(usage["features"]!.AsArray().Select(row => row!["eventName"]?.GetValue<string>()), Does.Contain("nothing known"));
        Assert.That(usage["weeks"]!.AsArray().Sum(week => week!["uses"]!.GetValue<long>()), Is.EqualTo(8));
        (await ops.Get("value-realization/customers/987654321/usage")).Expect(HttpStatusCode.NotFound);
        (await ops.Get($"value-realization/customers/{customer}/usage?from=2026-02-01&to=2026-01-01")).Expect(HttpStatusCode.BadRequest);
        var figures = (await ops.Get($"value-realization/customers/{customer}/overview")).Expect(HttpStatusCode.OK).Text;
        Assert.That(figures, Does.Contain("\"activation\"").And.Contain("\"activeUsers\""));
    }

    [Test]
    public async Task A_customer_is_compared_with_those_like_it()
    {
        var customers = new List<long>();
        for (var i = 0; i < 8; i++)
        {
            customers.Add(await tracking.Customer($"LIKE-{i}", null, new { tier = "standard", industry = i < 7 ? "Comparisons" : "Others" }));
            await tracking.Batch([.. Enumerable.Range(0, i + 1).Select(use => Tracking.Track($"like-{i}-{use}", "ann", $"LIKE-{i}", "Compared", Tracking.Day(-3)))]);
        }

        await Product.With(async services =>
        {
            await services.GetRequiredService<UsageStandings>().Count(DateOnly.FromDateTime(DateTime.UtcNow), CancellationToken.None);
            return true;
        });
        var ops = await Product.As("ops");
        Assert.That(await Rank(6), Is.EqualTo(("tierAndIndustry", 6, 100)));
        Assert.That(await Rank(3), Is.EqualTo(("tierAndIndustry", 6, 50)));
        Assert.That(await Rank(0), Is.EqualTo(("tierAndIndustry", 6, 0)));
        Assert.That((await Rank(7)).With, Is.EqualTo("tier"));

        async Task<(string With, int Customers, int Uses)> Rank(int i)
        {
            var comparison = (await ops.Get($"value-realization/customers/{customers[i]}/usage")).Json!["comparison"]!;
            return (comparison["with"]!.GetValue<string>(), comparison["customers"]!.GetValue<int>(), comparison["uses"]!.GetValue<int>());
        }
    }

    [Test]
    public async Task The_summary_adds_up_whichever_way_it_is_cut()
    {
        var (one, two) = (await tracking.Customer("SUM-1", null, new { region = "Sumland" }), await tracking.Customer("SUM-2", null, new { region = "Sumland" }));
        await tracking.Batch(
            Tracking.Track("s1", "ann", "SUM-1", "Summed a", Tracking.Day(-1)), Tracking.Track("s2", "ben", "SUM-1", "Summed b", Tracking.Day(-2)), Tracking.Track("s3", "ann", "SUM-1", "Summed b", Tracking.Day(-2)),
            Tracking.Track("s4", "ann", "SUM-2", "Summed a", Tracking.Day(-1), new { count = 10 }));
        var ops = await Product.As("ops");
        var byCustomer = await Rows("by=customer&region=sumland");
        Assert.That(byCustomer.Select(row => (row["customer"]!["id"]!.GetValue<long>(), row["uses"]!.GetValue<long>(), row["activeUsers"]!.GetValue<long>())), Is.EqualTo(new[] { (two, 10L, 1L), (one, 3L, 2L) }));
        Assert.That((await Rows("by=feature&region=sumland")).Select(row => (row["eventName"]!.GetValue<string>(), row["uses"]!.GetValue<long>())), Is.EquivalentTo(new[] { ("Summed a", 11L), ("Summed b", 2L) }));
        Assert.That((await Rows($"by=customerFeature&customer={one}&sort=-uses")).Select(row => (row["eventName"]!.GetValue<string>(), row["activeUsers"]!.GetValue<long>())), Is.EqualTo(new[] { ("Summed b", 2L), ("Summed a", 1L) }));
        foreach (var by in new[] { "day", "week", "month" }) Assert.That((await Rows($"by={by}&region=sumland")).Sum(row => row["uses"]!.GetValue<long>()), Is.EqualTo(13), by);

        var page = (await ops.Get($"{Tracking.Path}/summary?by=customer&region=sumland&limit=1")).Expect(HttpStatusCode.OK).Json!;
        var next = await Rows($"by=customer&region=sumland&limit=1&cursor={page["nextCursor"]}");
        Assert.That(next.Single()["customer"]!["id"]!.GetValue<long>(), Is.EqualTo(one));
        Assert.That((await ops.Get($"{Tracking.Path}/summary?by=customer&region=sumland&format=csv")).Expect(HttpStatusCode.OK).Text, Does.Contain("SUM-2").And.Contain("10"));
        foreach (var wrong in new[] { "by=moon", "sort=nothing", "customer=x", "tier=x", "other=1", "from=2026-02-01&to=2026-01-01" }) (await ops.Get($"{Tracking.Path}/summary?{wrong}")).Expect(HttpStatusCode.BadRequest);

        async Task<IReadOnlyList<JsonNode>> Rows(string query) => [.. (await ops.Get($"{Tracking.Path}/summary?{query}")).Expect(HttpStatusCode.OK).Json!["items"]!.AsArray().Select(row => row!)];
    }
}
