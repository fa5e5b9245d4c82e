using System.Net;
using ProductOps.Api.Shared.Data;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.Platform.Audit;

[ProductTests]
public sealed class UndoTests(Engine engine) : ProductFixture(engine)
{
    [Test]
    public async Task A_change_is_taken_back_once_and_not_twice()
    {
        var ops = await Product.As("ops");
        var made = (await ops.Post("comments", new { kind = "user", recordId = 1, text = "As it was" })).Expect(HttpStatusCode.Created);
        var edited = (await ops.Patch($"comments/{made.Json!["id"]}", new { text = "Changed" })).Expect(HttpStatusCode.OK);
        var undone = (await ops.Undo(edited)).Expect(HttpStatusCode.OK).Json!;
        Assert.That(undone["records"]![0]!["kind"]!.GetValue<string>(), Is.EqualTo("comment"));
        Assert.That(await Words(ops, 1, made), Is.EqualTo("As it was"));
        Assert.That((await ops.Undo(edited)).Code, Is.EqualTo("undoneAlready"));
    }

    [Test]
    public async Task Changes_are_taken_back_one_after_the_other_the_last_one_first()
    {
        var ops = await Product.As("ops");
        var made = await ops.Post("comments", new { kind = "user", recordId = 2, text = "One" });
        var second = await ops.Patch($"comments/{made.Json!["id"]}", new { text = "Two" });
        var third = await ops.Patch($"comments/{made.Json["id"]}", new { text = "Three" });
        Assert.That((await ops.Undo(second)).Code, Is.EqualTo("changedSince"));
        (await ops.Undo(third)).Expect(HttpStatusCode.OK);
        (await ops.Undo(second)).Expect(HttpStatusCode.OK);
        Assert.That(await Words(ops, 2, made), Is.EqualTo("One"));
    }

    [Test]
    public async Task Nobody_takes_back_anothers_change()
    {
        var (ops, pm) = (await Product.As("ops"), await Product.As("pm"));
        var made = await ops.Post("comments", new { kind = "user", recordId = 3, text = "Mine" });
        var answer = await pm.Undo(made);
        Assert.That((answer.Status, answer.Json!["rule"]!.GetValue<string>()), Is.EqualTo((HttpStatusCode.Forbidden, "undo.own")));
    }

    [Test]
    public async Task What_cannot_be_put_back_or_is_not_there_is_said_so()
    {
        var cs = await Product.As("cs");
        var view = await cs.Post("views", new { list = "views", name = "Placed", query = "" });
        var placed = (await cs.Patch($"views/{view.Json!["id"]}", new { pinned = true })).Expect(HttpStatusCode.OK);
        Assert.That(placed.ChangeId, Is.Null, "an answer names a change only where it can be undone");
        var row = (await (await Product.As("admin")).Get("audit?kind=view&action=placed&limit=1")).Json!["items"]![0]!["id"]!.GetValue<long>();
        Assert.That((await cs.Post("undo", new { changeId = row })).Code, Is.EqualTo("undoImpossible"));
        (await cs.Post("undo", new { changeId = 99_999_999 })).Expect(HttpStatusCode.UnprocessableEntity);
    }

    [Test]
    public async Task Deleted_views_comments_and_attachments_come_back()
    {
        var ops = await Product.As("ops");
        var view = await ops.Post("views", new { list = "views", name = "Back again", query = "sort=name" });
        var comment = await ops.Post("comments", new { kind = "user", recordId = 4, text = "Back again" });
        var file = await ops.Upload("files", "text"u8.ToArray(), "a.txt");
        var attachment = await ops.Post("attachments", new { kind = "user", recordId = 4, fileId = file.Json!["id"]!.GetValue<long>() });
        foreach (var (path, made) in new[] { ("views", view), ("comments", comment), ("attachments", attachment) })
        {
            var deleted = (await ops.Delete($"{path}/{made.Json!["id"]}")).Expect(HttpStatusCode.NoContent);
            (await ops.Undo(deleted)).Expect(HttpStatusCode.OK);
        }

        (await ops.Get($"views/{view.Json!["id"]}")).Expect(HttpStatusCode.OK);
        Assert.That(await Words(ops, 4, comment), Is.EqualTo("Back again"));
        Assert.That((await ops.Get("attachments?kind=user&recordId=4")).Json!["items"]!.AsArray(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Reading_all_notifications_is_taken_back_as_a_whole()
    {
        var (ops, marketing) = (await Product.As("ops"), await Product.As("marketing"));
        var id = (await marketing.Get("me")).Json!["user"]!["id"]!.GetValue<long>();
        for (var i = 0; i < 2; i++) await ops.Post("comments", new { kind = "user", recordId = 5, text = $"@[Mara Quill](user:{id})" });
        var read = await marketing.Post("notifications/bulk", new { ids = (long[]?)null, change = new { unread = false } });
        (await marketing.Undo(read)).Expect(HttpStatusCode.OK);
        Assert.That((await marketing.Get("notifications/unread")).Json!["unread"]!.GetValue<long>(), Is.EqualTo(2));
    }

    private static async Task<string> Words(ApiClient client, long recordId, Answer made) => (await client.Get($"comments?kind=user&recordId={recordId}")).Json!["items"]!.AsArray()
        .First(comment => comment!["id"]!.GetValue<long>() == made.Json!["id"]!.GetValue<long>())!["text"]!.GetValue<string>();
}

[ProductTests]
public sealed class UndoTimeTests(Engine engine) : ProductFixture(engine)
{
    [Test]
    public async Task After_ten_minutes_a_change_stays()
    {
        var ops = await Product.As("ops");
        var made = (await ops.Post("comments", new { kind = "user", recordId = 1, text = "Late" })).Expect(HttpStatusCode.Created);
        Product.Clock.Forward(TimeSpan.FromMinutes(11));
        Assert.That((await ops.Undo(made)).Code, Is.EqualTo("undoTooLate"));
    }
}
