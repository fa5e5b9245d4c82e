using System.Net;
using System.Text.Json.Nodes;
using ProductOps.Api.Shared.Data;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.ValueDelivery.Requirements;

/// <summary>Voices, following, archiving, many at once, figures, history, undo.</summary>
[ProductTests]
public sealed class PoolWorkTests(Engine engine) : ProductFixture(engine)
{
    [Test]
    public async Task A_voice_adds_a_vote_and_its_original_words_never_change()
    {
        var pool = new Pool(Product);
        var customer = await pool.Customer("Voiced", 70_000);
        var id = await pool.New("Voiced");
        var sales = await Product.As("sales");
        var voice = (await sales.Post($"{Pool.Path}/{id}/voices", new { customerId = customer, channel = "phone", contact = "Somebody", words = "We need it" })).Expect(HttpStatusCode.Created);
        var path = voice.Headers["Location"];
        Assert.That((await sales.Get($"{Pool.Path}/{id}")).Json!["votes"]!.GetValue<int>(), Is.EqualTo(1));
        var edited = (await (await Product.As("ops")).Patch(path, new { editedWords = "They need it" }, ("If-Match", voice.Etag))).Expect(HttpStatusCode.OK).Json!;
        Assert.That((edited["words"]!.GetValue<string>(), edited["editedWords"]!.GetValue<string>()), Is.EqualTo(("We need it", "They need it")));
        Assert.That((await sales.Patch(path, new { words = "Other words" })).Pointers, Is.EqualTo(new[] { "/words" }));
        Assert.That((await sales.Patch(path, new { contact = "x" }, ("If-Match", voice.Etag))).Status, Is.EqualTo(HttpStatusCode.PreconditionFailed));
        Assert.That((await (await Product.As("cs")).Delete(path)).Json!["rule"]!.GetValue<string>(), Is.EqualTo("voices.editOwn"));
        Assert.That((await sales.Get($"{Pool.Path}/{id}/voices")).Json!["items"]!.AsArray(), Has.Count.EqualTo(1));
        (await sales.Delete(path)).Expect(HttpStatusCode.NoContent);
        Assert.That((await sales.Get($"{Pool.Path}/{id}")).Json!["votes"]!.GetValue<int>(), Is.EqualTo(0));
    }

    [Test]
    public async Task Whoever_follows_is_told_until_they_no_longer_do()
    {
        var id = await new Pool(Product).New("Followed by marketing");
        var (ops, marketing) = (await Product.As("ops"), await Product.As("marketing"));
        Assert.That((await marketing.Put($"{Pool.Path}/{id}/following", null)).Expect(HttpStatusCode.OK).Json!["following"]!.GetValue<bool>(), Is.True);
        (await ops.Put($"{Pool.Path}/{id}/screening", new { outcome = "keep" })).Expect(HttpStatusCode.OK);
        Assert.That(await Told(marketing, id), Is.EqualTo(1));
        Assert.That((await marketing.Delete($"{Pool.Path}/{id}/following")).Expect(HttpStatusCode.OK).Json!["following"]!.GetValue<bool>(), Is.False);
        (await ops.Put($"{Pool.Path}/{id}/screening", new { outcome = "out", reason = "No" })).Expect(HttpStatusCode.OK);
        Assert.That(await Told(marketing, id), Is.EqualTo(1));
    }

