using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.ValueRealization.RealizationFigures;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.ValueRealization.RealizationFigures;

/// <summary>The figures of cooperation, each against the rows that it opens into.</summary>
[ProductTests]
public sealed class RealizationFigureTests(Engine engine) : ProductFixture(engine)
{
    [Test]
    public async Task Every_figure_counts_what_its_rows_show()
    {
        var cs = await Product.As("cs");
        var today = DateOnly.FromDateTime(Product.Clock.GetUtcNow().UtcDateTime);
        string Day(int days) => today.AddDays(days).ToString("yyyy-MM-dd");
        var (east, west) = (await Customer("Figures east", "East & more", ["Otherfield"]), await Customer("Figures west", null, ["Otherfield", "Another"]));
        var ending = await Contract(east, "First", Day(-400), Day(10), 100m, Day(-405));
        await Contract(east, "Second", Day(-5), Day(300), 200m, Day(-5));
        await Contract(west, "Third", Day(-5), Day(300), 400m, Day(-5));
        await Contract(west, "Never signed", Day(-5), Day(300), 800m, null);
        await Contract(west, "A trial", Day(-5), Day(30), 1600m, Day(-5), true);
        var renewal = (await cs.Get($"value-realization/renewals?contract={ending}")).Json!["items"]![0]!["id"];
        (await cs.Put($"value-realization/renewals/{renewal}/outcome", new { outcome = "reduced", amount = 60m, on = Day(-20), reasons = new[] { "budget" }, words = "x" })).Expect(HttpStatusCode.OK);

        var figures = (await cs.Get($"value-realization/figures?from={Day(-30)}&to={Day(30)}")).Expect(HttpStatusCode.OK).Json!;
        var signed = figures["signedDays"]!.AsArray().Single(day => day!["day"]!.GetValue<string>() == Day(-5))!;
        Assert.That((signed["customers"]!.GetValue<int>(), signed["contracts"]!.GetValue<int>(), signed["newCustomers"]!.GetValue<int>()), Is.EqualTo((2, 2, 1)));
        Assert.That(await Rows(signed), Has.Count.EqualTo(2));
        foreach (var receipt in figures["receipts"]!.AsArray())
        {
            var rows = await Rows(receipt!);
            Assert.That((rows.Count, rows.Sum(row => row!["yearlyAmount"]!.GetValue<decimal>())), Is.EqualTo((receipt!["contracts"]!.GetValue<int>(), receipt["amount"]!.GetValue<decimal>())), receipt["region"]!.GetValue<string>());
        }

        Assert.That(figures["receipts"]!.AsArray().Select(row => row!["region"]!.GetValue<string>()).Distinct(), Is.EquivalentTo(new[] { "", "East & more" }));
        var rate = figures["renewalTotals"]!.AsArray().Single()!;
        Assert.That((rate["decided"]!.GetValue<int>(), rate["customerRate"]!.GetValue<decimal>(), rate["moneyRate"]!.GetValue<decimal>()), Is.EqualTo((1, 1m, 0.6m)));
        Assert.That(await Rows(rate), Has.Count.EqualTo(1));
        var overlap = figures["competitors"]!.AsArray().Single(row => row!["name"]!.GetValue<string>() == "Otherfield")!;
        Assert.That((overlap["customers"]!.GetValue<int>(), (await Rows(overlap)).Count), Is.EqualTo((2, 2)));
        Assert.That(figures["competitorCustomers"]!.GetValue<int>(), Is.EqualTo(2), "who uses two competitors is one customer");
        var region = figures["regions"]!.AsArray().Single(row => row!["name"]!.GetValue<string>() == "East & more")!;
        Assert.That((region["amount"]!.GetValue<decimal>(), (await Rows(region)).Count), Is.EqualTo((300m, 1)));
        Assert.That((await cs.Get($"value-realization/figures?from={Day(0)}&to={Day(-1)}")).Expect(HttpStatusCode.UnprocessableEntity).Pointers, Is.EqualTo(new[] { "/to" }));

        async Task<JsonArray> Rows(JsonNode figure) => (await cs.Get($"value-realization/{figure["rows"]!["list"]}?{figure["rows"]!["query"]}")).Expect(HttpStatusCode.OK).Json!["items"]!.AsArray();

        async Task<long> Customer(string name, string? region, string[] competitors) =>
            (await cs.Post("value-realization/customers", new { name, region, competitors })).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();

        async Task<long> Contract(long customerId, string name, string startsOn, string endsOn, decimal amount, string? signedOn, bool isTrial = false) =>
            (await cs.Post("value-realization/contracts", new { customerId, name, startsOn, endsOn, amount, signedOn, isTrial })).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();
    }

