using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Operations;
using ProductOps.Api.ValueRealization.Usage;
using ProductOps.Tests.Support;
using ProductOps.Tests.ValueDelivery;
using ProductOps.Tests.ValueRealization.Usage;

namespace ProductOps.Tests.ValueRealization.UsageReports;

/// <summary>The usage analysis report from the data to the customer's hands.</summary>
[ProductTests]
public sealed class UsageReportTests(Engine engine) : ProductFixture(engine)
{
    private const string Path = "value-realization/usage-reports";
    private Tracking tracking = null!;
    private int number;

    protected override void Configure(Product product) => tracking = new Tracking(product);

    [Test]
    public async Task The_figures_of_a_report_are_those_of_the_customers_page()
    {
        var cs = await Product.As("cs");
        var customer = await Used("FIGURES", 3);
        var report = await Made(cs, customer);
        var page = (await cs.Get($"value-realization/customers/{customer}/usage?from={report["fromOn"]}&to={report["toOn"]}")).Expect(HttpStatusCode.OK).Json!;
        Assert.That(report["sheet"]!["usage"]!.ToJsonString(), Is.EqualTo(page.ToJsonString()));
        Assert.That(report["sheet"]!["usage"]!["current"]!["uses"]!.GetValue<long>(), Is.EqualTo(3));
        Assert.That(Sections(report).Select(section => section["key"]!.GetValue<string>()), Is.EqualTo(new[] { "summary", "used", "idle", "similar", "improve", "results", "method" }));
        Assert.That(Sections(report).Select(section => section["findings"]!.AsArray().Count), Has.All.GreaterThan(0));
    }

    [Test]
    public async Task A_feature_that_similar_customers_use_and_this_one_does_not_is_named_and_no_other_customer_is()
    {
        var cs = await Product.As("cs");
        var name = "Idle" + ++number;
        var (product, module, used) = await new Pool(Product).Tree(name);
        var idle = (await (await Product.As("ops")).Post("value-refinement/features", new { productId = product, parentId = module, kind = "feature", name = name + " lies idle", description = "Counts the parts in the van." })).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();
        var kind = new { tier = "key", industry = name };
        var customer = await tracking.Customer(name + "-0", "The reader", kind);
        (await cs.Post("value-realization/contracts", new { customerId = customer, name = "All", startsOn = "2020-01-01", licences = new[] { new { productId = product, quantity = 10 } } })).Expect(HttpStatusCode.Created);
        await tracking.Batch(Tracking.Track(name + "0", "ann", name + "-0", name + " feature", Tracking.Day(-3)));
        for (var i = 1; i <= 6; i++)
        {
            await tracking.Customer($"{name}-{i}", "Secret neighbour " + i, kind);
            await tracking.Batch(Tracking.Track($"{name}a{i}", "ann", $"{name}-{i}", name + " feature", Tracking.Day(-3)), Tracking.Track($"{name}b{i}", "ann", $"{name}-{i}", name + " lies idle", Tracking.Day(-3), new { count = i <= 3 ? 40 : 50 }));
        }

        await Count();
        var report = await Made(cs, customer);
        var found = report["sheet"]!["idle"]!.AsArray().Single()!;
        Assert.That(
            (found["feature"]!["id"]!.GetValue<long>(), found["isLicensed"]!.GetValue<bool>(), found["similarShare"]!.GetValue<int>(), found["similarUsers"]!.GetValue<int>(), found["similarMiddle"]!.GetValue<long>(), found["description"]!.GetValue<string>()),
            Is.EqualTo((idle, true, 100, 6, 50L, "Counts the parts in the van.")));
        Assert.That(found["text"]!.GetValue<string>(), Is.EqualTo($"“{name} lies idle” is paid for and was not used; 100% of similar customers use it (6 of them, half of them more than 50 times in the period)."));
        Assert.That(report.ToJsonString(), Does.Not.Contain("Secret neighbour"));
        Assert.That(report["sheet"]!["suggestions"]!.AsArray().Select(row => row!["kind"]!.GetValue<string>()), Does.Contain("seats").And.Contain("unopened"), "one of ten seats is used, and one feature was never opened");
        Assert.That(used, Is.Not.EqualTo(idle));
    }

