using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.ValueRealization.Health;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.ValueRealization.Health;

[ProductTests]
public sealed class HealthRuleTests(Engine engine) : ProductFixture(engine)
{
    [Test]
    public async Task Cs_previews_sets_and_takes_back_a_rule_and_every_customer_is_scored_by_it()
    {
        var cs = await Product.As("cs");
        var health = new HealthClient(Product, cs);
        var (high, low) = (await health.Customer("Rule high", new { points = "90" }), await health.Customer("Rule low", new { points = "10" }));
        await health.Count();
        var rule = HealthClient.ByColumn("points");
        var preview = (await cs.Post(HealthClient.Rule + "/preview", JsonSerializer.Serialize(rule, Json.Options))).Expect(HttpStatusCode.OK).Json!;
        Assert.That(preview["movers"]!.AsArray().ToDictionary(mover => mover!["customer"]!["id"]!.GetValue<long>(), mover => mover!["scoreAfter"]!.GetValue<int>()), Is.SupersetOf(new Dictionary<long, int> { [high] = 90, [low] = 10 }));
        Assert.That((preview["after"]!["tens"]![9]!.GetValue<int>(), preview["after"]!["tens"]![1]!.GetValue<int>(), preview["after"]!["poor"]!.GetValue<int>()), Is.EqualTo((1, 1, 1)));
        Assert.That(preview["terms"]![0]!["known"]!.GetValue<int>(), Is.EqualTo(2));
        Assert.That((await health.Listed(high)).Score, Is.Null, "a preview sets nothing");

        var set = await health.Set(rule);
        Assert.That(((await health.Listed(high)).Score, (await health.Listed(low)).Score), Is.EqualTo(((int?)90, (int?)10)));
        (await cs.Undo(set)).Expect(HttpStatusCode.OK);
        Assert.That((await cs.Get(HealthClient.Rule)).Json!["rule"]!["terms"]!.AsArray(), Has.Count.EqualTo(HealthRule.Default.Terms.Count));
        (await cs.Undo(set)).Expect(HttpStatusCode.Conflict);
    }

    [Test]
    public async Task A_rule_is_set_only_over_the_one_that_was_read_and_only_by_those_who_may()
    {
        var ops = await Product.As("ops");
        var read = (await ops.Get(HealthClient.Rule)).Expect(HttpStatusCode.OK);
        var body = JsonSerializer.Serialize(HealthRule.Default with { AlarmFall = 20 }, Json.Options);
        (await ops.Put(HealthClient.Rule, body, ("If-Match", read.Etag))).Expect(HttpStatusCode.OK);
        var stale = (await ops.Put(HealthClient.Rule, body, ("If-Match", read.Etag))).Expect(HttpStatusCode.PreconditionFailed);
        Assert.That(stale.Json!["current"]!["rule"]!["alarmFall"]!.GetValue<int>(), Is.EqualTo(20));
        (await ops.Put(HealthClient.Rule, body, ("If-Match", ""))).Expect(HttpStatusCode.PreconditionRequired);
        var refused = (await (await Product.As("sales")).Put(HealthClient.Rule, body)).Expect(HttpStatusCode.Forbidden);
        Assert.That(refused.Json!["detail"]!.GetValue<string>(), Does.Contain("customer success"));
        (await (await Product.As("sales")).Post(HealthClient.Rule + "/preview", body)).Expect(HttpStatusCode.OK);
    }

    [TestCase("""{"key": "x", "source": "activation", "weight": 90, "linear": {"worst": 0, "best": 1}}""", "/terms")]
    [TestCase("""{"key": "x", "source": "activation", "weight": 100, "linear": {"worst": 1, "best": 1}}""", "/terms/0/linear")]
    [TestCase("""{"key": "x", "source": "activation", "weight": 100}""", "/terms/0/linear")]
    [TestCase("""{"key": "x", "source": "activation", "weight": 100, "choices": [{"values": ["a"], "share": 1}]}""", "/terms/0/choices")]
    [TestCase("""{"key": "x", "source": "renewalRisk", "weight": 100, "linear": {"worst": 0, "best": 1}}""", "/terms/0/choices")]
    [TestCase("""{"key": "x", "source": "attribute", "weight": 100, "linear": {"worst": 0, "best": 1}}""", "/terms/0/attribute")]
    [TestCase("""{"key": "x", "source": "activation", "attribute": "a", "weight": 100, "linear": {"worst": 0, "best": 1}}""", "/terms/0/attribute")]
    [TestCase("""{"key": "x", "source": "activation", "weight": 100, "steps": [{"from": 2, "share": 0}, {"from": 1, "share": 1}]}""", "/terms/0/steps")]
    [TestCase("""{"key": "x", "source": "activation", "weight": 100, "linear": {"worst": 0, "best": 1}, "whenMissing": 2}""", "/terms/0/whenMissing")]
    public async Task A_rule_that_makes_no_sense_is_refused_with_the_place(string term, string pointer)
    {
        var rule = JsonNode.Parse(JsonSerializer.Serialize(HealthRule.Default, Json.Options))!;
        rule["terms"] = new JsonArray(JsonNode.Parse(term));
        var refused = (await (await Product.As("ops")).Put(HealthClient.Rule, rule.ToJsonString())).Expect(HttpStatusCode.UnprocessableEntity);
        Assert.That(refused.Pointers, Is.EqualTo(new[] { pointer }));
    }

    [Test]
    public async Task What_a_table_has_brought_can_be_chosen_from()
    {
        var cs = await Product.As("cs");
        var health = new HealthClient(Product, cs);
        foreach (var (name, plan, months) in new[] { ("Chosen 1", "gold", "3"), ("Chosen 2", "gold", "70"), ("Chosen 3", "tin", "12") }) await health.Customer(name, new { plan, months });
        var found = (await cs.Get(HealthClient.Rule + "/attributes")).Expect(HttpStatusCode.OK).Json!["items"]!.AsArray().ToDictionary(item => item!["name"]!.GetValue<string>(), item => item!);
        Assert.That((found["plan"]["customers"]!.GetValue<int>(), found["plan"]["isNumber"]!.GetValue<bool>(), found["plan"]["values"]![0]!["text"]!.GetValue<string>(), found["plan"]["values"]![0]!["customers"]!.GetValue<int>()), Is.EqualTo((3, false, "gold", 2)));
        Assert.That((found["months"]["isNumber"]!.GetValue<bool>(), found["months"]["lowest"]!.GetValue<double>(), found["months"]["highest"]!.GetValue<double>()), Is.EqualTo((true, 3d, 70d)));
        var templates = (await cs.Get(HealthClient.Rule + "/templates")).Expect(HttpStatusCode.OK).Json!["items"]!.AsArray();
        Assert.That(templates.Select(template => template!["key"]!.GetValue<string>()), Is.EqualTo(new[] { "own", "subscribers" }));
        (await cs.Post(HealthClient.Rule + "/preview", templates[1]!["rule"]!.ToJsonString())).Expect(HttpStatusCode.OK);
    }
}
