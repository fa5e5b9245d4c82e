using System.Net;
using System.Text.Json.Nodes;
using ProductOps.Api.Shared.Operations;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.ValueRealization;

/// <summary>The demo workspace's customers as a newcomer finds them: every page has something to show, and the figures agree with each other.</summary>
public sealed class DemoRealizationTests
{
    private Product product = null!;
    private ApiClient ops = null!;

    [OneTimeSetUp]
    public async Task Load()
    {
        product = new Product();
        await Start.LoadDemo(product.Services);
        ops = await product.As("ops");
    }

    [OneTimeTearDown]
    public void Stop() => product.Dispose();

    [Test]
    public async Task The_first_customer_tells_the_whole_story()
    {
        var customer = (await Items("customers?externalId=A-100"))[0]!;
        Assert.That((customer["recurringRevenue"]!.GetValue<decimal>(), customer["contracts"]!.GetValue<int>()), Is.EqualTo((860_000m, 2)));
        var head = (await ops.Get($"value-realization/customers/{customer["id"]}/overview")).Expect(HttpStatusCode.OK).Json!;
        Assert.That((head["renewal"]!["days"]!.GetValue<int>(), head["renewal"]!["amount"]!.GetValue<decimal>()), Is.EqualTo((29, 800_000m)));
        Assert.That((head["people"]!.AsArray().Count, head["people"]![0]!["name"]!.GetValue<string>()), Is.EqualTo((7, "陈总")));
        var thread = (await Items($"customers/{customer["id"]}/thread?limit=200")).Select(row => row!["name"]!.GetValue<string>()).ToList();
        Assert.That(thread, Does.Contain("voice").And.Contain("contractSigned").And.Contain("screening"));
    }

    [Test]
    public async Task Every_customer_uses_something_and_the_first_one_leaves_what_it_bought_in_addition_unopened()
    {
        var first = (await Items("customers?externalId=A-100"))[0]!;
        var usage = (await ops.Get($"value-realization/customers/{first["id"]}/usage")).Expect(HttpStatusCode.OK).Json!;
        Assert.That(usage["activation"]!["idle"]!.AsArray().Select(feature => feature!["name"]!.GetValue<string>()), Does.Contain("地图与路程"));
        Assert.That(usage["current"]!["activeUsers"]!.GetValue<long>(), Is.GreaterThan(0));
        Assert.That(usage["comparison"], Is.Not.Null);
        Assert.That((await Items("usage/summary?by=customer&limit=200")).Count(row => row!["customer"] is not null), Is.EqualTo(60));
        foreach (var list in new[] { "unmapped-events", "unknown-customers", "kept-events" }) Assert.That(await Items("usage/" + list), Is.Not.Empty, list);
    }

    [Test]
    public async Task Usage_reports_stand_everywhere_between_the_draft_and_the_customer()
    {
        var reports = await Items("usage-reports");
        Assert.That(reports.Select(row => row!["state"]!.GetValue<string>()), Is.EquivalentTo(new[] { "draft", "inReview", "presented" }));
        foreach (var row in reports)
        {
            var sheet = (await ops.Get($"value-realization/usage-reports/{row!["id"]}")).Expect(HttpStatusCode.OK).Json!["sheet"]!;
            Assert.That(sheet["usage"]!["current"]!["uses"]!.GetValue<long>(), Is.GreaterThan(0), row["title"]!.GetValue<string>());
            Assert.That(sheet["idle"]!.AsArray().Count + sheet["suggestions"]!.AsArray().Count, Is.GreaterThan(0), row["title"]!.GetValue<string>());
        }

        Assert.That(await Items("usage-reports/due"), Is.Not.Empty);
    }

    [Test]
    public async Task Every_customer_but_the_departed_has_a_health_with_a_course_and_some_are_in_danger()
    {
        var all = await Items("customers?limit=200&sort=healthScore");
        var departed = (await Items("departures?limit=200&cameBack=false")).Select(row => row!["customerId"]!.GetValue<long>());
        Assert.That(all.Where(customer => customer!["health"]?["score"] is null).Select(customer => customer!["id"]!.GetValue<long>()), Is.EquivalentTo(departed));
        var customers = all.Where(customer => customer!["health"]?["score"] is not null).ToList();
        Assert.That(customers.Select(customer => customer!["health"]!["trend"]), Has.None.Null);
        var spread = (await ops.Get("value-realization/health-figures")).Expect(HttpStatusCode.OK).Json!["spread"]!;
        foreach (var band in new[] { "good", "fair", "poor" }) Assert.That(spread[band]!.GetValue<int>(), Is.GreaterThan(0), band);
        var worst = (await ops.Get($"value-realization/customers/{customers[0]!["id"]}/health")).Expect(HttpStatusCode.OK).Json!;
        Assert.That(worst["history"]!.AsArray(), Has.Count.GreaterThan(5));
        Assert.That(worst["change"]!["moves"]!.AsArray(), Is.Not.Empty);
        Assert.That(await Items($"customers/{customers[0]!["id"]}/thread?limit=200"), Has.Some.Matches<JsonNode>(row => row["name"]!.GetValue<string>() == "healthFell"));
    }