    [Test]
    public async Task An_archived_requirement_is_out_of_the_list_still_readable_and_comes_back()
    {
        var id = await new Pool(Product).New("Archived");
        var pm = await Product.As("pm");
        Assert.That((await (await Product.As("cs")).Delete($"{Pool.Path}/{id}")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
        (await pm.Delete($"{Pool.Path}/{id}")).Expect(HttpStatusCode.OK);
        Assert.That(await Ids(pm, $"id={id}"), Is.Empty);
        Assert.That(await Ids(pm, $"id={id}&archived=true"), Is.EqualTo(new[] { id }));
        Assert.That(Acts((await pm.Get($"{Pool.Path}/{id}")).Json!), Is.EqualTo(new[] { "restore" }));
        Assert.That((await pm.Patch($"{Pool.Path}/{id}", new { title = "x" })).Status, Is.EqualTo(HttpStatusCode.NotFound));
        (await pm.Post($"{Pool.Path}/{id}/restoration")).Expect(HttpStatusCode.OK);
        Assert.That(await Ids(pm, $"id={id}"), Is.EqualTo(new[] { id }));
        Assert.That((await pm.Post($"{Pool.Path}/{id}/restoration")).Status, Is.EqualTo(HttpStatusCode.Conflict));
    }

    [Test]
    public async Task Many_are_changed_at_once_or_none()
    {
        var pool = new Pool(Product);
        var ids = new List<long>();
        for (var i = 0; i < 5; i++) ids.Add((await pool.New(new { title = $"Bulk {i}", source = "bulk" }))["id"]!.GetValue<long>());
        var ops = await Product.As("ops");
        var broken = (await ops.Post($"{Pool.Path}/bulk", new { ids = ids.Append(999_999L), change = new { region = "West" } })).Expect(HttpStatusCode.UnprocessableEntity);
        Assert.That(broken.Pointers, Is.EqualTo(new[] { "/ids/5" }));
        Assert.That(await Ids(ops, "source=bulk&region=west"), Is.Empty);
        var done = (await ops.Post($"{Pool.Path}/bulk", new { filter = "source=bulk", change = new { region = "West", priorityClass = "money" } })).Expect(HttpStatusCode.OK).Json!;
        Assert.That((done["count"]!.GetValue<int>(), done["rows"]!.AsArray().Count), Is.EqualTo((5, 5)));
        Assert.That(await Ids(ops, "source=bulk&region=west&priorityClass=money&sort=id"), Is.EqualTo(ids));
        Assert.That((await ops.Post($"{Pool.Path}/bulk", new { change = new { region = "x" } })).Pointers, Is.EqualTo(new[] { "/ids" }));
        (await ops.Post($"{Pool.Path}/bulk", new { ids, archive = true })).Expect(HttpStatusCode.OK);
        Assert.That(await Ids(ops, "source=bulk"), Is.Empty);
        Assert.That((await (await Product.As("sales")).Post($"{Pool.Path}/bulk", new { ids, archive = true })).Status, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task The_figures_behind_a_filter_count_each_customer_once()
    {
        var pool = new Pool(Product);
        var (one, two) = (await pool.Customer("Summed one", 100_000), await pool.Customer("Summed two", 1_000, currency: "USD"));
        await pool.New(new { title = "S1", source = "summary", customerIds = new[] { one, two } });
        await pool.New(new { title = "S2", source = "summary", customerIds = new[] { one } });
        var summary = (await (await Product.As("viewer")).Get($"{Pool.Path}/summary?source=summary")).Expect(HttpStatusCode.OK).Json!;
        Assert.That((summary["count"]!.GetValue<int>(), summary["customers"]!.GetValue<int>(), summary["askingRevenue"]!.GetValue<decimal>()), Is.EqualTo((2, 2, 107_100m)));
        Assert.That(summary["byStatus"]!.ToJsonString(), Is.EqualTo("{\"new\":2}"));
    }

    [Test]
    public async Task The_history_says_who_changed_what_from_what_to_what_by_name()
    {
        var pool = new Pool(Product);
        var (_, module, _) = await pool.Tree("Historic");
        var id = await pool.New("Historic");
        (await (await Product.As("ops")).Patch($"{Pool.Path}/{id}", new { moduleId = module, title = "Historic now" })).Expect(HttpStatusCode.OK);
        var history = (await (await Product.As("cs")).Get($"{Pool.Path}/{id}/history")).Expect(HttpStatusCode.OK).Json!["items"]!.AsArray();
        Assert.That(history.Select(entry => entry!["action"]!.GetValue<string>()), Is.EqualTo(new[] { "edited", "created" }));
        var changes = history[0]!["changes"]!.AsArray().ToDictionary(change => change!["field"]!.GetValue<string>(), change => change!);
        Assert.That(changes["moduleId"]["to"]!["name"]!.GetValue<string>(), Is.EqualTo("Historic module"));
        Assert.That((changes["title"]["from"]!.GetValue<string>(), changes["title"]["to"]!.GetValue<string>()), Is.EqualTo(("Historic", "Historic now")));
    }

    [TestCase("edit")]
    [TestCase("screening")]
    [TestCase("recommendation")]
    [TestCase("decision")]
    [TestCase("merge")]
    [TestCase("archive")]
    public async Task What_was_done_can_be_taken_back_and_the_requirement_is_as_before(string act)
    {
        var pool = new Pool(Product);
        var customer = await pool.Customer("Undone " + act, 5000);
        var id = (await pool.New(new { title = "Undone " + act, region = "East", customerIds = new[] { customer } }))["id"]!.GetValue<long>();
        var (ops, pm) = (await Product.As("ops"), await Product.As("pm"));
        if (act is "recommendation" or "decision") (await ops.Put($"{Pool.Path}/{id}/screening", new { outcome = "keep" })).Expect(HttpStatusCode.OK);
        var who = act == "decision" ? pm : ops;
        var before = (await who.Get($"{Pool.Path}/{id}")).Facts;
        var path = $"{Pool.Path}/{id}";
        var done = act switch
        {
            "edit" => await who.Patch(path, new { title = "Other", region = (string?)null, priorityClass = "money" }),
            "screening" => await who.Put(path + "/screening", new { outcome = "out", reason = "No" }),
            "recommendation" => await who.Put(path + "/recommendation", new { priority = "low", judgement = "little", evidence = new[] { new { kind = "quote", text = "meh" } } }),
            "decision" => await who.Put(path + "/decision", new { verdict = "reject", reason = "No" }),
            "merge" => await who.Post(path + "/merge", new { into = await pool.New("Undo target") }),
            _ => await who.Delete(path),
        };
        done.Expect(HttpStatusCode.OK);
        Assert.That((await who.Get(path)).Facts, Is.Not.EqualTo(before));
        (await who.Undo(done)).Expect(HttpStatusCode.OK);
        Assert.That((await who.Get(path)).Facts, Is.EqualTo(before));
    }

    private static string[] Acts(JsonNode view) => [.. view["can"]!.AsArray().Select(act => act!.GetValue<string>())];

    private static async Task<long[]> Ids(ApiClient client, string query) => [.. (await client.Get($"{Pool.Path}?{query}")).Expect(HttpStatusCode.OK).Json!["items"]!.AsArray().Select(row => row!["id"]!.GetValue<long>())];

    private static async Task<int> Told(ApiClient client, long id) => (await client.Get("notifications?limit=200")).Json!["items"]!.AsArray().Count(told => told!.ToJsonString().Contains($"REQ-{id} ", StringComparison.Ordinal));
}
