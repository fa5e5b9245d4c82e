using System.Net;
using ProductOps.Api.Shared.Data;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.Platform.Comments;

[ProductTests]
public sealed class CommentTests(Engine engine) : ProductFixture(engine)
{
    [Test]
    public async Task A_comment_is_written_listed_in_order_edited_and_deleted_by_its_author()
    {
        var ops = await Product.As("ops");
        var text = "First **word** <script>alert(1)</script> 你好";
        var made = (await ops.Post("comments", new { kind = "user", recordId = 2, text })).Expect(HttpStatusCode.Created);
        await ops.Post("comments", new { kind = "user", recordId = 2, text = "Second" });
        var list = (await ops.Get("comments?kind=user&recordId=2")).Expect(HttpStatusCode.OK).Json!["items"]!.AsArray();
        Assert.That(list.Select(comment => comment!["text"]!.GetValue<string>()), Is.EqualTo(new[] { text, "Second" }));

        var id = made.Json!["id"]!.GetValue<long>();
        var edited = (await ops.Patch($"comments/{id}", new { text = "Better" }, ("If-Match", made.Etag))).Expect(HttpStatusCode.OK).Json!;
        Assert.That((edited["text"]!.GetValue<string>(), edited["editedAt"] is not null), Is.EqualTo(("Better", true)));
        (await ops.Patch($"comments/{id}", new { text = "Late" }, ("If-Match", made.Etag))).Expect(HttpStatusCode.PreconditionFailed);
        (await ops.Delete($"comments/{id}")).Expect(HttpStatusCode.NoContent);
        (await ops.Patch($"comments/{id}", new { text = "Gone" })).Expect(HttpStatusCode.NotFound);
    }

    [Test]
    public async Task Pages_of_comments_follow_one_another()
    {
        var pm = await Product.As("pm");
        for (var i = 0; i < 5; i++) await pm.Post("comments", new { kind = "user", recordId = 3, text = $"No. {i}" });
        var first = (await pm.Get("comments?kind=user&recordId=3&limit=3")).Json!;
        var rest = (await pm.Get($"comments?kind=user&recordId=3&limit=3&cursor={first["nextCursor"]}")).Json!;
        Assert.That(first["items"]!.AsArray().Concat(rest["items"]!.AsArray()).Select(comment => comment!["text"]!.GetValue<string>()), Is.EqualTo(Enumerable.Range(0, 5).Select(i => $"No. {i}")));
        Assert.That(rest["nextCursor"], Is.Null);
    }

    [Test]
    public async Task Whom_a_comment_mentions_is_told_once_with_a_link()
    {
        var (ops, cs) = (await Product.As("ops"), await Product.As("cs"));
        var id = (await cs.Get("me")).Json!["user"]!["id"]!.GetValue<long>();
        var made = (await ops.Post("comments", new { kind = "user", recordId = 1, text = $"@[周敏](user:{id}) and @[周敏](user:{id}) and @[nobody](user:999999)" })).Expect(HttpStatusCode.Created);
        await ops.Patch($"comments/{made.Json!["id"]}", new { text = $"Still @[周敏](user:{id})" });
        var told = (await cs.Get("notifications")).Json!["items"]!.AsArray();
        Assert.That(told.Select(item => (item!["kind"]!.GetValue<string>(), item["link"]!.GetValue<string>())), Is.EqualTo(new[] { ("mention", "/settings/people") }));
    }

    [TestCase("nothing", 1)]
    [TestCase("user", 999999)]
    public async Task A_record_that_is_not_there_has_no_comments(string kind, long recordId)
    {
        var ops = await Product.As("ops");
        (await ops.Post("comments", new { kind, recordId, text = "Hello" })).Expect(HttpStatusCode.UnprocessableEntity);
        (await ops.Get($"comments?kind={kind}&recordId={recordId}")).Expect(HttpStatusCode.NotFound);
    }

    [Test]
    public async Task Nobody_edits_anothers_words_and_only_an_admin_deletes_them()
    {
        var (ops, sales, admin) = (await Product.As("ops"), await Product.As("sales"), await Product.As("admin"));
        var id = (await ops.Post("comments", new { kind = "user", recordId = 4, text = "Mine" })).Json!["id"]!.GetValue<long>();
        Assert.That((await sales.Patch($"comments/{id}", new { text = "Yours" })).Json!["rule"]!.GetValue<string>(), Is.EqualTo("comment.own"));
        (await sales.Delete($"comments/{id}")).Expect(HttpStatusCode.Forbidden);
        (await admin.Delete($"comments/{id}")).Expect(HttpStatusCode.NoContent);
    }
}
