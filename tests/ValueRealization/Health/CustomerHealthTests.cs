using System.Net;
using System.Text.Json.Nodes;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.ValueRealization.Health;
using ProductOps.Tests.Support;
using ProductOps.Tests.ValueRealization.Usage;

namespace ProductOps.Tests.ValueRealization.Health;

[ProductTests]
public sealed class CustomerHealthTests(Engine engine)
{
    [Test]
    public async Task A_fresh_workspace_without_any_use_scores_customers_by_what_is_known_and_says_what_is_not()
    {
        using var product = new Product(engine);
        var cs = await product.As("cs");
        var health = new HealthClient(product, cs);
        var (known, unknown) = (await health.Customer("Known"), await health.Customer("Only a name"));
        (await cs.Post("value-realization/contracts", new { customerId = known, name = "K", startsOn = "2020-01-01", amount = 10 })).Expect(HttpStatusCode.Created);
        (await cs.Post("value-realization/contacts", new { customerId = known, name = "Vera", roles = new[] { "champion" }, attitude = "supporter" })).Expect(HttpStatusCode.Created);
        await health.Count("health.changed");

        var view = await health.Of(known);
        Assert.That((view["score"]!.GetValue<int>(), view["band"]!.GetValue<string>()), Is.EqualTo((100, "good")));
        var terms = view["terms"]!.AsArray().ToDictionary(term => term!["key"]!.GetValue<string>(), term => term!);
        Assert.That(terms.Values.Sum(term => term["points"]!.GetValue<int>()), Is.EqualTo(100));
        Assert.That((terms["activation"]["share"], terms["activation"]["outOf"]!.GetValue<int>(), terms["activation"]["why"]!.GetValue<string>()), Is.EqualTo(((JsonNode?)null, 0, "Not known; left out")));
        Assert.That(terms["champions"]["why"]!.GetValue<string>(), Is.EqualTo("1 champions known"));
        Assert.That(view["known"]!.GetValue<int>(), Is.EqualTo(terms.Values.Where(term => term["share"] is not null).Sum(term => term["weight"]!.GetValue<int>())));

        var bare = await health.Of(unknown);
        Assert.That((bare["score"], bare["band"]!.GetValue<string>(), bare["known"]!.GetValue<int>() < bare["minimumKnown"]!.GetValue<int>()), Is.EqualTo(((JsonNode?)null, "unknown", true)));
        Assert.That((await health.Listed(unknown)).Score, Is.Null);
        (await cs.Get("value-realization/customers/987654321/health")).Expect(HttpStatusCode.NotFound);
        (await cs.Get($"value-realization/customers/{known}/health?from=2026-02-01&to=2026-01-01")).Expect(HttpStatusCode.BadRequest);
    }

    [Test]
    public async Task The_course_keeps_a_point_for_each_day_on_which_it_moved_and_says_what_moved_it()
    {
        using var product = new Product(engine);
        var cs = await product.As("cs");
        var health = new HealthClient(product, cs);
        await health.Set(HealthRule.Default with
        {
            Terms = [Column("a", 60), Column("b", 40)], MinimumKnown = 0,
        });
        var customer = await health.Customer("Course", new { a = "100", b = "100" });
        await health.Count();
        cs = await health.Later(TimeSpan.FromDays(20));
        await health.Count();
        Assert.That((await health.Of(customer))["history"]!.AsArray(), Has.Count.EqualTo(1), "a day on which nothing moved leaves no point");
        await health.Extra(customer, new { a = "50", b = "100" });
        await health.Count("health.changed");
        cs = await health.Later(TimeSpan.FromDays(15));
        await health.Extra(customer, new { a = "50", b = "75" });
        await health.Count("health.changed");
        await health.Count("health.changed");

        Assert.That(await health.Listed(customer), Is.EqualTo(((int?)60, (int?)-40)));
        var view = await health.Of(customer);
        Assert.That(view["history"]!.AsArray().Select(point => point!["score"]!.GetValue<int>()), Is.EqualTo(new[] { 100, 70, 60 }));
        var change = view["change"]!;
        Assert.That((change["scoreFrom"]!.GetValue<int>(), change["scoreTo"]!.GetValue<int>(), change["byRule"]!.GetValue<int>()), Is.EqualTo((100, 60, 0)));
        Assert.That(change["moves"]!.AsArray().Select(move => (move!["key"]!.GetValue<string>(), move["points"]!.GetValue<int>())), Is.EqualTo(new[] { ("a", -30), ("b", -10) }));
        Assert.That(view["terms"]![0]!["before"]!["points"]!.GetValue<int>(), Is.EqualTo(60));
        var day = DateOnly.FromDateTime(product.Clock.GetUtcNow().UtcDateTime);
        var last = (await health.Of(customer, $"?from={day.AddDays(-1):yyyy-MM-dd}"))["change"]!;
        Assert.That(last["moves"]!.AsArray().Select(move => (move!["key"]!.GetValue<string>(), move["points"]!.GetValue<int>())), Is.EqualTo(new[] { ("b", -10) }));

        var thread = (await cs.Get($"value-realization/customers/{customer}/thread?group=usage")).Expect(HttpStatusCode.OK).Json!["items"]!.AsArray();
        Assert.That(thread.Select(item => item!["sentence"]!.GetValue<string>()), Is.EqualTo(new[] { "Health 70 → 60", "Health 100 → 70" }));
        var figure = (await cs.Get($"value-realization/customers/{customer}/overview")).Json!["figures"]!.AsArray().Single(each => each!["name"]!.GetValue<string>() == "health")!;
        Assert.That((figure["value"]!.GetValue<decimal>(), figure["change"]!.GetValue<decimal>(), figure["changeDays"]!.GetValue<int>()), Is.EqualTo((60m, -40m, 30)));
    }