    [Test]
    public async Task Figures_that_are_kept_equal_a_recount_after_every_kind_of_change()
    {
        var cs = await Product.As("cs");
        var today = DateOnly.FromDateTime(Product.Clock.GetUtcNow().UtcDateTime);
        string Day(int days) => today.AddDays(days).ToString("yyyy-MM-dd");
        var seen = new List<string>();
        var customer = (await cs.Post("value-realization/customers", new { name = "Kept figures", region = "North" })).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();
        await Look("a customer");
        var contract = (await cs.Post("value-realization/contracts", new { customerId = customer, name = "Kept", startsOn = Day(-300), endsOn = Day(20), amount = 100m, signedOn = Day(-300), licences = new[] { new { name = "Kept seats", quantity = 7 } } })).Expect(HttpStatusCode.Created);
        await Look("a contract");
        (await cs.Patch($"value-realization/contracts/{contract.Json!["id"]}", new { amount = 250m }, ("If-Match", contract.Etag))).Expect(HttpStatusCode.OK);
        await Look("another amount");
        var renewal = (await cs.Get($"value-realization/renewals?contract={contract.Json["id"]}")).Json!["items"]![0]!["id"];
        (await cs.Put($"value-realization/renewals/{renewal}/outcome", new { outcome = "lost", on = Day(-1), reasons = new[] { "budget" }, words = "x" })).Expect(HttpStatusCode.OK);
        await Look("a lost renewal");
        var lost = (await cs.Get($"value-realization/customers/{customer}")).Expect(HttpStatusCode.OK);
        (await cs.Patch($"value-realization/customers/{customer}", new { region = "South", competitors = new[] { "Keptfield" } }, ("If-Match", lost.Etag))).Expect(HttpStatusCode.OK);
        await Look("another region and a competitor");
        var archived = (await cs.Get($"value-realization/contracts/{contract.Json["id"]}")).Expect(HttpStatusCode.OK);
        (await cs.Delete($"value-realization/contracts/{contract.Json["id"]}", ("If-Match", archived.Etag))).Expect(HttpStatusCode.OK);
        await Look("an archived contract");
        Assert.That(seen, Is.Unique);

        // Kept from the call before, and counted by another handler that has kept nothing.
        async Task Look(string after)
        {
            var kept = (await cs.Get($"value-realization/figures?to={Day(30)}")).Expect(HttpStatusCode.OK).Json!.ToJsonString();
            var again = (await cs.Get($"value-realization/figures?to={Day(30)}")).Expect(HttpStatusCode.OK).Json!.ToJsonString();
            var recount = await Product.With(async services => await new GetRealizationFigures.Handler(services.GetRequiredService<Db>(), new KeptUntilChange(Product.Clock), Product.Clock).Handle(new GetRealizationFigures.Query(null, today.AddDays(30)), CancellationToken.None));
            Assert.That(JsonNode.DeepEquals(JsonNode.Parse(again), JsonSerializer.SerializeToNode(recount, Json.Options)), after);
            Assert.That(again, Is.EqualTo(kept), after);
            seen.Add(kept);
        }
    }

    [Test]
    public async Task Licences_are_counted_by_what_runs_today()
    {
        var ops = await Product.As("ops");
        var product = (await ops.Post("value-refinement/products", new { name = "Counted product" })).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();
        for (var i = 0; i < 3; i++)
        {
            var customer = (await ops.Post("value-realization/customers", new { name = $"Licensed {i}" })).Json!["id"]!.GetValue<long>();
            (await ops.Post("value-realization/contracts", new { customerId = customer, name = "L", startsOn = "2020-01-01", endsOn = i == 2 ? "2021-01-01" : null, licences = new[] { new { productId = product, quantity = i == 0 ? 10 : (int?)null } } })).Expect(HttpStatusCode.Created);
        }

        var licence = (await ops.Get("value-realization/figures")).Expect(HttpStatusCode.OK).Json!["licences"]!.AsArray().Single(row => row!["name"]!.GetValue<string>() == "Counted product")!;
        Assert.That((licence["customers"]!.GetValue<int>(), licence["quantity"]!.GetValue<long>(), licence["unlimited"]!.GetValue<int>()), Is.EqualTo((2, 10L, 1)));
        Assert.That((await ops.Get($"value-realization/contracts?{licence["rows"]!["query"]}")).Expect(HttpStatusCode.OK).Json!["items"]!.AsArray(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Liked_features_and_activity_are_those_of_visits_and_of_use()
    {
        var cs = await Product.As("cs");
        var ops = await Product.As("ops");
        var today = DateOnly.FromDateTime(Product.Clock.GetUtcNow().UtcDateTime).ToString("yyyy-MM-dd");
        var product = (await ops.Post("value-refinement/products", new { name = "Liked product" })).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();
        var module = (await ops.Post("value-refinement/features", new { productId = product, kind = "module", name = "Liked module" })).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();
        var feature = (await ops.Post("value-refinement/features", new { productId = product, parentId = module, kind = "feature", name = "Liked feature" })).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();
        var customer = (await cs.Post("value-realization/customers", new { name = "Likes it" })).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();
        var visit = (await cs.Post("value-realization/visits", new { customerId = customer, title = "x", visitedOn = today })).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();
        foreach (var text in new[] { "At a glance", "On the phone" }) (await cs.Post("value-realization/observations", new { visitId = visit, text, kind = "liked", featureId = feature })).Expect(HttpStatusCode.Created);
        var figures = (await cs.Get("value-realization/figures")).Expect(HttpStatusCode.OK).Json!;
        var liked = figures["liked"]!.AsArray().Single(row => row!["featureId"]!.GetValue<long>() == feature)!;
        Assert.That((liked["name"]!.GetValue<string>(), liked["customers"]!.GetValue<int>(), liked["observations"]!.GetValue<int>()), Is.EqualTo(("Liked feature", 1, 2)));
        Assert.That((await cs.Get($"value-realization/{liked["rows"]!["list"]}?{liked["rows"]!["query"]}")).Expect(HttpStatusCode.OK).Json!["items"]!.AsArray(), Has.Count.EqualTo(2));
        Assert.That(figures["activity"]!["active"]!.GetValue<int>(), Is.LessThanOrEqualTo(figures["activity"]!["customers"]!.GetValue<int>()));
    }
}
