using System.Net;
using ProductOps.Api.Shared.Data;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.ValueDelivery.SyncMeetings;

[ProductTests]
public sealed class DecideAgendaItemTests(Engine engine) : ProductFixture(engine)
{
    private const string Path = "value-delivery/sync-meetings";

    [Test]
    public async Task A_product_manager_decides_on_the_spot_and_the_minutes_say_what_why_and_where_it_differs()
    {
        var (meeting, ids) = await Running("Decides", 4);
        var pm = await Product.As("pm");
        var agenda = (await pm.Put($"{Path}/{meeting}/items/REQ-{ids[0]}/decision", new { verdict = "accept", reason = "Two renewals hang on it.", targetRelease = "2.14" })).Expect(HttpStatusCode.OK).Json!;
        Assert.That(agenda["currentRequirementId"]!.GetValue<long>(), Is.EqualTo(ids[1]));
        (await pm.Put($"{Path}/{meeting}/items/{ids[1]}/decision", new { verdict = "accept", reason = "Model first.", targetRelease = "2.15" })).Expect(HttpStatusCode.OK);
        (await pm.Put($"{Path}/{meeting}/items/{ids[2]}/decision", new { verdict = "reject", reason = "One customer only." })).Expect(HttpStatusCode.OK);
        (await pm.Put($"{Path}/{meeting}/end", null)).Expect(HttpStatusCode.OK);
        var minutes = (await pm.Get($"{Path}/{meeting}/minutes")).Expect(HttpStatusCode.OK).Json!;
        Assert.That(minutes["decided"]!.AsArray().Select(item => item!["decision"]!["differs"]!.GetValue<string>()), Is.EqualTo(new[] { "none", "targetRelease", "verdict" }));
        Assert.That(minutes["decided"]![2]!["decision"]!["reason"]!.GetValue<string>(), Is.EqualTo("One customer only."));
        Assert.That((minutes["differing"]!.GetValue<int>(), minutes["carriedOver"]!.AsArray().Count), Is.EqualTo((2, 1)));
        Assert.That(minutes["counts"]!.ToJsonString(), Is.EqualTo("""{"items":4,"accepted":2,"later":0,"rejected":1,"skipped":0,"settled":0,"open":1}"""));
        var requirement = (await pm.Get($"value-delivery/requirements/{ids[0]}")).Json!;
        Assert.That((requirement["status"]!.GetValue<string>(), requirement["decision"]!["targetRelease"]!.GetValue<string>()), Is.EqualTo(("accepted", "2.14")));
    }

    [Test]
    public async Task Ops_is_told_that_only_a_product_manager_decides()
    {
        var (meeting, ids) = await Running("Boundary", 1);
        var refused = (await (await Product.As("ops")).Put($"{Path}/{meeting}/items/{ids[0]}/decision", new { verdict = "accept", reason = "I like it.", targetRelease = "2.14" })).Expect(HttpStatusCode.Forbidden);
        Assert.That(refused.Json!["rule"]!.GetValue<string>(), Is.EqualTo("decision.pmOnly"));
    }

    [Test]
    public async Task A_requirement_that_somebody_changed_meanwhile_is_not_decided_blindly()
    {
        var (meeting, ids) = await Running("Stale", 1);
        var pm = await Product.As("pm");
        var seen = await pm.Get($"value-delivery/requirements/{ids[0]}");
        (await (await Product.As("ops")).Patch($"value-delivery/requirements/{ids[0]}", new { title = "Changed" })).Expect(HttpStatusCode.OK);
        var stale = (await pm.Put($"{Path}/{meeting}/items/{ids[0]}/decision", new { verdict = "later", reason = "Wait." }, ("If-Match", seen.Etag))).Expect(HttpStatusCode.PreconditionFailed);
        Assert.That(stale.Json!["current"]!["title"]!.GetValue<string>(), Is.EqualTo("Changed"));
    }

