using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Operations;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.ValueDelivery;

/// <summary>The demo workspace as a newcomer finds it: every page has something to show, and nothing in it contradicts the rules.</summary>
public sealed class DemoWorkspaceTests
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
    public async Task The_pool_holds_some_three_hundred_requirements_in_every_state_with_titles_of_their_own()
    {
        var total = await Total("");
        Assert.That(total, Is.InRange(300, 400));
        foreach (var status in new[] { "new", "screened", "screenedOut", "accepted", "later", "rejected", "launched", "confirmed", "reopened" })
            Assert.That(await Total($"status={status}"), Is.GreaterThan(0), status);
        Assert.That(await product.With(services => services.GetRequiredService<Db>().Scalar<long>("SELECT COUNT(DISTINCT title_key) FROM delivery_requirement")), Is.EqualTo(total));
    }

    [Test]
    public async Task The_first_of_the_pool_tells_its_whole_story()
    {
        var first = (await ops.Get("value-delivery/requirements?status=screened&limit=1")).Expect(HttpStatusCode.OK).Json!["items"]![0]!;
        Assert.That(first["title"]!.GetValue<string>(), Is.EqualTo("断网时工程师仍能签收与拍照"));
        var one = (await ops.Get($"value-delivery/requirements/{first["id"]}")).Expect(HttpStatusCode.OK).Json!;
        Assert.That((one["customers"]!.AsArray().Count, one["whys"]!.AsArray().Count, one["recommendation"]!["evidence"]!.AsArray().Count), Is.EqualTo((7, 3, 3)));
        var terms = one["scoreTerms"]!.AsArray().Sum(term => term!["points"]!.GetValue<double>());
        Assert.That(terms, Is.EqualTo(one["score"]!.GetValue<double>()).Within(0.001));
        var history = (await ops.Get($"value-delivery/requirements/{first["id"]}/history")).Expect(HttpStatusCode.OK).Json!["items"]!.AsArray();
        Assert.That(history.Select(change => change!["action"]!.GetValue<string>()), Is.SupersetOf(new[] { "created", "screened", "recommended", "renewalAtRisk" }));
    }

    [Test]
    public async Task Every_past_meeting_has_minutes_that_agree_with_the_pool_and_the_next_one_has_an_agenda()
    {
        var ended = (await ops.Get("value-delivery/sync-meetings?state=ended&limit=100")).Expect(HttpStatusCode.OK).Json!["items"]!.AsArray();
        Assert.That(ended, Has.Count.GreaterThanOrEqualTo(25));
        var decided = 0;
        foreach (var meeting in ended)
        {
            var minutes = (await ops.Get($"value-delivery/sync-meetings/{meeting!["id"]}/minutes")).Expect(HttpStatusCode.OK).Json!;
            decided += minutes["decided"]!.AsArray().Count;
            Assert.That(minutes["decided"]!.AsArray().All(item => item!["decision"]!["reason"]!.GetValue<string>().Length > 0));
        }

        Assert.That(decided, Is.EqualTo(await Total("decidedAt.empty=false")));
        var next = (await ops.Get("value-delivery/sync-meetings?state=planned")).Json!["items"]!.AsArray().Single()!;
        var agenda = (await ops.Get($"value-delivery/sync-meetings/{next["id"]}/agenda")).Expect(HttpStatusCode.OK).Json!;
        Assert.That(agenda["items"]!.AsArray(), Has.Count.EqualTo(12));
        Assert.That(agenda["items"]![1]!["timesCarried"]!.GetValue<int>(), Is.EqualTo(1));
        Assert.That(agenda["agreement"]!["agreed"]!.GetValue<int>(), Is.GreaterThan(agenda["agreement"]!["recommendations"]!.GetValue<int>() / 2).And.LessThan(agenda["agreement"]!["recommendations"]!.GetValue<int>()));
    }

    [Test]
    public async Task Views_comments_and_notifications_are_there_and_every_view_opens()
    {
        var views = (await ops.Get("views?list=requirements")).Expect(HttpStatusCode.OK).Json!["items"]!.AsArray();
        Assert.That(views.Count(view => view!["pinned"]!.GetValue<bool>()), Is.EqualTo(2));
        foreach (var view in views)
        {
            var page = (await ops.Get($"value-delivery/requirements?{view!["query"]!.GetValue<string>()}&limit=1")).Expect(HttpStatusCode.OK).Json!;
            Assert.That(page["items"]!.AsArray(), Is.Not.Empty, view["name"]!.GetValue<string>());
        }

        Assert.That((await ops.Get("notifications")).Expect(HttpStatusCode.OK).Json!["items"]!.AsArray(), Is.Not.Empty);
        Assert.That((await ops.Get("search?q=" + Uri.EscapeDataString("示例设备"))).Expect(HttpStatusCode.OK).Json!["items"]!.AsArray().Any(hit => hit!["kind"]!.GetValue<string>() == "customer"));
        Assert.That((await ops.Get("value-refinement/features?q=" + Uri.EscapeDataString("离线"))).Expect(HttpStatusCode.OK).Json!["items"]!.AsArray(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Nothing_happens_before_it_could()
    {
        var wrong = await product.With(services => services.GetRequiredService<Db>().Scalar<long>("""
            SELECT COUNT(*) FROM delivery_requirement
             WHERE screened_at < created_at OR recommended_at < screened_at OR decided_at < recommended_at OR launched_at < decided_at OR status_since < created_at
                OR (decided_at IS NOT NULL AND decision_reason IS NULL) OR (recommended_at IS NOT NULL AND evidence_count = 0) OR (status = 'accepted' AND target_release IS NULL)
            """));
        Assert.That(wrong, Is.Zero);
    }

    [Test]
    public async Task Loading_again_changes_nothing()
    {
        var before = await Total("");
        await Start.LoadDemo(product.Services);
        Assert.That(await Total(""), Is.EqualTo(before));
    }

    [Test]
    public async Task The_figures_have_something_to_show()
    {
        var figures = (await ops.Get("value-delivery/requirement-figures?by=module")).Expect(HttpStatusCode.OK).Json!;
        Assert.That(figures["weeks"]!.AsArray().Count(week => Count(week!["decided"]) > 0), Is.GreaterThan(18));
        Assert.That(figures["groups"]!.AsArray(), Has.Count.GreaterThan(10));
        Assert.That(figures["timeToDecision"]!["medianDays"]!.GetValue<int>(), Is.InRange(4, 30));
    }

    private static long Count(JsonNode? figure) => figure!["count"]!.GetValue<long>();

    private async Task<long> Total(string query) => (await ops.Get($"value-delivery/requirements?{query}&withTotal=true&limit=1")).Expect(HttpStatusCode.OK).Json!["total"]!.GetValue<long>();
}
