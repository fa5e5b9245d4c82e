using System.Net;
using ProductOps.Api.Shared.Data;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.Platform.Views;

[ProductTests]
public sealed class SavedViewTests(Engine engine) : ProductFixture(engine)
{
    [Test]
    public async Task A_view_is_saved_listed_changed_and_deleted()
    {
        var ops = await Product.As("ops");
        var made = (await ops.Post("views", new { list = "views", name = "Mine", query = "sort=-updatedAt&columns=name,query", pinned = true })).Expect(HttpStatusCode.Created);
        var id = made.Json!["id"]!.GetValue<long>();
        Assert.That(made.Headers["Location"], Is.EqualTo($"/api/v1/views/{id}"));
        Assert.That(made.Json["pinned"]!.GetValue<bool>(), Is.True);

        var listed = (await ops.Get("views?list=views")).Expect(HttpStatusCode.OK).Json!["items"]!.AsArray();
        Assert.That(listed.Select(view => view!["name"]!.GetValue<string>()), Does.Contain("Mine"));

        var changed = (await ops.Patch($"views/{id}", new { name = "Mine, renamed" }, ("If-Match", made.Etag))).Expect(HttpStatusCode.OK);
        Assert.That(changed.Json!["version"]!.GetValue<long>(), Is.EqualTo(2));
        var stale = await ops.Patch($"views/{id}", new { name = "Too late" }, ("If-Match", made.Etag));
        Assert.That((stale.Status, stale.Json!["current"]!["name"]!.GetValue<string>()), Is.EqualTo((HttpStatusCode.PreconditionFailed, "Mine, renamed")));

        (await ops.Delete($"views/{id}")).Expect(HttpStatusCode.NoContent);
        (await ops.Get($"views/{id}")).Expect(HttpStatusCode.NotFound);
    }

    [Test]
    public async Task Others_see_a_shared_view_only_and_may_pin_but_not_change_it()
    {
        var (pm, sales) = (await Product.As("pm"), await Product.As("sales"));
        var own = (await pm.Post("views", new { list = "views", name = "Private", query = "" })).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();
        var shared = (await pm.Post("views", new { list = "views", name = "For all", query = "", shared = true })).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();

        (await sales.Get($"views/{own}")).Expect(HttpStatusCode.NotFound);
        var seen = (await sales.Patch($"views/{shared}", new { pinned = true, place = 2 })).Expect(HttpStatusCode.OK).Json!;
        Assert.That((seen["pinned"]!.GetValue<bool>(), seen["place"]!.GetValue<int>()), Is.EqualTo((true, 2)));
        Assert.That((await pm.Get($"views/{shared}")).Json!["pinned"]!.GetValue<bool>(), Is.False);

        var refused = await sales.Patch($"views/{shared}", new { name = "Taken over" });
        Assert.That((refused.Status, refused.Json!["rule"]!.GetValue<string>()), Is.EqualTo((HttpStatusCode.Forbidden, "view.own")));
    }

    [Test]
    public async Task One_default_a_list_and_places_before_names()
    {
        var cs = await Product.As("cs");
        var first = (await cs.Post("views", new { list = "notifications", name = "B", query = "", isDefault = true })).Json!["id"]!.GetValue<long>();
        var second = (await cs.Post("views", new { list = "notifications", name = "A", query = "unread=true", isDefault = true })).Json!["id"]!.GetValue<long>();
        Assert.That((await cs.Get($"views/{first}")).Json!["isDefault"]!.GetValue<bool>(), Is.False);
        await cs.Patch($"views/{first}", new { place = 0 });
        var order = (await cs.Get("views?list=notifications")).Json!["items"]!.AsArray().Select(view => view!["id"]!.GetValue<long>());
        Assert.That(order, Is.EqualTo(new[] { first, second }));
    }

    [TestCase("views", "colour=red")]
    [TestCase("views", "sort=colour")]
    [TestCase("notifications", "at.from=yesterday")]
    public async Task A_query_that_the_list_does_not_understand_is_refused_where_it_stands(string list, string query)
    {
        var ops = await Product.As("ops");
        var answer = (await ops.Post("views", new { list, name = "Broken", query })).Expect(HttpStatusCode.UnprocessableEntity);
        Assert.That(answer.Pointers, Is.EqualTo(new[] { "/query" }));
    }

    [Test]
    public async Task A_name_taken_in_the_same_list_and_an_unknown_list_are_refused()
    {
        var ops = await Product.As("ops");
        (await ops.Post("views", new { list = "views", name = "Twice", query = "" })).Expect(HttpStatusCode.Created);
        Assert.That((await ops.Post("views", new { list = "views", name = " twice ", query = "" })).Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That((await ops.Post("views", new { list = "no-such-list", name = "X", query = "" })).Pointers, Is.EqualTo(new[] { "/list" }));
    }

    [Test]
    public async Task A_viewer_keeps_views_but_shares_none()
    {
        var viewer = await Product.As("viewer");
        (await viewer.Post("views", new { list = "views", name = "Own", query = "" })).Expect(HttpStatusCode.Created);
        (await viewer.Post("views", new { list = "views", name = "Shared", query = "", shared = true })).Expect(HttpStatusCode.Forbidden);
    }
}
