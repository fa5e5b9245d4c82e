using System.Net;
using System.Text.Json.Nodes;
using ProductOps.Api.Shared.Data;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.ValueDelivery.Requirements;

/// <summary>Screening, recommendation, decision, launch, confirmation: who may, in which state, and what is kept.</summary>
[ProductTests]
public sealed class LoopTests(Engine engine) : ProductFixture(engine)
{
    private static readonly object Keep = new { outcome = "keep" };
    private static readonly object Evidence = new { priority = "high", verdict = "accept", targetRelease = "2.14", judgement = "a quarter is signed a day late", evidence = new[] { new { kind = "usage", @ref = "usage:1", text = "4,312 orders over 90 days" } } };
    private static readonly object Accept = new { verdict = "accept", reason = "Two renewals hang on it", targetRelease = "2.14" };

    [Test]
    public async Task A_requirement_goes_the_whole_way_and_the_requester_closes_the_loop()
    {
        var id = await new Pool(Product).New("Goes the whole way");
        var (ops, pm, cs) = (await Product.As("ops"), await Product.As("pm"), await Product.As("cs"));
        var screened = (await ops.Put($"{Pool.Path}/{id}/screening", Keep)).Expect(HttpStatusCode.OK).Json!;
        Assert.That(Status(screened), Is.EqualTo("screened"));
        var recommended = (await ops.Put($"{Pool.Path}/{id}/recommendation", Evidence)).Expect(HttpStatusCode.OK).Json!;
        Assert.That(recommended["recommendation"]!["evidence"]![0]!["text"]!.GetValue<string>(), Is.EqualTo("4,312 orders over 90 days"));
        Assert.That(recommended["score"]!.GetValue<double>(), Is.GreaterThan(screened["score"]!.GetValue<double>()), "evidence counts");
        Assert.That((await ops.Get($"{Pool.Path}?agendaReady=true&id={id}")).Json!["items"]!.AsArray(), Has.Count.EqualTo(1));
        var decided = (await pm.Put($"{Pool.Path}/{id}/decision", Accept)).Expect(HttpStatusCode.OK).Json!;
        Assert.That((Status(decided), decided["decision"]!["targetRelease"]!.GetValue<string>()), Is.EqualTo(("accepted", "2.14")));
        var launched = (await ops.Put($"{Pool.Path}/{id}/launch", new { launchedOn = "2026-08-01" })).Expect(HttpStatusCode.OK).Json!;
        Assert.That((Status(launched), launched["launch"]!["release"]!.GetValue<string>()), Is.EqualTo(("launched", "2.14")));
        Assert.That(Acts((await cs.Get($"{Pool.Path}/{id}")).Json!), Does.Contain("confirm"));
        Assert.That((await (await Product.As("sales")).Post($"{Pool.Path}/{id}/confirmation", new { isMet = true })).Json!["rule"]!.GetValue<string>(), Is.EqualTo("confirmation.requesterOnly"));
        var confirmed = (await cs.Post($"{Pool.Path}/{id}/confirmation", new { isMet = true, comment = "Invoices go out the same day" })).Expect(HttpStatusCode.OK).Json!;
        Assert.That((Status(confirmed), confirmed["confirmation"]!["isMet"]!.GetValue<bool>()), Is.EqualTo(("confirmed", true)));
        var reopened = (await cs.Post($"{Pool.Path}/{id}/confirmation", new { isMet = false, comment = "Photos still need a signal" })).Expect(HttpStatusCode.OK).Json!;
        Assert.That(Status(reopened), Is.EqualTo("reopened"));
        Assert.That(Status((await ops.Put($"{Pool.Path}/{id}/screening", Keep)).Json!), Is.EqualTo("screened"));
    }

    [TestCase("ops")]
    [TestCase("sales")]
    [TestCase("cs")]
    [TestCase("implementation")]
    [TestCase("marketing")]
    [TestCase("viewer")]
    [TestCase("admin")]
    public async Task Nobody_but_a_product_manager_decides_and_is_told_what_to_do_instead(string role)
    {
        var id = await Screened("Boundary for " + role);
        var answer = (await (await Product.As(role)).Put($"{Pool.Path}/{id}/decision", Accept)).Expect(HttpStatusCode.Forbidden);
        Assert.That(answer.Json!["rule"]!.GetValue<string>(), Is.EqualTo("decision.pmOnly"));
        Assert.That(answer.Json!["instead"]!.GetValue<string>(), Does.StartWith("Recommend it with evidence"));
        Assert.That(Status((await (await Product.As("pm")).Get($"{Pool.Path}/{id}")).Json!), Is.EqualTo("screened"));
    }

    [TestCase("pm", "screening", "screening.opsOnly")]
    [TestCase("cs", "screening", "screening.opsOnly")]
    [TestCase("pm", "recommendation", "recommendation.opsOnly")]
    [TestCase("sales", "recommendation", "recommendation.opsOnly")]
    public async Task Screening_and_recommending_are_ops_work(string role, string act, string rule)
    {
        var id = await Screened($"{act} by {role}");
        var answer = (await (await Product.As(role)).Put($"{Pool.Path}/{id}/{act}", act == "screening" ? Keep : Evidence)).Expect(HttpStatusCode.Forbidden);
        Assert.That(answer.Json!["rule"]!.GetValue<string>(), Is.EqualTo(rule));
    }