    [Test]
    public async Task What_a_person_wrote_survives_a_rebuild_and_the_figures_are_new()
    {
        var cs = await Product.As("cs");
        var customer = await Used("REBUILT", 3);
        var at = $"{Path}/{(await Made(cs, customer))["id"]}";
        var edited = (await cs.Patch(at, new
        {
            title = "Our own words", introduction = "Hello",
            edits = new
            {
                sections = new[] { new { key = "similar", comment = (string?)"Not comparable", isHidden = true } }, findings = new[] { new { key = "people", text = "All of you are **here**." } },
                suggestions = new[] { new { key = "own-1", text = "Write the night shift down", nextStep = "One page" } },
            },
        })).Expect(HttpStatusCode.OK);
        Assert.That(Finding(edited.Json!, "people")!["builtText"]!.GetValue<string>(), Does.Contain("uses: 3"));
        await Use("REBUILT", 2);
        var rebuilt = (await cs.Put(at + "/snapshot", new { })).Expect(HttpStatusCode.OK).Json!;
        Assert.That(rebuilt["sheet"]!["usage"]!["current"]!["uses"]!.GetValue<long>(), Is.EqualTo(5));
        Assert.That((rebuilt["title"]!.GetValue<string>(), rebuilt["introduction"]!.GetValue<string>(), Finding(rebuilt, "people")!["text"]!.GetValue<string>()), Is.EqualTo(("Our own words", "Hello", "All of you are **here**.")));
        Assert.That(Finding(rebuilt, "people")!["builtText"]!.GetValue<string>(), Does.Contain("uses: 5"));
        Assert.That(rebuilt["sheet"]!["suggestions"]!.AsArray().Single(row => row!["key"]!.GetValue<string>() == "own-1")!["nextStep"]!.GetValue<string>(), Is.EqualTo("One page"));
        var taken = (await cs.Patch(at, new { edits = new { findings = new[] { new { key = "people" } } } })).Expect(HttpStatusCode.OK);
        Assert.That(Finding(taken.Json!, "people")!["text"]!.GetValue<string>(), Does.Contain("uses: 5"), "an edit that says nothing takes the earlier one back");
        (await cs.Undo(taken)).Expect(HttpStatusCode.OK);
        Assert.That(Finding((await cs.Get(at)).Json!, "people")!["text"]!.GetValue<string>(), Is.EqualTo("All of you are **here**."));
        var history = (await cs.Get(at + "/history")).Expect(HttpStatusCode.OK).Json!["items"]!.AsArray().Select(row => row!["action"]!.GetValue<string>());
        Assert.That(history, Does.Contain("rebuilt").And.Contain("created"));
    }

    [Test]
    public async Task Somebody_else_reviews_it_and_a_presented_report_never_changes()
    {
        var (cs, ops) = (await Product.As("cs"), await Product.As("ops"));
        var customer = await Used("FROZEN", 3);
        var reviewer = (await ops.Get("me")).Json!["user"]!["id"]!.GetValue<long>();
        var contact = (await cs.Post("value-realization/contacts", new { customerId = customer, name = "Vera Sampleton" })).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();
        var at = $"{Path}/{(await Made(cs, customer))["id"]}";
        Assert.That((await cs.Put(at + "/presentation", new { contactIds = new[] { contact } })).Expect(HttpStatusCode.Conflict).Json!["allowed"]!.AsArray().Select(state => state!.GetValue<string>()), Is.EqualTo(new[] { "approved" }));
        (await cs.Put(at + "/review", new { state = "inReview", reviewerId = reviewer })).Expect(HttpStatusCode.OK);
        Assert.That((await ops.Get("notifications")).Text, Does.Contain("asks you to review"));
        Assert.That((await cs.Patch(at, new { title = "Too late" })).Code, Is.EqualTo("usageReportState"));
        Assert.That((await cs.Put(at + "/review", new { state = "approved" })).Expect(HttpStatusCode.Forbidden).Json!["rule"]!.GetValue<string>(), Is.EqualTo("reviewOwnReport"));
        Assert.That((await ops.Put(at + "/review", new { state = "draft" })).Expect(HttpStatusCode.UnprocessableEntity).Pointers, Is.EqualTo(new[] { "/reason" }));
        (await ops.Put(at + "/review", new { state = "draft", reason = "The third finding is thin" })).Expect(HttpStatusCode.OK);
        Assert.That((await cs.Get("notifications")).Text, Does.Contain("The third finding is thin"));
        (await cs.Put(at + "/review", new { state = "inReview" })).Expect(HttpStatusCode.OK);
        (await ops.Put(at + "/review", new { state = "approved" })).Expect(HttpStatusCode.OK);
        Assert.That((await cs.Put(at + "/presentation", new { contactIds = new[] { 987654321 } })).Expect(HttpStatusCode.UnprocessableEntity).Pointers, Is.EqualTo(new[] { "/contactIds/0" }));
        var presented = (await cs.Put(at + "/presentation", new { contactIds = new[] { contact }, note = "They liked it" })).Expect(HttpStatusCode.OK).Json!;
        Assert.That((presented["state"]!.GetValue<string>(), presented["presentedTo"]![0]!["name"]!.GetValue<string>()), Is.EqualTo(("presented", "Vera Sampleton")));
        await Use("FROZEN", 2);
        foreach (var refused in new[] { await cs.Put(at + "/snapshot", new { }), await cs.Patch(at, new { title = "Again" }), await ops.Put(at + "/review", new { state = "draft", reason = "x" }) })
            Assert.That((refused.Expect(HttpStatusCode.Conflict).Code, refused.Json!["state"]!.GetValue<string>()), Is.EqualTo(("usageReportState", "presented")));
        Assert.That((await cs.Get(at)).Json!["sheet"]!.ToJsonString(), Is.EqualTo(presented["sheet"]!.ToJsonString()));
        Assert.That((await cs.Get($"value-realization/customers/{customer}/thread")).Json!["items"]!.AsArray().Select(row => row!["name"]!.GetValue<string>()), Does.Contain("reportPresented"));
    }

