using System.Net;
using ProductOps.Api.Shared.Data;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.ValueRealization.BenchmarkCases;

/// <summary>Benchmark cases from the candidate to the published page and the deal it helped.</summary>
[ProductTests]
public sealed class BenchmarkCaseTests(Engine engine) : ProductFixture(engine)
{
    private const string Path = "value-realization/benchmark-cases";

    [Test]
    public async Task A_case_tells_what_changed_is_approved_and_published_with_consent_only()
    {
        var (marketing, ops) = (await Product.As("marketing"), await Product.As("ops"));
        var customer = (await ops.Post("value-realization/customers", new { name = "Told about", industry = "Lifts" })).Json!["id"]!.GetValue<long>();
        var made = (await marketing.Post(Path, new { customerId = customer, title = "Fewer wrong trips", situation = "Eleven a week" })).Expect(HttpStatusCode.Created);
        var at = made.Headers["Location"];
        Assert.That((await marketing.Put(at + "/state", new { state = "review" })).Code, Is.EqualTo("caseWithoutChange"));
        (await marketing.Patch(at, new { change = "Two a week", results = new[] { new { measure = "Wrong trips", before = "11", after = "2" } } })).Expect(HttpStatusCode.OK);
        (await marketing.Put(at + "/state", new { state = "review" })).Expect(HttpStatusCode.OK);
        Assert.That((await marketing.Put(at + "/state", new { state = "approved" })).Expect(HttpStatusCode.Forbidden).Json!["rule"]!.GetValue<string>(), Is.EqualTo("approveCases"));
        Assert.That((await ops.Put(at + "/state", new { state = "approved" })).Expect(HttpStatusCode.OK).Json!["approvedByName"], Is.Not.Null);
        Assert.That((await ops.Post(at + "/publication", new { })).Code, Is.EqualTo("caseWithoutConsent"));
        (await marketing.Patch(at, new { consent = "anonymous", consentOn = "2026-07-22" })).Expect(HttpStatusCode.OK);
        var page = "value-realization/published-cases/" + (await ops.Post(at + "/publication", new { })).Expect(HttpStatusCode.OK).Json!["path"]!.GetValue<string>()["/p/".Length..];
        var read = (await Product.Anonymous().Get(page)).Expect(HttpStatusCode.OK);
        Assert.That((read.Headers["X-Robots-Tag"], read.Json!["customerName"], read.Json["industry"]!.GetValue<string>(), read.Json["results"]![0]!["after"]!.GetValue<string>()), Is.EqualTo(("noindex, nofollow", (object?)null, "Lifts", "2")));
        (await marketing.Patch(at, new { consent = "given" })).Expect(HttpStatusCode.OK);
        Assert.That((await Product.Anonymous().Get(page)).Json!["customerName"]!.GetValue<string>(), Is.EqualTo("Told about"));
        Assert.That((await ops.Get($"value-realization/customers/{customer}/thread")).Json!["items"]![0]!["name"]!.GetValue<string>(), Is.EqualTo("casePublished"));
        Assert.That((await marketing.Patch(at, new { change = "Told anew" })).Expect(HttpStatusCode.OK).Json!["state"]!.GetValue<string>(), Is.EqualTo("draft"), "what is told anew is approved anew");
        (await Product.Anonymous().Get(page)).Expect(HttpStatusCode.NotFound);
    }

    [Test]
    public async Task A_use_is_noted_with_the_deal_it_helped_and_counted_on_the_case()
    {
        var (ops, sales) = (await Product.As("ops"), await Product.As("sales"));
        var customer = (await ops.Post("value-realization/customers", new { name = "Used in talks" })).Json!["id"]!.GetValue<long>();
        var at = (await ops.Post(Path, new { customerId = customer, title = "Used", situation = "a", change = "b" })).Expect(HttpStatusCode.Created).Headers["Location"];
        Assert.That((await sales.Post(at + "/uses", new { place = "Talk" })).Code, Is.EqualTo("caseState"));
        foreach (var state in new[] { "review", "approved" }) (await ops.Put(at + "/state", new { state })).Expect(HttpStatusCode.OK);
        Assert.That((await sales.Post(at + "/uses", new { place = "Talk", isWon = true })).Expect(HttpStatusCode.UnprocessableEntity).Pointers, Is.EqualTo(new[] { "/deal" }));
        (await sales.Post(at + "/uses", new { place = "Talk" })).Expect(HttpStatusCode.OK);
        var told = (await sales.Post(at + "/uses", new { place = "Offer", deal = "First contract", isWon = true, amount = 120_000m })).Expect(HttpStatusCode.OK).Json!;
        Assert.That((told["uses"]!.GetValue<int>(), told["wins"]!.GetValue<int>()), Is.EqualTo((2, 1)));
        Assert.That((await sales.Get($"value-realization/benchmark-case-uses?case={told["id"]}&isWon=true")).Json!["items"]![0]!["amount"]!.GetValue<decimal>(), Is.EqualTo(120_000m));
    }

    [Test]
    public async Task Candidates_come_with_their_reasons_and_without_those_at_risk()
    {
        var cs = await Product.As("cs");
        var (good, risky) = (await Candidate("Shines"), await Candidate("Shines and may leave"));
        var renewal = (await cs.Get($"value-realization/renewals?customer={risky}")).Json!["items"]![0]!["id"];
        Assert.That((await cs.Get(Path + "/candidates")).Json!["items"]!.AsArray().Select(row => row!["customerId"]!.GetValue<long>()), Is.EquivalentTo(new[] { good, risky }));
        (await cs.Put($"value-realization/renewals/{renewal}/risk", new { risk = "high", statement = "x", reasons = new[] { "price" } })).Expect(HttpStatusCode.OK);
        var left = (await cs.Get(Path + "/candidates")).Expect(HttpStatusCode.OK).Json!["items"]!.AsArray().Single()!;
        Assert.That(left["reasons"]!.AsArray().Select(reason => reason!.GetValue<string>()), Is.EqualTo(new[] { "1 result(s) observed on visits", "1 person(s) speak for us there" }));
        (await cs.Post(Path, new { customerId = good, title = "Now told" })).Expect(HttpStatusCode.Created);
        Assert.That((await cs.Get(Path + "/candidates")).Json!["items"]!.AsArray(), Is.Empty);

        async Task<long> Candidate(string name)
        {
            var customer = (await cs.Post("value-realization/customers", new { name })).Json!["id"]!.GetValue<long>();
            (await cs.Post("value-realization/contracts", new { customerId = customer, name, startsOn = "2026-01-01", endsOn = "2099-01-01", amount = 1 })).Expect(HttpStatusCode.Created);
            (await cs.Post("value-realization/contacts", new { customerId = customer, name, roles = new[] { "champion" }, attitude = "supporter" })).Expect(HttpStatusCode.Created);
            var visit = (await cs.Post("value-realization/visits", new { customerId = customer, title = "x", visitedOn = "2026-03-02" })).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();
            (await cs.Post("value-realization/observations", new { visitId = visit, text = "Overtime is down", kind = "result" })).Expect(HttpStatusCode.Created);
            return customer;
        }
    }
}
