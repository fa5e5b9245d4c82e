using System.Net;
using ProductOps.Api.Shared.Data;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.ValueDelivery.Requirements;

[ProductTests]
public sealed class SimilarRequirementsTests(Engine engine) : ProductFixture(engine)
{
    [Test]
    public async Task While_typing_one_sees_what_is_there_already_in_either_language()
    {
        var pool = new Pool(Product);
        var offline = (await pool.New(new { title = "工单离线签字与拍照", description = "机房没有信号，干完活签不了字" }))["id"]!.GetValue<long>();
        await pool.New(new { title = "合同到期自动生成续约报价" });
        var export = (await pool.New(new { title = "Export all customer statements at once", description = "Finance downloads them one by one every month" }))["id"]!.GetValue<long>();
        await pool.New(new { title = "Dark theme for the dispatch board" });
        var sales = await Product.As("sales");
        var chinese = (await sales.Post(Pool.Path + "/similar", new { title = "离线签字" })).Expect(HttpStatusCode.OK).Json!["items"]!;
        Assert.That(chinese[0]!["id"]!.GetValue<long>(), Is.EqualTo(offline));
        var english = (await sales.Post(Pool.Path + "/similar", new { title = "download all statements of customers in one export" })).Expect(HttpStatusCode.OK).Json!["items"]!;
        Assert.That(english[0]!["id"]!.GetValue<long>(), Is.EqualTo(export));
        Assert.That((await sales.Post(Pool.Path + "/similar", new { title = "" })).Json!["items"]!.AsArray(), Is.Empty);
    }

    [Test]
    public async Task The_same_request_again_is_likely_the_same_and_a_merged_one_stands_for_where_it_goes_on()
    {
        var pool = new Pool(Product);
        var (a, b) = (await pool.New("Scan spare parts and deduct them from the van stock"), await pool.New("Scan spare parts and deduct them from van stock"));
        var ops = await Product.As("ops");
        var found = (await ops.Get($"{Pool.Path}/{a}/similar")).Expect(HttpStatusCode.OK).Json!["items"]![0]!;
        Assert.That((found["id"]!.GetValue<long>(), found["isLikelySame"]!.GetValue<bool>()), Is.EqualTo((b, true)));
        (await ops.Post($"{Pool.Path}/{b}/merge", new { into = a })).Expect(HttpStatusCode.OK);
        Assert.That((await ops.Get($"{Pool.Path}/{a}/similar")).Json!["items"]!.AsArray(), Is.Empty);
        var typed = (await ops.Post(Pool.Path + "/similar", new { title = "deduct scanned spare parts from van stock" })).Json!["items"]!.AsArray();
        Assert.That(typed.Select(one => one!["id"]!.GetValue<long>()), Is.EqualTo(new[] { a }));
    }

    [Test]
    public async Task The_list_the_figures_and_the_search_over_everything_find_words_edits_keys_and_original_words()
    {
        var pool = new Pool(Product);
        var made = await pool.New(new { title = "Rota with cover", description = "rota", originalText = "排班要能替班", source = "search" });
        var id = made["id"]!.GetValue<long>();
        var ops = await Product.As("ops");
        foreach (var q in new[] { "rota", "替班", $"REQ-{id}" }) Assert.That(await Found(ops, q), Does.Contain(id), q);
        (await ops.Patch($"{Pool.Path}/{id}", new { title = "Calendar with cover", description = (string?)null })).Expect(HttpStatusCode.OK);
        Assert.That(await Found(ops, "calendar"), Does.Contain(id));
        Assert.That(await Found(ops, "rota"), Does.Not.Contain(id));
        Assert.That((await ops.Get(Pool.Path + "/summary?q=calendar&source=search")).Json!["count"]!.GetValue<int>(), Is.EqualTo(1));
        Assert.That((await ops.Get($"search?q=REQ-{id}")).Expect(HttpStatusCode.OK).Text, Does.Contain("Calendar with cover"));
    }

    private static async Task<long[]> Found(ApiClient client, string q) =>
        [.. (await client.Get($"{Pool.Path}?source=search&q={Uri.EscapeDataString(q)}")).Expect(HttpStatusCode.OK).Json!["items"]!.AsArray().Select(row => row!["id"]!.GetValue<long>())];
}
