using System.Net;
using System.Text.Json.Nodes;
using ProductOps.Api.Shared.Data;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.ValueDelivery.Requirements;

[ProductTests]
public sealed class MergeRequirementTests(Engine engine) : ProductFixture(engine)
{
    [Test]
    public async Task Merging_keeps_every_voice_and_follower_and_unmerging_restores_both_exactly()
    {
        var pool = new Pool(Product);
        var (first, second) = (await pool.Customer("Merge one", 100_000), await pool.Customer("Merge two", 50_000));
        var into = await pool.New(new { title = "Goes on", customerIds = new[] { first } }, "ops");
        var from = await pool.New(new { title = "Same again", voices = new object[] { new { customerId = second, words = "Us too" }, new { customerId = first, words = "And again" } } }, "sales");
        var (a, b) = (from["id"]!.GetValue<long>(), into["id"]!.GetValue<long>());
        var ops = await Product.As("ops");
        var before = (await ops.Get($"{Pool.Path}/{a}")).Json!;
        var merged = (await ops.Post($"{Pool.Path}/{a}/merge", new { into = b })).Expect(HttpStatusCode.OK).Json!;
        Assert.That((merged["status"]!.GetValue<string>(), merged["mergedInto"]!["key"]!.GetValue<string>()), Is.EqualTo(("merged", $"REQ-{b}")));
        var whole = (await ops.Get($"{Pool.Path}/{b}")).Json!;
        Assert.That((whole["votes"]!.GetValue<int>(), whole["voices"]!.GetValue<int>(), whole["askingRevenue"]!.GetValue<decimal>()), Is.EqualTo((2, 3, 150_000m)), "a customer counts once");
        Assert.That(whole["merged"]![0]!["key"]!.GetValue<string>(), Is.EqualTo($"REQ-{a}"));
        Assert.That((await (await Product.As("sales")).Get($"{Pool.Path}/{b}")).Json!["following"]!.GetValue<bool>(), Is.True);
        Assert.That(await Ids(ops, $"mergedInto={b}&status=merged"), Is.EqualTo(new[] { a }));
        Assert.That(await Ids(ops, $"id={a}"), Is.Empty, "merged ones are out of the list");
        Assert.That((await ops.Patch($"{Pool.Path}/{a}", new { title = "x" })).Status, Is.EqualTo(HttpStatusCode.Conflict));

        var restored = (await ops.Delete($"{Pool.Path}/{a}/merge")).Expect(HttpStatusCode.OK).Json!;
        Assert.That(Without(restored), Is.EqualTo(Without(before)));
        Assert.That(Without((await ops.Get($"{Pool.Path}/{b}")).Json!), Is.EqualTo(Without(into)));
        Assert.That((await (await Product.As("sales")).Get($"{Pool.Path}/{b}")).Json!["following"]!.GetValue<bool>(), Is.False);
    }

    [Test]
    public async Task A_voice_finds_its_way_back_through_two_merges()
    {
        var pool = new Pool(Product);
        var customer = await pool.Customer("Twice merged", 10_000);
        var a = (await pool.New(new { title = "A", customerIds = new[] { customer } }))["id"]!.GetValue<long>();
        var (b, c) = (await pool.New("B"), await pool.New("C"));
        var ops = await Product.As("ops");
        (await ops.Post($"{Pool.Path}/{a}/merge", new { into = b })).Expect(HttpStatusCode.OK);
        (await ops.Post($"{Pool.Path}/{b}/merge", new { into = c })).Expect(HttpStatusCode.OK);
        Assert.That(await Votes(ops, c), Is.EqualTo(1));
        (await ops.Delete($"{Pool.Path}/{a}/merge")).Expect(HttpStatusCode.OK);
        Assert.That((await Votes(ops, a), await Votes(ops, b), await Votes(ops, c)), Is.EqualTo((1, 0, 0)));
        (await ops.Delete($"{Pool.Path}/{b}/merge")).Expect(HttpStatusCode.OK);
        Assert.That((await Votes(ops, a), await Votes(ops, b), await Votes(ops, c)), Is.EqualTo((1, 0, 0)));
    }

    [Test]
    public async Task Nothing_goes_on_in_itself_in_what_is_merged_or_in_nothing()
    {
        var pool = new Pool(Product);
        var (a, b, c) = (await pool.New("Self"), await pool.New("Gone"), await pool.New("Target"));
        var pm = await Product.As("pm");
        (await pm.Post($"{Pool.Path}/{b}/merge", new { into = c })).Expect(HttpStatusCode.OK);
        foreach (var into in new[] { a, b, 999_999L })
            Assert.That((await pm.Post($"{Pool.Path}/{a}/merge", new { into })).Pointers, Is.EqualTo(new[] { "/into" }));
        Assert.That((await (await Product.As("sales")).Post($"{Pool.Path}/{a}/merge", new { into = c })).Status, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await pm.Delete($"{Pool.Path}/{a}/merge")).Status, Is.EqualTo(HttpStatusCode.Conflict));
    }

    private static async Task<int> Votes(ApiClient client, long id) => (await client.Get($"{Pool.Path}/{id}")).Json!["votes"]!.GetValue<int>();

    private static async Task<long[]> Ids(ApiClient client, string query) => [.. (await client.Get($"{Pool.Path}?{query}")).Json!["items"]!.AsArray().Select(row => row!["id"]!.GetValue<long>())];

    private static string Without(JsonNode view)
    {
        var copy = view.DeepClone().AsObject();
        foreach (var name in new[] { "version", "updatedAt", "following", "can" }) copy.Remove(name);
        return copy.ToJsonString();
    }
}