    [Test]
    public async Task A_link_shows_what_is_not_hidden_until_it_expires_or_is_revoked()
    {
        var (cs, ops) = (await Product.As("cs"), await Product.As("ops"));
        var at = $"{Path}/{(await Made(cs, await Used("LINKED", 3)))["id"]}";
        Assert.That((await cs.Post(at + "/publication", new { })).Expect(HttpStatusCode.Conflict).Code, Is.EqualTo("usageReportState"));
        (await cs.Patch(at, new { edits = new { sections = new[] { new { key = "similar", isHidden = true } }, findings = new[] { new { key = "people", text = "Rewritten" }, }, suggestions = new[] { new { key = "own-1", text = "Seen", isHidden = false }, new { key = "own-2", text = "Unseen", isHidden = true } } } })).Expect(HttpStatusCode.OK);
        (await cs.Put(at + "/review", new { state = "inReview" })).Expect(HttpStatusCode.OK);
        (await ops.Put(at + "/review", new { state = "approved" })).Expect(HttpStatusCode.OK);
        var token = (await cs.Post(at + "/publication", new { })).Expect(HttpStatusCode.OK).Json!["path"]!.GetValue<string>()["/p/".Length..];
        var read = (await Product.Anonymous().Get("value-realization/published-reports/" + token)).Expect(HttpStatusCode.OK);
        Assert.That((read.Headers["X-Robots-Tag"], read.Json!["customerName"]!.GetValue<string>()), Is.EqualTo(("noindex, nofollow", "LINKED")));
        Assert.That(Sections(read.Json!).Select(section => section["key"]!.GetValue<string>()), Does.Not.Contain("similar").And.Contain("used"));
        Assert.That(read.Text, Does.Contain("Rewritten").And.Contain("Seen").And.Not.Contain("Unseen").And.Not.Contain("uses: 3"));
        Assert.That(read.Json["sheet"]!["usage"]!["comparison"], Is.Null);
        Assert.That((await Product.Anonymous().Get("published/" + token)).Expect(HttpStatusCode.OK).Json!["kind"]!.GetValue<string>(), Is.EqualTo("report"));
        (await Product.Anonymous().Get(at)).Expect(HttpStatusCode.Unauthorized);
        var second = (await cs.Post(at + "/publication", new { })).Expect(HttpStatusCode.OK).Json!["path"]!.GetValue<string>()["/p/".Length..];
        (await Product.Anonymous().Get("value-realization/published-reports/" + token)).Expect(HttpStatusCode.NotFound);
        (await cs.Delete(at + "/publication")).Expect(HttpStatusCode.OK);
        (await Product.Anonymous().Get("value-realization/published-reports/" + second)).Expect(HttpStatusCode.NotFound);
        Assert.That((await cs.Delete(at + "/publication")).Expect(HttpStatusCode.Conflict).Code, Is.EqualTo("usageReportLink"));
    }

    [Test]
    public async Task A_link_ends_by_itself()
    {
        using var product = new Product();
        var (cs, ops) = (await product.As("cs"), await product.As("ops"));
        var customer = (await cs.Post("value-realization/customers", new { name = "Ends" })).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();
        var at = $"{Path}/{(await Made(cs, customer))["id"]}";
        (await cs.Put(at + "/review", new { state = "inReview" })).Expect(HttpStatusCode.OK);
        (await ops.Put(at + "/review", new { state = "approved" })).Expect(HttpStatusCode.OK);
        var page = "value-realization/published-reports/" + (await cs.Post(at + "/publication", new { })).Expect(HttpStatusCode.OK).Json!["path"]!.GetValue<string>()["/p/".Length..];
        product.Clock.Forward(TimeSpan.FromDays(89));
        (await product.Anonymous().Get(page)).Expect(HttpStatusCode.OK);
        product.Clock.Forward(TimeSpan.FromDays(2));
        (await product.Anonymous().Get(page)).Expect(HttpStatusCode.NotFound);
    }

