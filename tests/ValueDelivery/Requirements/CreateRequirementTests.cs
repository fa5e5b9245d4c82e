using System.Net;
using ProductOps.Api.Shared.Data;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.ValueDelivery.Requirements;

[ProductTests]
public sealed class CreateRequirementTests(Engine engine) : ProductFixture(engine)
{
    [Test]
    public async Task A_requirement_comes_in_with_its_customers_their_money_counted_once_and_the_words_they_said()
    {
        var pool = new Pool(Product);
        var (_, module, feature) = await pool.Tree("Field");
        var first = await pool.Customer("示例设备有限公司", 860_000, "2090-09-18", "key");
        var second = await pool.Customer("Specimen Lifts", 100_000, "2090-10-24", currency: "USD");
        var cs = await Product.As("cs");
        var made = (await cs.Post(Pool.Path, new
        {
            title = "离线签字与拍照",
            description = "机房没信号",
            featureId = feature,
            priorityClass = "blocksUse",
            whys = new[] { "离线能签", "每天重做七八单" },
            voices = new object[] { new { customerId = first, channel = "visit", words = "没信号签不了" }, new { customerId = first, words = "又来了" } },
            customerIds = new[] { second },
        })).Expect(HttpStatusCode.Created);
        var json = made.Json!;
        Assert.Multiple(() =>
        {
            Assert.That(made.Headers["Location"], Is.EqualTo($"/api/v1/value-delivery/requirements/{json["id"]}"));
            Assert.That(json["key"]!.GetValue<string>(), Is.EqualTo($"REQ-{json["id"]}"));
            Assert.That(json["status"]!.GetValue<string>(), Is.EqualTo("new"));
            Assert.That(json["module"]!["id"]!.GetValue<long>(), Is.EqualTo(module), "the feature's module comes with it");
            Assert.That(json["originalText"]!.GetValue<string>(), Is.EqualTo("机房没信号"));
            Assert.That((json["votes"]!.GetValue<int>(), json["voices"]!.GetValue<int>()), Is.EqualTo((2, 3)));
            Assert.That(json["askingRevenue"]!.GetValue<decimal>(), Is.EqualTo(860_000 + (100_000 * 7.1m)));
            Assert.That(json["nextRenewal"]!.GetValue<string>(), Is.EqualTo("2090-09-18"));
            Assert.That(json["customers"]!.AsArray().Select(customer => customer!["name"]!.GetValue<string>()), Is.EqualTo(new[] { "示例设备有限公司", "Specimen Lifts" }));
            Assert.That(json["scoreTerms"]!.AsArray().Sum(term => term!["points"]!.GetValue<decimal>()), Is.EqualTo(json["score"]!.GetValue<decimal>()));
            Assert.That(json["following"]!.GetValue<bool>(), Is.True);
            Assert.That(json["can"]!.AsArray().Select(act => act!.GetValue<string>()), Is.EqualTo(new[] { "edit", "addVoice", "follow" }));
        });
        var read = (await cs.Get($"{Pool.Path}/REQ-{json["id"]}")).Expect(HttpStatusCode.OK);
        Assert.That(read.Text, Is.EqualTo(made.Text));
        Assert.That((await cs.Get($"{Pool.Path}/{json["id"]}", ("If-None-Match", read.Etag))).Status, Is.EqualTo(HttpStatusCode.NotModified));
    }

    [Test]
    public async Task Everything_that_is_wrong_is_named_at_once()
    {
        var ops = await Product.As("ops");
        var answer = (await ops.Post(Pool.Path, new { title = " ", whys = new[] { "a", "b", "c", "d" }, region = new string('x', 101), voices = new object[] { new { contact = "Somebody" } } })).Expect(HttpStatusCode.UnprocessableEntity);
        Assert.That(answer.Pointers, Is.EqualTo(new[] { "/title", "/whys", "/region", "/voices/0/words" }));
        var missing = (await ops.Post(Pool.Path, new { title = "x", moduleId = 999_999, ownerId = 999_999, customerIds = new[] { 999_999 } })).Expect(HttpStatusCode.UnprocessableEntity);
        Assert.That(missing.Pointers, Is.EqualTo(new[] { "/moduleId", "/ownerId", "/customerIds/0" }));
        Assert.That((await ops.Post(Pool.Path, new { title = "x", colour = "red" })).Pointers, Is.EqualTo(new[] { "/colour" }));
    }

    [Test]
    public async Task The_same_call_repeated_with_one_key_makes_one_requirement()
    {
        var cs = await Product.As("cs");
        var first = (await cs.Post(Pool.Path, new { title = "Only once" }, ("Idempotency-Key", "create-1"))).Expect(HttpStatusCode.Created);
        var again = (await cs.Post(Pool.Path, new { title = "Only once" }, ("Idempotency-Key", "create-1"))).Expect(HttpStatusCode.Created);
        Assert.That(again.Text, Is.EqualTo(first.Text));
        Assert.That((await cs.Get(Pool.Path + "?title=only%20once&withTotal=true")).Json!["total"]!.GetValue<long>(), Is.EqualTo(1));
        Assert.That((await cs.Post(Pool.Path, new { title = "Another" }, ("Idempotency-Key", "create-1"))).Code, Is.EqualTo("idempotencyReused"));
    }

    [TestCase("ops", HttpStatusCode.Created)]
    [TestCase("pm", HttpStatusCode.Created)]
    [TestCase("sales", HttpStatusCode.Created)]
    [TestCase("cs", HttpStatusCode.Created)]
    [TestCase("implementation", HttpStatusCode.Created)]
    [TestCase("marketing", HttpStatusCode.Created)]
    [TestCase("viewer", HttpStatusCode.Forbidden)]
    [TestCase("admin", HttpStatusCode.Forbidden)]
    public async Task Everybody_but_viewers_and_bare_administrators_brings_requirements(string role, HttpStatusCode expected)
    {
        var answer = await (await Product.As(role)).Post(Pool.Path, new { title = "From " + role });
        Assert.That(answer.Status, Is.EqualTo(expected));
        if (expected == HttpStatusCode.Forbidden) Assert.That(answer.Json!["instead"]!.GetValue<string>(), Is.Not.Empty);
    }

    [Test]
    public async Task A_text_with_the_character_U0000_gets_a_clear_400()
    {
        var answer = await (await Product.As("cs")).Post(Pool.Path, "{\"title\":\"a\\u0000b\"}");
        Assert.That((answer.Status, answer.Pointers[0]), Is.EqualTo((HttpStatusCode.BadRequest, "/title")));
    }
}
