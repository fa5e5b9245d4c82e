using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Operations;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.ValueRealization.Renewals;

/// <summary>Renewals from the contract's end to what comes after it, and what they do to the requirement pool.</summary>
[ProductTests]
public sealed class RenewalTests(Engine engine) : ProductFixture(engine)
{
    private const string Path = "value-realization/renewals";

    [Test]
    public async Task A_contract_with_an_end_has_a_renewal_that_moves_with_it_and_goes_with_it()
    {
        var cs = await Product.As("cs");
        var (customer, contract) = await Contract(cs, "Moves", 200, 100_000m);
        var renewal = await Of(cs, contract);
        Assert.That((renewal["state"]!.GetValue<string>(), renewal["opensOn"]!.GetValue<string>(), renewal["riskDueOn"]!.GetValue<string>()), Is.EqualTo(("upcoming", Day(140), Day(170))));
        (await cs.Patch($"value-realization/contracts/{contract}", new { endsOn = Day(50), amount = 90_000m })).Expect(HttpStatusCode.OK);
        renewal = await Of(cs, contract);
        Assert.That((renewal["state"]!.GetValue<string>(), renewal["openedOn"]!.GetValue<string>(), renewal["amount"]!.GetValue<decimal>()), Is.EqualTo(("open", Day(0), 90_000m)));
        (await cs.Patch($"value-realization/contracts/{contract}", new { status = "terminated" })).Expect(HttpStatusCode.OK);
        Assert.That((await cs.Get($"{Path}?customer={customer}")).Json!["items"]!.AsArray(), Is.Empty);
        (await cs.Patch($"value-realization/contracts/{contract}", new { status = "active" })).Expect(HttpStatusCode.OK);
        Assert.That((await Of(cs, contract))["state"]!.GetValue<string>(), Is.EqualTo("open"));
        foreach (var kind in new object[] { new { isTrial = true, amount = 1m }, new { per = "once", amount = 1m }, new { amount = 0m } })
        {
            var json = System.Text.Json.JsonSerializer.SerializeToNode(kind)!.AsObject();
            foreach (var (name, value) in new JsonObject { ["customerId"] = customer, ["name"] = "No renewal", ["startsOn"] = Day(-1), ["endsOn"] = Day(30) }) json[name] = value!.DeepClone();
            var made = (await cs.Post("value-realization/contracts", json.ToJsonString())).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();
            Assert.That((await cs.Get($"{Path}?contract={made}")).Json!["items"]!.AsArray(), Is.Empty, json.ToJsonString());
        }
    }