    [Test]
    public async Task What_a_change_of_the_rule_moves_is_no_fall_of_the_customer()
    {
        using var product = new Product(engine);
        var cs = await product.As("cs");
        var health = new HealthClient(product, cs);
        await health.Set(HealthClient.ByColumn("a"));
        var me = (await (await product.As("sales")).Get("me")).Json!["user"]!["id"]!.GetValue<long>();
        var customer = await health.Customer("Ruled", new { a = "90", b = "20" }, me);
        await health.Count();
        cs = await health.Later(TimeSpan.FromDays(31));
        await health.Set(HealthClient.ByColumn("b"));
        Assert.That(await health.Listed(customer), Is.EqualTo(((int?)20, (int?)0)));
        var change = (await health.Of(customer))["change"]!;
        Assert.That((change["scoreFrom"]!.GetValue<int>(), change["scoreTo"]!.GetValue<int>(), change["byRule"]!.GetValue<int>()), Is.EqualTo((90, 20, -70)));
        Assert.That(await Told(product), Is.Empty);
        await health.Extra(customer, new { a = "90", b = "4" });
        await health.Count("health.changed");
        Assert.That((await health.Listed(customer)).Trend, Is.EqualTo(-16));
        Assert.That(await Told(product), Is.EqualTo(new[] { "healthFell" }), "the fall of its own is told");
    }

    [Test]
    public async Task The_owner_is_told_once_when_a_customer_falls_into_danger_and_again_only_after_it_was_well()
    {
        using var product = new Product(engine);
        var cs = await product.As("cs");
        var health = new HealthClient(product, cs);
        await health.Set(HealthClient.ByColumn("a") with { AlarmFall = 100, PoorBelow = 50 });
        var owner = (await (await product.As("sales")).Get("me")).Json!["user"]!["id"]!.GetValue<long>();
        var customer = await health.Customer("Alarmed", new { a = "55" }, owner);
        await health.Count();
        foreach (var (value, told) in new[] { ("49", 1), ("20", 1), ("48", 1), ("54", 1), ("12", 2) })
        {
            cs = await health.Later(TimeSpan.FromDays(1));
            await health.Extra(customer, new { a = value });
            await health.Count("health.changed");
            Assert.That(await Told(product), Has.Count.EqualTo(told), value);
        }

        var sentence = (await (await product.As("sales")).Get("notifications")).Json!["items"]![0]!;
        Assert.That(sentence["text"]!.GetValue<string>(), Is.EqualTo("Alarmed: health has fallen from 54 to 12, into danger."));
    }