    [Test]
    public async Task What_is_screened_out_needs_a_reason_that_the_requester_is_told()
    {
        var id = await new Pool(Product).New("Answered already");
        var (ops, cs) = (await Product.As("ops"), await Product.As("cs"));
        Assert.That((await ops.Put($"{Pool.Path}/{id}/screening", new { outcome = "out" })).Pointers, Is.EqualTo(new[] { "/reason" }));
        Assert.That((await ops.Put($"{Pool.Path}/{id}/screening", new { outcome = "out", reason = "x", answeredBy = new { } })).Pointers, Is.EqualTo(new[] { "/answeredBy" }));
        var view = (await ops.Put($"{Pool.Path}/{id}/screening", new { outcome = "out", reason = "The monthly export does this", answeredBy = new { method = "Reports, monthly, export" } })).Expect(HttpStatusCode.OK).Json!;
        Assert.That((Status(view), view["screening"]!["answeredBy"]!["method"]!.GetValue<string>()), Is.EqualTo(("screenedOut", "Reports, monthly, export")));
        var told = (await cs.Get("notifications?limit=5")).Expect(HttpStatusCode.OK).Text;
        Assert.That(told, Does.Contain($"REQ-{id} Answered already").And.Contain("The monthly export does this"));
    }

    [Test]
    public async Task A_recommendation_without_evidence_is_refused()
    {
        var id = await Screened("No evidence");
        var answer = await (await Product.As("ops")).Put($"{Pool.Path}/{id}/recommendation", new { priority = "high", judgement = "I feel it", evidence = Array.Empty<object>() });
        Assert.That((answer.Status, answer.Pointers[0]), Is.EqualTo((HttpStatusCode.UnprocessableEntity, "/evidence")));
    }

    [Test]
    public async Task A_decision_has_a_reason_always_and_a_release_when_it_accepts()
    {
        var id = await Screened("Needs a reason");
        var pm = await Product.As("pm");
        Assert.That((await pm.Put($"{Pool.Path}/{id}/decision", new { verdict = "accept", reason = "" })).Pointers, Is.EqualTo(new[] { "/reason", "/targetRelease" }));
        Assert.That((await pm.Put($"{Pool.Path}/{id}/decision", new { verdict = "reject", reason = "No", targetRelease = "2.14" })).Pointers, Is.EqualTo(new[] { "/targetRelease" }));
    }

    [Test]
    public async Task Every_decision_is_kept_with_what_ops_had_recommended_at_that_moment()
    {
        var pool = new Pool(Product);
        var id = await Screened("Decided twice");
        var (ops, pm) = (await Product.As("ops"), await Product.As("pm"));
        (await pm.Put($"{Pool.Path}/{id}/decision", new { verdict = "later", reason = "First" })).Expect(HttpStatusCode.OK);
        (await ops.Put($"{Pool.Path}/{id}/recommendation", Evidence)).Expect(HttpStatusCode.OK);
        (await pm.Put($"{Pool.Path}/{id}/decision", new { verdict = "reject", reason = "Second" })).Expect(HttpStatusCode.OK);
        Assert.That(await pool.Number("SELECT COUNT(*) FROM delivery_decision WHERE requirement_id = @Id", new { Id = id }), Is.EqualTo(2));
        Assert.That(await pool.Number("SELECT COUNT(*) FROM delivery_decision WHERE requirement_id = @Id AND verdict = 'reject' AND recommended_verdict = 'accept' AND recommended_release = '2.14'", new { Id = id }), Is.EqualTo(1));
        Assert.That(await pool.Number("SELECT COUNT(*) FROM delivery_decision WHERE requirement_id = @Id AND verdict = 'later' AND recommended_verdict IS NULL", new { Id = id }), Is.EqualTo(1));
    }

    [Test]
    public async Task An_act_that_the_state_does_not_allow_says_the_state_and_the_states_that_would()
    {
        var id = await new Pool(Product).New("Too early");
        var answer = (await (await Product.As("pm")).Put($"{Pool.Path}/{id}/decision", Accept)).Expect(HttpStatusCode.Conflict);
        Assert.That((answer.Code, answer.Json!["state"]!.GetValue<string>()), Is.EqualTo(("requirementState", "new")));
        Assert.That(answer.Json!["allowed"]!.AsArray().Select(state => state!.GetValue<string>()), Is.EquivalentTo(new[] { "screened", "later", "reopened", "accepted", "rejected" }));
    }

    [Test]
    public async Task Two_decisions_on_one_version_the_second_sees_the_first()
    {
        var id = await Screened("Raced");
        var pm = await Product.As("pm");
        var etag = (await pm.Get($"{Pool.Path}/{id}")).Etag;
        var both = await Task.WhenAll(
            pm.Put($"{Pool.Path}/{id}/decision", Accept, ("If-Match", etag)),
            pm.Put($"{Pool.Path}/{id}/decision", new { verdict = "reject", reason = "No" }, ("If-Match", etag)));
        Assert.That(both.Select(answer => answer.Status), Is.EquivalentTo(new[] { HttpStatusCode.OK, HttpStatusCode.PreconditionFailed }));
        Assert.That(both.Single(answer => answer.Status == HttpStatusCode.PreconditionFailed).Json!["current"]!["decision"]!["verdict"], Is.Not.Null);
    }

    private static string Status(JsonNode view) => view["status"]!.GetValue<string>();

    private static string[] Acts(JsonNode view) => [.. view["can"]!.AsArray().Select(act => act!.GetValue<string>())];

    private async Task<long> Screened(string title)
    {
        var id = await new Pool(Product).New(title);
        (await (await Product.As("ops")).Put($"{Pool.Path}/{id}/screening", Keep)).Expect(HttpStatusCode.OK);
        return id;
    }
}