    [Test]
    public async Task A_risk_over_a_requirement_raises_it_and_shows_the_money_and_safety_takes_it_off_again()
    {
        var cs = await Product.As("cs");
        var (customer, contract) = await Contract(cs, "At risk", 40, 500_000m);
        var requirement = (await cs.Post("value-delivery/requirements", new { title = "Pictures without a network", suggestedPriority = "medium", customerIds = new[] { customer } })).Expect(HttpStatusCode.Created).Json!;
        var id = requirement["id"]!.GetValue<long>();
        // A renewal so near counts in full already: another customer's requirement shows the rise.
        var other = (await cs.Post("value-delivery/requirements", new { title = "Asked by nobody yet", suggestedPriority = "low" })).Expect(HttpStatusCode.Created).Json!;
        var at = $"{Path}/{(await Of(cs, contract))["id"]}";
        Assert.That((await cs.Put(at + "/risk", new { risk = "high" })).Expect(HttpStatusCode.UnprocessableEntity).Pointers, Is.EquivalentTo(new[] { "/statement", "/reasons" }));
        var stated = (await cs.Put(at + "/risk", new { risk = "high", statement = "Wants it first", reasons = new[] { "missingFeature" }, requirementIds = new[] { id, other["id"]!.GetValue<long>() } })).Expect(HttpStatusCode.OK);
        Assert.That((stated.Json!["statedByName"]!.GetValue<string>(), stated.Json["requirements"]!.AsArray().Count), Is.EqualTo((await Name(cs), 2)));
        var raised = await Get(cs, $"value-delivery/requirements/{other["id"]}");
        Assert.That((raised["suggestedPriority"]!.GetValue<string>(), raised["lostRenewals"]!.GetValue<int>(), raised["score"]!.GetValue<double>() > other["score"]!.GetValue<double>()), Is.EqualTo(("medium", 1, true)));
        var shown = await Get(cs, $"value-delivery/requirements/{id}/renewals");
        Assert.That((shown["items"]![0]!["isLost"]!.GetValue<bool>(), shown["totals"]![0]!["atRisk"]!.GetValue<decimal>(), shown["totals"]![0]!["lost"]!.GetValue<decimal>()), Is.EqualTo((false, 500_000m, 0m)));
        Assert.That((await cs.Get($"{Path}?requirement={id}&reason=missingFeature&risk=high")).Json!["items"]!.AsArray(), Has.Count.EqualTo(1));
        var calmer = (await cs.Put(at + "/risk", new { risk = "low" })).Expect(HttpStatusCode.OK);
        Assert.That((await Get(cs, $"value-delivery/requirements/{other["id"]}"))["lostRenewals"]!.GetValue<int>(), Is.Zero);
        (await cs.Post("undo", new { changeId = long.Parse(calmer.Headers["Change-Id"]) })).Expect(HttpStatusCode.OK);
        Assert.That((await Get(cs, $"value-delivery/requirements/{id}/renewals"))["items"]!.AsArray(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_lost_renewal_needs_reasons_and_words_and_moves_its_requirement_up_the_pool()
    {
        var cs = await Product.As("cs");
        var (_, contract) = await Contract(cs, "Is lost", 10, 300_000m);
        foreach (var title in new[] { "First of two", "Second of two" }) (await cs.Post("value-delivery/requirements", new { title, source = "lostTest" })).Expect(HttpStatusCode.Created);
        Assert.That(await Pool(cs), Is.EqualTo(new[] { "Second of two", "First of two" }));
        var first = (await cs.Get("value-delivery/requirements?source=lostTest&title=First%20of%20two")).Json!["items"]![0]!["id"]!.GetValue<long>();
        var at = $"{Path}/{(await Of(cs, contract))["id"]}";
        Assert.That((await cs.Put(at + "/outcome", new { outcome = "lost" })).Expect(HttpStatusCode.UnprocessableEntity).Pointers, Is.EquivalentTo(new[] { "/reasons", "/words" }));
        var lost = (await cs.Put(at + "/outcome", new { outcome = "lost", reasons = new[] { "usability", "competitor" }, words = "Too awkward in the basement", requirementIds = new[] { first } })).Expect(HttpStatusCode.OK);
        Assert.That(await Pool(cs), Is.EqualTo(new[] { "First of two", "Second of two" }));
        Assert.That((await Get(cs, $"value-delivery/requirements/{first}/renewals"))["totals"]![0]!["lost"]!.GetValue<decimal>(), Is.EqualTo(300_000m));
        Assert.That((await cs.Put(at + "/risk", new { risk = "low" })).Code, Is.EqualTo("renewalDecided"));
        (await cs.Post("undo", new { changeId = long.Parse(lost.Headers["Change-Id"]) })).Expect(HttpStatusCode.OK);
        Assert.That((await Get(cs, at))["state"]!.GetValue<string>(), Is.EqualTo("open"));
        Assert.That((await Get(cs, $"value-delivery/requirements/{first}"))["lostRenewals"]!.GetValue<int>(), Is.Zero);

        static async Task<string[]> Pool(ApiClient cs) =>
            [.. (await cs.Get("value-delivery/requirements?source=lostTest&sort=-score,-id")).Json!["items"]!.AsArray().Select(row => row!["title"]!.GetValue<string>())];
    }

    [Test]
    public async Task Renewing_makes_the_contract_that_follows_and_undoing_takes_it_away()
    {
        var cs = await Product.As("cs");
        var (customer, contract) = await Contract(cs, "Goes on", 20, 100_000m);
        var at = $"{Path}/{(await Of(cs, contract))["id"]}";
        Assert.That((await cs.Put(at + "/outcome", new { outcome = "reduced", amount = 100_000m, reasons = new[] { "budget" }, words = "x" })).Expect(HttpStatusCode.UnprocessableEntity).Pointers, Is.EqualTo(new[] { "/amount" }));
        var renewed = (await cs.Put(at + "/outcome", new { outcome = "renewed", amount = 120_000m })).Expect(HttpStatusCode.OK);
        Assert.That((renewed.Json!["state"]!.GetValue<string>(), renewed.Json["outcomeAmount"]!.GetValue<decimal>()), Is.EqualTo(("renewed", 120_000m)));
        var next = await Get(cs, $"value-realization/contracts/{renewed.Json["nextContractId"]}");
        Assert.That((next["startsOn"]!.GetValue<string>(), next["followsId"]!.GetValue<long>(), next["amount"]!.GetValue<decimal>()), Is.EqualTo((Day(21), contract, 120_000m)));
        Assert.That((await cs.Get($"{Path}?customer={customer}&state=upcoming")).Json!["items"]!.AsArray(), Has.Count.EqualTo(1));
        Assert.That((await Get(cs, $"value-realization/customers/{customer}"))["renewsOn"], Is.Null);
        (await cs.Post("undo", new { changeId = long.Parse(renewed.Headers["Change-Id"]) })).Expect(HttpStatusCode.OK);
        Assert.That((await Get(cs, at))["state"]!.GetValue<string>(), Is.EqualTo("open"));
        Assert.That((await Get(cs, $"value-realization/contracts/{next["id"]}"))["archivedAt"], Is.Not.Null);
        Assert.That((await Get(cs, $"value-realization/customers/{customer}"))["renewsOn"]!.GetValue<string>(), Is.EqualTo(Day(20)));
        (await cs.Post("value-realization/contracts", new { customerId = customer, name = "By hand", startsOn = Day(21), endsOn = Day(380), amount = 80_000m, followsId = contract })).Expect(HttpStatusCode.Created);
        Assert.That((await Get(cs, at))["state"]!.GetValue<string>(), Is.EqualTo("reduced"));
    }

    [Test]
    public async Task Days_come_the_renewal_opens_the_owner_is_told_and_reminded_and_the_rule_says_when()
    {
        using var product = new Product();
        var (ops, cs) = (await product.As("ops"), await product.As("cs"));
        var owner = (await cs.Get("me")).Json!["user"]!["id"]!.GetValue<long>();
        var customer = (await ops.Post("value-realization/customers", new { name = "Tick", ownerId = owner })).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();
        var contract = (await ops.Post("value-realization/contracts", new { customerId = customer, name = "Tock", startsOn = Day(-1), endsOn = Day(120), amount = 600_000m })).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();
        Assert.That((await Of(ops, contract))["opensOn"]!.GetValue<string>(), Is.EqualTo(Day(60)));
        var rule = (await ops.Get("value-realization/renewal-rule")).Json!["rule"]!;
        rule["bands"]!.AsArray().Add(new JsonObject { ["fromAmount"] = 500_000m, ["openDays"] = 90, ["riskDays"] = 45 });
        (await ops.Put("value-realization/renewal-rule", rule.ToJsonString())).Expect(HttpStatusCode.OK);
        Assert.That((await Of(ops, contract))["opensOn"]!.GetValue<string>(), Is.EqualTo(Day(30)));
        rule["bands"]![1]!["fromAmount"] = 0;
        Assert.That((await ops.Put("value-realization/renewal-rule", rule.ToJsonString())).Expect(HttpStatusCode.UnprocessableEntity).Pointers, Is.EqualTo(new[] { "/bands" }));

        product.Clock.Forward(TimeSpan.FromDays(31));
        await Tick(product);
        cs = await product.As("cs");
        Assert.That((await Of(cs, contract))["state"]!.GetValue<string>(), Is.EqualTo("open"));
        product.Clock.Forward(TimeSpan.FromDays(46));
        await Tick(product);
        await Tick(product);
        cs = await product.As("cs");
        var told = (await cs.Get("notifications")).Json!["items"]!.AsArray().Select(row => row!["kind"]!.GetValue<string>());
        Assert.That(told, Is.EqualTo(new[] { "renewalRiskDue", "renewalOpened" }));
        Assert.That((await cs.Get($"{Path}?state=open&risk.empty=true&riskDueOn.to=today")).Json!["items"]!.AsArray(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task The_forecast_counts_each_month_by_what_is_secured_open_and_at_risk()
    {
        using var product = new Product();
        var cs = await product.As("cs");
        var month = DateOnly.FromDateTime(DateTime.UtcNow).AddMonths(1);
        var (from, to) = (new DateOnly(month.Year, month.Month, 1), new DateOnly(month.Year, month.Month, 1).AddMonths(1).AddDays(-1));
        var ends = from.AddDays(14);
        var ids = new List<string>();
        foreach (var amount in new[] { 100m, 200m, 400m, 800m })
        {
            var customer = (await cs.Post("value-realization/customers", new { name = $"Forecast {amount}" })).Json!["id"]!.GetValue<long>();
            var contract = (await cs.Post("value-realization/contracts", new { customerId = customer, name = "F", startsOn = ends.AddYears(-1).ToString("yyyy-MM-dd"), endsOn = ends.ToString("yyyy-MM-dd"), amount })).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();
            ids.Add($"{Path}/{(await Of(cs, contract))["id"]}");
        }

        (await cs.Put(ids[0] + "/outcome", new { outcome = "lost", reasons = new[] { "price" }, words = "x" })).Expect(HttpStatusCode.OK);
        (await cs.Put(ids[1] + "/outcome", new { outcome = "reduced", amount = 150m, reasons = new[] { "budget" }, words = "x" })).Expect(HttpStatusCode.OK);
        (await cs.Put(ids[2] + "/risk", new { risk = "high", statement = "x", reasons = new[] { "price" } })).Expect(HttpStatusCode.OK);
        var forecast = await Get(cs, Path + $"/forecast?from={from:yyyy-MM}&to={to:yyyy-MM}");
        var only = forecast["months"]!.AsArray().Single()!;
        Assert.That((only["renewals"]!.GetValue<int>(), only["kept"]!.GetValue<int>(), only["lostCount"]!.GetValue<int>(), only["unstated"]!.GetValue<int>()), Is.EqualTo((4, 1, 1, 1)));
        Assert.That(new[] { "atStake", "secured", "lost", "open", "atRisk", "expected" }.Select(name => only[name]!.GetValue<decimal>()), Is.EqualTo(new[] { 1500m, 150m, 150m, 1200m, 400m, 150m + 100m + 640m }));
        Assert.That((await cs.Get(Path + "/forecast?from=soon")).Expect(HttpStatusCode.UnprocessableEntity).Pointers, Is.EqualTo(new[] { "/from" }));
    }

    private static Task Tick(Product product) => product.With(async services =>
    {
        foreach (var schedule in services.GetServices<Schedule>().Where(schedule => schedule.Name == "renewals.open")) await schedule.Run(product.Clock.GetUtcNow().UtcDateTime, default);
        return true;
    });

    private async Task<(long Customer, long Contract)> Contract(ApiClient caller, string name, int days, decimal amount)
    {
        var customer = (await caller.Post("value-realization/customers", new { name })).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();
        return (customer, (await caller.Post("value-realization/contracts", new { customerId = customer, name, startsOn = Day(-100), endsOn = Day(days), amount })).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>());
    }

    private static async Task<JsonNode> Of(ApiClient caller, long contract) => (await caller.Get($"{Path}?contract={contract}")).Expect(HttpStatusCode.OK).Json!["items"]![0]!;

    private static async Task<JsonNode> Get(ApiClient caller, string path) => (await caller.Get(path)).Expect(HttpStatusCode.OK).Json!;

    private static async Task<string> Name(ApiClient caller) => (await caller.Get("me")).Json!["user"]!["name"]!.GetValue<string>();

    private string Day(int days) => DateOnly.FromDateTime(Product.Clock.GetUtcNow().UtcDateTime).AddDays(days).ToString("yyyy-MM-dd");
}