    [Test]
    public async Task The_list_filters_sorts_pages_and_exports_by_health()
    {
        using var product = new Product(engine);
        var cs = await product.As("cs");
        var health = new HealthClient(product, cs);
        await health.Set(HealthClient.ByColumn("a"));
        foreach (var value in new[] { 80, 20, 55, 55, 90 }) await health.Customer($"Listed {value}", new { a = value.ToString(System.Globalization.CultureInfo.InvariantCulture) });
        await health.Customer("Listed without");
        await health.Count("health.changed");

        var scores = new List<int?>();
        for (var path = "customers?sort=healthScore&limit=2"; ;)
        {
            var page = (await cs.Get("value-realization/" + path)).Expect(HttpStatusCode.OK).Json!;
            scores.AddRange(page["items"]!.AsArray().Select(row => row!["health"]?["score"]!.GetValue<int>()));
            if (page["nextCursor"]?.GetValue<string>() is not { } cursor) break;
            path = $"customers?sort=healthScore&limit=2&cursor={cursor}";
        }

        Assert.That(scores, Is.EqualTo(new int?[] { null, 20, 55, 55, 80, 90 }));
        Assert.That((await cs.Get("value-realization/customers?healthScore.to=55&healthScore.from=30")).Json!["items"]!.AsArray(), Has.Count.EqualTo(2));
        Assert.That((await cs.Get("value-realization/customers?healthScore.empty=true")).Json!["items"]!.AsArray(), Has.Count.EqualTo(1));
        var file = (await cs.Get("value-realization/customers?sort=-healthScore&format=csv")).Expect(HttpStatusCode.OK).Text;
        Assert.That(file.Split('\n')[0], Does.Contain("Health"));
        Assert.That(file.Split('\n')[1], Does.Contain(",90,"));
        var figures = (await cs.Get("value-realization/health-figures")).Expect(HttpStatusCode.OK).Json!;
        Assert.That((figures["spread"]!["scored"]!.GetValue<int>(), figures["spread"]!["unscored"]!.GetValue<int>(), figures["spread"]!["average"]!.GetValue<double>(), figures["spread"]!["good"]!.GetValue<int>()), Is.EqualTo((5, 1, 60d, 2)));
    }

    [TestCase("80", "low")]
    [TestCase("65", "medium")]
    [TestCase("10", "high")]
    public async Task A_renewal_of_which_nobody_has_stated_the_risk_shows_the_one_that_the_health_suggests(string value, string risk)
    {
        using var product = new Product(engine);
        var cs = await product.As("cs");
        var health = new HealthClient(product, cs);
        await health.Set(HealthClient.ByColumn("a"));
        var customer = await health.Customer("Renewing", new { a = value });
        var today = DateOnly.FromDateTime(product.Clock.GetUtcNow().UtcDateTime);
        (await cs.Post("value-realization/contracts", new { customerId = customer, name = "R", startsOn = today.AddYears(-1).ToString("yyyy-MM-dd"), endsOn = today.AddDays(20).ToString("yyyy-MM-dd"), amount = 10 })).Expect(HttpStatusCode.Created);
        await health.Count();
        var renewal = (await cs.Get($"value-realization/renewals?healthScore.to={value}")).Expect(HttpStatusCode.OK).Json!["items"]![0]!;
        Assert.That((renewal["customerHealth"]!["score"]!.GetValue<int>(), renewal["suggestedRisk"]!.GetValue<string>(), renewal["risk"]), Is.EqualTo((int.Parse(value, System.Globalization.CultureInfo.InvariantCulture), risk, (JsonNode?)null)));
        (await cs.Put($"value-realization/renewals/{renewal["id"]}/risk", new { risk = "none" })).Expect(HttpStatusCode.OK);
        Assert.That((await cs.Get($"value-realization/renewals/{renewal["id"]}")).Json!["suggestedRisk"], Is.Null, "somebody has said");
    }