    [Test]
    public async Task What_is_decided_in_the_pool_meanwhile_is_settled_on_the_agenda_and_not_carried_over()
    {
        var (meeting, ids) = await Running("Elsewhere", 2);
        var pm = await Product.As("pm");
        (await pm.Put($"value-delivery/requirements/{ids[0]}/decision", new { verdict = "later", reason = "Said by phone." })).Expect(HttpStatusCode.OK);
        (await pm.Put($"value-delivery/requirements/{ids[1]}/decision", new { verdict = "later", reason = "From the pool, in the meeting.", meetingId = meeting })).Expect(HttpStatusCode.OK);
        var states = (await pm.Get($"{Path}/{meeting}/agenda")).Json!["items"]!.AsArray().Select(item => item!["state"]!.GetValue<string>());
        Assert.That(states, Is.EqualTo(new[] { "settled", "decided" }));
        (await pm.Put($"{Path}/{meeting}/end", null)).Expect(HttpStatusCode.OK);
        Assert.That((await pm.Get($"{Path}/{meeting}/minutes")).Json!["carriedOver"]!.AsArray(), Is.Empty);
    }

    [Test]
    public async Task The_agreement_of_the_last_eight_weeks_counts_decisions_with_the_recommended_verdict()
    {
        using var product = new Product();
        var agendas = new Agendas(product);
        var (tree, module, _) = await agendas.Tree("Agreement");
        long[] ids = [await agendas.Waiting(module, "One", 3), await agendas.Waiting(module, "Two", 2), await agendas.Waiting(module, "Three", 1)];
        var meeting = await agendas.Meeting(tree);
        var pm = await product.As("pm");
        (await pm.Put($"{Path}/{meeting}/start", null)).Expect(HttpStatusCode.OK);
        (await pm.Put($"{Path}/{meeting}/items/{ids[0]}/decision", new { verdict = "accept", reason = "Yes.", targetRelease = "2.14" })).Expect(HttpStatusCode.OK);
        (await pm.Put($"{Path}/{meeting}/items/{ids[1]}/decision", new { verdict = "reject", reason = "No." })).Expect(HttpStatusCode.OK);
        Assert.That((await agendas.Of(meeting))["agreement"]!.ToJsonString(), Is.EqualTo("""{"weeks":8,"recommendations":2,"agreed":1}"""));
        product.Clock.Forward(TimeSpan.FromDays(57));
        Assert.That((await agendas.Of(meeting, "pm"))["agreement"]!.ToJsonString(), Is.EqualTo("""{"weeks":8,"recommendations":0,"agreed":0}"""));
    }

    [Test]
    public async Task Releases_that_decisions_name_can_be_chosen_again()
    {
        var (meeting, ids) = await Running("Releases", 1);
        var pm = await Product.As("pm");
        (await pm.Put($"{Path}/{meeting}/items/{ids[0]}/decision", new { verdict = "accept", reason = "Yes.", targetRelease = "R-77" })).Expect(HttpStatusCode.OK);
        var releases = (await pm.Get("value-delivery/target-releases")).Expect(HttpStatusCode.OK).Json!["items"]!.AsArray();
        Assert.That(releases.Single(release => release!["name"]!.GetValue<string>() == "R-77")!["accepted"]!.GetValue<int>(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_decision_needs_a_reason_and_an_accepted_one_its_release()
    {
        var (meeting, ids) = await Running("Rules", 1);
        var refused = (await (await Product.As("pm")).Put($"{Path}/{meeting}/items/{ids[0]}/decision", new { verdict = "accept", reason = "" })).Expect(HttpStatusCode.UnprocessableEntity);
        Assert.That(refused.Pointers, Is.EquivalentTo(new[] { "/reason", "/targetRelease" }));
    }

    private async Task<(long Meeting, long[] Ids)> Running(string name, int items)
    {
        var agendas = new Agendas(Product);
        var (tree, module, _) = await agendas.Tree(name);
        var ids = new long[items];
        for (var i = 0; i < items; i++) ids[i] = await agendas.Waiting(module, $"{name} {i}", 100 - i);
        var meeting = await agendas.Meeting(tree);
        (await (await Product.As("ops")).Put($"{Path}/{meeting}/start", null)).Expect(HttpStatusCode.OK);
        return (meeting, ids);
    }
}
