using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.ValueDelivery.ScoringRules;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.ValueDelivery.ScoringRules;

[ProductTests]
public sealed class ScoringRuleTests(Engine engine) : ProductFixture(engine)
{
    private const string Path = "value-delivery/scoring-rules";

    [Test]
    public async Task Ops_previews_sets_and_the_pool_is_scored_again()
    {
        var pool = new Pool(Product);
        var rich = await pool.Customer("Scored customer", 2_000_000);
        var byClass = (await pool.New(new { title = "By class", priorityClass = "blocksUse", source = "scoring" }))["id"]!.GetValue<long>();
        var byMoney = (await pool.New(new { title = "By money", customerIds = new[] { rich }, source = "scoring" }))["id"]!.GetValue<long>();
        var ops = await Product.As("ops");
        Assert.That(await Order(ops), Is.EqualTo(new[] { byMoney, byClass }));

        var current = (await ops.Get(Path)).Expect(HttpStatusCode.OK);
        var rule = current.Json!["rule"]!.DeepClone();
        rule["weights"] = JsonSerializer.SerializeToNode(new ScoreWeights(100, 0, 0, 0, 0, 0, 0), Json.Options);
        var preview = (await ops.Post(Path + "/preview", rule.ToJsonString())).Expect(HttpStatusCode.OK).Json!;
        Assert.That(preview["movers"]!.AsArray().Select(mover => mover!["id"]!.GetValue<long>()), Is.EquivalentTo(new[] { byMoney, byClass }));
        Assert.That((preview["up"]!.GetValue<int>(), preview["down"]!.GetValue<int>()), Is.EqualTo((1, 1)));
        Assert.That(await Order(ops), Is.EqualTo(new[] { byMoney, byClass }), "a preview sets nothing");

        var set = (await ops.Put(Path, rule.ToJsonString(), ("If-Match", current.Etag))).Expect(HttpStatusCode.OK).Json!;
        await Jobs.Ended(ops, set["jobId"]!.GetValue<long>());
        Assert.That(await Order(ops), Is.EqualTo(new[] { byClass, byMoney }));
        Assert.That((await ops.Get($"{Pool.Path}/{byClass}")).Json!["score"]!.GetValue<double>(), Is.EqualTo(100));
        (await ops.Put(Path, rule.ToJsonString(), ("If-Match", current.Etag))).Expect(HttpStatusCode.PreconditionFailed);
        (await ops.Put(Path, JsonSerializer.Serialize(ScoringRule.Default, Json.Options))).Expect(HttpStatusCode.OK);
    }

    [Test]
    public async Task A_rule_whose_weights_do_not_add_up_to_one_hundred_is_refused()
    {
        var rule = JsonSerializer.SerializeToNode(ScoringRule.Default, Json.Options)!;
        rule["weights"]!["age"] = 50;
        rule["fullCustomers"] = 0;
        rule["rates"]!["US"] = 7.1;
        var answer = (await (await Product.As("ops")).Put(Path, rule.ToJsonString())).Expect(HttpStatusCode.UnprocessableEntity);
        Assert.That(answer.Pointers, Is.EqualTo(new[] { "/weights", "/fullCustomers", "/rates" }));
    }

    [Test]
    public async Task A_product_manager_is_told_that_ops_sets_the_weights()
    {
        var answer = await (await Product.As("pm")).Put(Path, JsonSerializer.Serialize(ScoringRule.Default, Json.Options));
        Assert.That((answer.Status, answer.Json!["rule"]!.GetValue<string>()), Is.EqualTo((HttpStatusCode.Forbidden, "scoring.opsOnly")));
    }

    [Test]
    public async Task The_score_of_a_requirement_is_explained_term_by_term_in_the_callers_language()
    {
        var pool = new Pool(Product);
        var customer = await pool.Customer("Explained", 300_000, "2090-01-01", "key");
        var id = (await pool.New(new { title = "Explain me", priorityClass = "money", customerIds = new[] { customer } }))["id"]!.GetValue<long>();
        var cs = await Product.As("cs");
        cs.Language = "zh-CN";
        var score = (await cs.Get($"{Pool.Path}/{id}/score")).Expect(HttpStatusCode.OK).Json!;
        Assert.That(score["terms"]!.AsArray().Sum(term => term!["points"]!.GetValue<decimal>()), Is.EqualTo(score["score"]!.GetValue<decimal>()));
        Assert.That(Explanation(score, "priorityClass"), Is.EqualTo("客户资金"));
        Assert.That(Explanation(score, "renewal"), Does.Contain("2090-01-01"));
        Assert.That(Explanation(score, "revenue"), Does.Contain("300000.00 CNY"));
    }

    [Test]
    public async Task When_a_customer_pays_more_what_it_asks_for_counts_more_at_once()
    {
        var pool = new Pool(Product);
        var customer = await pool.Customer("Growing", 10_000);
        var before = await pool.New(new { title = "Grows with its customer", customerIds = new[] { customer } });
        (await (await Product.As("ops")).Patch($"value-realization/customers/{customer}", new { recurringRevenue = 900_000 })).Expect(HttpStatusCode.OK);
        var after = (await (await Product.As("cs")).Get($"{Pool.Path}/{before["id"]}")).Json!;
        Assert.That(after["askingRevenue"]!.GetValue<decimal>(), Is.EqualTo(900_000));
        Assert.That(after["score"]!.GetValue<double>(), Is.GreaterThan(before["score"]!.GetValue<double>()));
    }

    [Test]
    public async Task Rules_are_taken_back_one_after_the_other_and_the_pool_is_scored_by_the_earlier_one()
    {
        var ops = await Product.As("ops");
        var first = (await ops.Get(Path)).Json!["rule"]!;
        var (one, two) = (first.DeepClone(), first.DeepClone());
        (one["fullEvidence"], two["fullEvidence"]) = (4, 5);
        var setOne = (await ops.Put(Path, one.ToJsonString())).Expect(HttpStatusCode.OK);
        var setTwo = (await ops.Put(Path, two.ToJsonString())).Expect(HttpStatusCode.OK);
        Assert.That((await ops.Undo(setOne)).Code, Is.EqualTo("changedSince"));
        (await ops.Undo(setTwo)).Expect(HttpStatusCode.OK);
        Assert.That((await ops.Get(Path)).Json!["rule"]!["fullEvidence"]!.GetValue<int>(), Is.EqualTo(4));
        (await ops.Undo(setOne)).Expect(HttpStatusCode.OK);
        Assert.That((await ops.Get(Path)).Json!["rule"]!.ToJsonString(), Is.EqualTo(first.ToJsonString()));
        Assert.That((await ops.Get("jobs?kind=requirements.rescore")).Json!["items"]!.AsArray(), Has.Count.GreaterThanOrEqualTo(4));
    }

    private static string Explanation(JsonNode score, string name) => score["terms"]!.AsArray().Single(term => term!["term"]!.GetValue<string>() == name)!["explanation"]!.GetValue<string>();

    private static async Task<long[]> Order(ApiClient client) => [.. (await client.Get(Pool.Path + "?source=scoring")).Json!["items"]!.AsArray().Select(row => row!["id"]!.GetValue<long>())];
}