    [Test]
    public async Task Every_customer_has_contracts_and_people_and_its_money_is_that_of_its_contracts()
    {
        var customers = await Items("customers?limit=200");
        var running = (await Items("contracts?limit=200&status=active&startsOn.to=today&lastsUntil.from=today")).ToLookup(row => row!["customerId"]!.GetValue<long>(), row => row!["yearlyAmount"]!.GetValue<decimal>());
        Assert.That(customers, Has.Count.EqualTo(60));
        foreach (var customer in customers)
        {
            Assert.That(customer!["contracts"]!.GetValue<int>(), Is.GreaterThan(0), customer["name"]!.GetValue<string>());
            Assert.That(customer["recurringRevenue"]!.GetValue<decimal>(), Is.EqualTo(running[customer["id"]!.GetValue<long>()].Sum()), customer["name"]!.GetValue<string>());
        }

        Assert.That((await Items("contacts?role=payer&limit=200")).Select(row => row!["customerId"]!.GetValue<long>()).Distinct().Count(), Is.EqualTo(60));
        Assert.That(await Items("customers?competitor=邻家工单"), Has.Count.GreaterThan(3));
    }

    [Test]
    public async Task Renewals_are_in_every_state_and_hang_on_the_pool()
    {
        foreach (var state in new[] { "upcoming", "open", "renewed", "lost" }) Assert.That(await Items($"renewals?state={state}"), Is.Not.Empty, state);
        foreach (var risk in new[] { "none", "low", "medium", "high" }) Assert.That(await Items($"renewals?state=open&risk={risk}"), Is.Not.Empty, risk);
        Assert.That(await Items("renewals?state=open&risk.empty=true&riskDueOn.to=today"), Is.Not.Empty, "a reminder is due");
        var story = (await Items("renewals?state=open&risk=medium&reason=usability"))[0]!;
        Assert.That((story["customerName"]!.GetValue<string>(), story["requirements"]![0]!["title"]!.GetValue<string>()), Is.EqualTo(("示例设备有限公司", "断网时工程师仍能签收与拍照")));
        var stake = (await ops.Get($"value-delivery/requirements/{story["requirements"]![0]!["id"]}/renewals")).Json!;
        Assert.That(stake["totals"]![0]!["atRisk"]!.GetValue<decimal>(), Is.GreaterThanOrEqualTo(800_000m));
        foreach (var state in new[] { "open", "acting", "saved", "refunded" }) Assert.That(await Items($"save-cases?state={state}"), Is.Not.Empty, state);
        Assert.That((await ops.Get("value-realization/renewals/forecast")).Json!["months"]!.AsArray(), Has.Count.GreaterThan(6));
    }

    [Test]
    public async Task Key_accounts_are_refreshed_or_overdue_and_visits_lead_to_the_pool()
    {
        Assert.That(await Items("key-accounts?dueOn.from=today"), Is.Not.Empty);
        Assert.That(await Items("key-accounts?dueOn.to=-1d"), Has.Count.EqualTo(2));
        Assert.That(await Items("key-accounts/suggestions"), Is.Not.Empty);
        Assert.That(await Items("visits?sort=channelRank"), Has.Count.EqualTo(10));
        Assert.That(await Items("observations?requirement.empty=false"), Is.Not.Empty);
        Assert.That(await Items("observations?requirement.empty=true"), Is.Not.Empty);
    }

    [Test]
    public async Task Payers_and_users_were_asked_apart_and_answered()
    {
        foreach (var population in new[] { "payers", "users" })
        {
            var survey = (await Items($"surveys?state=open&population={population}")).Single()!;
            var results = (await ops.Get($"value-realization/surveys/{survey["id"]}/results")).Expect(HttpStatusCode.OK).Json!;
            Assert.That((results["responses"]!.GetValue<int>(), results["questions"]!.AsArray().All(question => question!["answered"]!.GetValue<int>() > 0)), Is.EqualTo((survey["responses"]!.GetValue<int>(), true)));
            Assert.That(results["responses"]!.GetValue<int>(), Is.GreaterThan(20));
        }
    }

    [Test]
    public async Task Benchmark_cases_stand_in_every_state_and_one_has_helped_a_deal()
    {
        foreach (var state in new[] { "draft", "review", "approved", "published" }) Assert.That(await Items($"benchmark-cases?state={state}"), Is.Not.Empty, state);
        Assert.That(await Items("benchmark-case-uses?isWon=true"), Is.Not.Empty);
        Assert.That(await Items("benchmark-cases/candidates"), Is.Not.Empty);
    }

    private async Task<JsonArray> Items(string path) => (await ops.Get("value-realization/" + path)).Expect(HttpStatusCode.OK).Json!["items"]!.AsArray();
}
