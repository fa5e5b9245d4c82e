using System.Net;
using ProductOps.Api.Shared.Data;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.ValueDelivery.Requirements;

[ProductTests]
public sealed class PatchRequirementTests(Engine engine) : ProductFixture(engine)
{
    [Test]
    public async Task A_patch_changes_what_it_names_clears_what_it_nulls_and_leaves_the_rest()
    {
        var made = await new Pool(Product).New(new { title = "Before", description = "Words", region = "East", extra = new { a = "1", b = "2" } });
        var ops = await Product.As("ops");
        var after = (await ops.Patch($"{Pool.Path}/{made["id"]}", new { title = "After", region = (string?)null, priorityClass = "money", extra = new { a = (string?)null, c = "3" } })).Expect(HttpStatusCode.OK).Json!;
        Assert.Multiple(() =>
        {
            Assert.That(after["title"]!.GetValue<string>(), Is.EqualTo("After"));
            Assert.That(after["region"], Is.Null);
            Assert.That(after["description"]!.GetValue<string>(), Is.EqualTo("Words"));
            Assert.That(after["originalText"]!.GetValue<string>(), Is.EqualTo("Words"));
            Assert.That(after["extra"]!.ToJsonString(), Is.EqualTo("{\"b\":\"2\",\"c\":\"3\"}"));
            Assert.That(after["version"]!.GetValue<long>(), Is.EqualTo(made["version"]!.GetValue<long>() + 1));
            Assert.That(after["score"]!.GetValue<double>(), Is.GreaterThan(made["score"]!.GetValue<double>()), "the class is part of the score");
        });
    }

    [Test]
    public async Task A_stale_patch_is_refused_and_shows_the_version_that_is_there()
    {
        var id = await new Pool(Product).New("Contested");
        var ops = await Product.As("ops");
        var pm = await Product.As("pm");
        var seen = (await ops.Get($"{Pool.Path}/{id}")).Etag;
        (await pm.Patch($"{Pool.Path}/{id}", new { endGoal = "Invoiced today" }, ("If-Match", seen))).Expect(HttpStatusCode.OK);
        var stale = (await ops.Patch($"{Pool.Path}/{id}", new { endGoal = "Mine" }, ("If-Match", seen))).Expect(HttpStatusCode.PreconditionFailed);
        Assert.That(stale.Json!["current"]!["endGoal"]!.GetValue<string>(), Is.EqualTo("Invoiced today"));
        Assert.That((await ops.Patch($"{Pool.Path}/{id}", new { endGoal = "Mine" }, ("If-Match", ""))).Status, Is.EqualTo(HttpStatusCode.PreconditionRequired));
    }

    [Test]
    public async Task Thirty_two_writers_at_once_lose_nothing()
    {
        var id = await new Pool(Product).New("Busy");
        var ops = await Product.As("ops");
        var writers = Enumerable.Range(0, 32).Select(async i =>
        {
            while (true)
            {
                var etag = (await ops.Get($"{Pool.Path}/{id}")).Etag;
                var answer = await ops.Patch($"{Pool.Path}/{id}", $$$"""{"extra":{"writer{{{i}}}":"{{{i}}}"}}""", ("If-Match", etag));
                if (answer.Status == HttpStatusCode.OK) return;
                Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.PreconditionFailed), answer.Text);
            }
        });
        await Task.WhenAll(writers);
        var after = (await ops.Get($"{Pool.Path}/{id}")).Json!;
        Assert.That(after["extra"]!.AsObject().Count, Is.EqualTo(32));
        Assert.That(after["version"]!.GetValue<long>(), Is.EqualTo(33));
    }

    [Test]
    public async Task Whoever_brought_it_edits_it_while_it_is_new_and_nobody_else_outside_ops_and_pm()
    {
        var id = await new Pool(Product).New("Brought by customer success");
        (await (await Product.As("cs")).Patch($"{Pool.Path}/{id}", new { region = "North" })).Expect(HttpStatusCode.OK);
        var sales = await (await Product.As("sales")).Patch($"{Pool.Path}/{id}", new { region = "South" });
        Assert.That((sales.Status, sales.Json!["rule"]!.GetValue<string>()), Is.EqualTo((HttpStatusCode.Forbidden, "requirements.editOwn")));
        Assert.That((await (await Product.As("ops")).Patch($"{Pool.Path}/REQ-999999", new { region = "South" })).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }
}