    [Test]
    public async Task Whoever_has_left_alarms_nobody()
    {
        using var product = new Product(engine);
        var cs = await product.As("cs");
        var health = new HealthClient(product, cs);
        await health.Set(HealthClient.ByColumn("a"));
        var owner = (await (await product.As("sales")).Get("me")).Json!["user"]!["id"]!.GetValue<long>();
        var (gone, here) = (await health.Customer("Gone", new { a = "90" }, owner), await health.Customer("Here", new { a = "90" }, owner));
        await health.Count();
        cs = await health.Later(TimeSpan.FromDays(1));
        (await cs.Patch($"value-realization/customers/{gone}", new { hasLeft = true, extra = new { a = "5" } })).Expect(HttpStatusCode.OK);
        await health.Extra(here, new { a = "5" });
        await health.Count("health.changed");
        Assert.That(await Told(product), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Whoever_has_departed_is_scored_no_more_from_that_day_until_they_come_back()
    {
        using var product = new Product(engine);
        var cs = await product.As("cs");
        var health = new HealthClient(product, cs);
        await health.Set(HealthClient.ByColumn("a"));
        var customer = await health.Customer("Departing", new { a = "80" });
        await health.Customer("Staying", new { a = "60" });
        await health.Count();
        cs = await health.Later(TimeSpan.FromDays(1));
        var leaves = DateOnly.FromDateTime(product.Clock.GetUtcNow().UtcDateTime).AddDays(2);
        var departure = (await cs.Post("value-realization/departures", new { customerId = customer, leftOn = leaves.ToString("yyyy-MM-dd") })).Expect(HttpStatusCode.Created).Headers["Location"];
        await health.Extra(customer, new { a = "70" });
        await health.Count("health.changed");
        Assert.That((await health.Listed(customer)).Score, Is.EqualTo(70), "they have not left yet");

        cs = await health.Later(TimeSpan.FromDays(2));
        await health.Count();
        await health.Extra(customer, new { a = "5" });
        await health.Count("health.changed");
        Assert.That(await health.Listed(customer), Is.EqualTo(((int?)null, (int?)null)));
        var view = await health.Of(customer);
        Assert.That((view["score"], view["departedOn"]!.GetValue<string>()), Is.EqualTo(((JsonNode?)null, leaves.ToString("yyyy-MM-dd"))));
        Assert.That(Course(view), Is.EqualTo(new[] { 80, 70 }), "the course stays");
        var spread = (await cs.Get("value-realization/health-figures")).Expect(HttpStatusCode.OK).Json!["spread"]!;
        Assert.That((spread["scored"]!.GetValue<int>(), spread["unscored"]!.GetValue<int>()), Is.EqualTo((1, 0)));

        cs = await health.Later(TimeSpan.FromDays(1));
        (await cs.Patch(departure, new { cameBack = true })).Expect(HttpStatusCode.OK);
        await health.Count("health.changed");
        Assert.That((await health.Listed(customer)).Score, Is.EqualTo(5));
        view = await health.Of(customer);
        Assert.That(view["departedOn"], Is.Null);
        Assert.That(Course(view), Is.EqualTo(new[] { 80, 70, 5 }));

        static IEnumerable<int> Course(JsonNode health) => health["history"]!.AsArray().Select(point => point!["score"]!.GetValue<int>());
    }

    [Test]
    public async Task How_much_of_its_licences_a_customer_uses_is_measured_by_the_widest()
    {
        using var product = new Product(engine);
        var cs = await product.As("cs");
        var (health, tracking) = (new HealthClient(product, cs), new Tracking(product));
        await health.Set(HealthRule.Default with
        {
            Terms = [new HealthTerm { Key = "used", Source = HealthSource.LicencesUsed, Weight = 100, Linear = new HealthBounds(0, 100) }], MinimumKnown = 0,
        });
        var customer = await tracking.Customer("WIDEST");
        foreach (var quantity in new[] { 4, 2 })
            (await cs.Post("value-realization/contracts", new { customerId = customer, name = $"For {quantity}", startsOn = "2020-01-01", licences = new[] { new { name = $"For {quantity}", quantity } } })).Expect(HttpStatusCode.Created);
        await tracking.Batch(Tracking.Track("w1", "ann", "WIDEST", "Used", Tracking.Day(-1)), Tracking.Track("w2", "ben", "WIDEST", "Used", Tracking.Day(-1)));
        await health.Count();
        Assert.That((await health.Listed(customer)).Score, Is.EqualTo(50), "two of four people; the licence for two covers the same ones");
    }

    [Test]
    public async Task Whatever_changes_about_a_customer_is_counted_at_the_next_look_and_only_then()
    {
        using var product = new Product(engine);
        var cs = await product.As("cs");
        var health = new HealthClient(product, cs);
        var customer = await health.Customer("Looked at");
        await health.Count("health.changed");
        cs = await health.Later(TimeSpan.FromMinutes(5));
        await health.Count("health.changed");
        var counted = (await health.Of(customer))["countedAt"]!.GetValue<string>();
        cs = await health.Later(TimeSpan.FromMinutes(5));
        await health.Count("health.changed");
        Assert.That((await health.Of(customer))["countedAt"]!.GetValue<string>(), Is.EqualTo(counted), "nothing has changed");
        (await cs.Post("value-realization/save-cases", new { customerId = customer, title = "Leaving" })).Expect(HttpStatusCode.Created);
        await health.Count("health.changed");
        var term = (await health.Of(customer))["terms"]!.AsArray().Single(each => each!["key"]!.GetValue<string>() == "openSaveCases")!;
        Assert.That((term["number"]!.GetValue<double>(), term["share"]!.GetValue<double>()), Is.EqualTo((1d, 0d)));
    }

    private static HealthTerm Column(string name, int weight) => new() { Key = name, Source = HealthSource.Attribute, Attribute = name, Weight = weight, Linear = new HealthBounds(0, 100) };

    private static async Task<List<string>> Told(Product product) =>
        [.. (await (await product.As("sales")).Get("notifications")).Json!["items"]!.AsArray().Select(row => row!["kind"]!.GetValue<string>()).Where(kind => kind.StartsWith("health", StringComparison.Ordinal))];
}