    [Test]
    public async Task Sales_read_reports_and_do_not_write_them()
    {
        var (cs, sales) = (await Product.As("cs"), await Product.As("sales"));
        var customer = await Used("READ", 1);
        var id = (await Made(cs, customer))["id"]!.GetValue<long>();
        Assert.That((await sales.Get($"{Path}?customer={customer}")).Expect(HttpStatusCode.OK).Json!["items"]![0]!["id"]!.GetValue<long>(), Is.EqualTo(id));
        Assert.That((await sales.Patch($"{Path}/{id}", new { title = "Mine" })).Expect(HttpStatusCode.Forbidden).Json!["rule"]!.GetValue<string>(), Is.EqualTo("keepUsageReports"));
        (await cs.Delete($"{Path}/{id}")).Expect(HttpStatusCode.OK);
        Assert.That((await sales.Get($"{Path}?customer={customer}")).Json!["items"]!.AsArray(), Is.Empty);
        Assert.That((await cs.Post(Path, new { customerId = customer, fromOn = DateOnly.FromDateTime(DateTime.UtcNow), toOn = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(30) })).Expect(HttpStatusCode.UnprocessableEntity).Pointers, Is.EqualTo(new[] { "/toOn" }));
    }

    [Test]
    public async Task Whoever_has_seen_no_report_within_the_rhythm_is_due_and_its_owner_is_told_once()
    {
        using var product = new Product();
        var cs = await product.As("cs");
        var me = (await cs.Get("me")).Json!["user"]!["id"]!.GetValue<long>();
        var (old, fresh) = (await Customer("Old", "2020-01-01", "key"), await Customer("Fresh", DateOnly.FromDateTime(product.Clock.GetUtcNow().UtcDateTime).AddMonths(-2).ToString("yyyy-MM-dd"), "standard"));
        Assert.That(await Due(), Is.EqualTo(new[] { old }));
        await Remind();
        await Remind();
        Assert.That((await cs.Get("notifications")).Json!["items"]!.AsArray().Count(row => row!["text"]!.GetValue<string>().Contains("due for a usage report")), Is.EqualTo(1));
        var rule = (await cs.Get("value-realization/usage-report-rule")).Expect(HttpStatusCode.OK);
        (await cs.Put("value-realization/usage-report-rule", new { key = (int?)null, standard = 1, longTail = 3 }, ("If-Match", rule.Etag))).Expect(HttpStatusCode.OK);
        Assert.That(await Due(), Is.EqualTo(new[] { fresh }));
        (await cs.Put("value-realization/usage-report-rule", new { key = 0, standard = 1, longTail = 3 })).Expect(HttpStatusCode.UnprocessableEntity);

        async Task<long[]> Due() => [.. (await cs.Get(Path + "/due")).Expect(HttpStatusCode.OK).Json!["items"]!.AsArray().Select(row => row!["customerId"]!.GetValue<long>())];

        async Task<long> Customer(string name, string startsOn, string tier)
        {
            var id = (await cs.Post("value-realization/customers", new { name, tier, ownerId = me })).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();
            (await cs.Post("value-realization/contracts", new { customerId = id, name, startsOn })).Expect(HttpStatusCode.Created);
            return id;
        }

        Task Remind() => product.With(async services =>
        {
            await services.GetServices<Schedule>().First(schedule => schedule.Name == "usageReports.remind").Run(product.Clock.GetUtcNow().UtcDateTime, default);
            return true;
        });
    }

    private async Task<long> Used(string externalId, int times)
    {
        var customer = await tracking.Customer(externalId);
        await Use(externalId, times);
        return customer;
    }

    private Task Use(string externalId, int times) =>
        tracking.Batch([.. Enumerable.Range(0, times).Select(_ => Tracking.Track($"report-{++number}", "ann", externalId, "Reported", Tracking.Day(-3)))]);

    private Task Count() => Product.With(async services =>
    {
        await services.GetRequiredService<UsageStandings>().Count(DateOnly.FromDateTime(DateTime.UtcNow), CancellationToken.None);
        return true;
    });

    private static async Task<JsonNode> Made(ApiClient cs, long customer)
    {
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        return (await cs.Post(Path, new { customerId = customer, fromOn = today.AddDays(-27), toOn = today })).Expect(HttpStatusCode.Created).Json!;
    }

    private static IEnumerable<JsonNode> Sections(JsonNode report) => report["sheet"]!["sections"]!.AsArray().Select(section => section!);

    private static JsonNode? Finding(JsonNode report, string key) => Sections(report).SelectMany(section => section["findings"]!.AsArray()).FirstOrDefault(finding => finding!["key"]!.GetValue<string>() == key);
}
