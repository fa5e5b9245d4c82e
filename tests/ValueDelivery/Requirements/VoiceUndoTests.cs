using System.Net;
using ProductOps.Api.Shared.Data;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.ValueDelivery.Requirements;

[ProductTests]
public sealed class VoiceUndoTests(Engine engine) : ProductFixture(engine)
{
    [Test]
    public async Task An_added_voice_is_taken_away_again_and_its_author_no_longer_follows()
    {
        var pool = new Pool(Product);
        var (id, customer) = (await pool.New("One voice too many"), await pool.Customer("Heard by mistake", 7000));
        var sales = await Product.As("sales");
        var before = (await sales.Get($"{Pool.Path}/{id}")).Facts;
        var added = (await sales.Post($"{Pool.Path}/{id}/voices", new { customerId = customer, words = "Us too" })).Expect(HttpStatusCode.Created);
        Assert.That((await sales.Get($"{Pool.Path}/{id}")).Json!["votes"]!.GetValue<int>(), Is.EqualTo(1));
        (await sales.Undo(added)).Expect(HttpStatusCode.OK);
        Assert.That((await sales.Get($"{Pool.Path}/{id}")).Facts, Is.EqualTo(before));
        (await sales.Get($"value-delivery/voices/{added.Json!["id"]}")).Expect(HttpStatusCode.NotFound);
    }

    [Test]
    public async Task Who_followed_before_follows_again_for_the_reason_of_then()
    {
        var pool = new Pool(Product);
        var id = await pool.New("Followed first");
        var sales = await Product.As("sales");
        (await sales.Put($"{Pool.Path}/{id}/following", null)).Expect(HttpStatusCode.OK);
        var added = (await sales.Post($"{Pool.Path}/{id}/voices", new { words = "And I say" })).Expect(HttpStatusCode.Created);
        (await sales.Undo(added)).Expect(HttpStatusCode.OK);
        Assert.That(await pool.Number("SELECT COUNT(*) FROM delivery_requirement_follower WHERE requirement_id = @Id AND reason = 'follow'", new { Id = id }), Is.EqualTo(1));
    }

    [Test]
    public async Task An_edited_voice_is_as_it_was_and_the_votes_follow()
    {
        var pool = new Pool(Product);
        var (one, other) = (await pool.Customer("First said", 1000), await pool.Customer("Then said", 9000));
        var id = (await pool.New(new { title = "Whose voice", customerIds = new[] { one } }))["id"]!.GetValue<long>();
        var ops = await Product.As("ops");
        var voice = (await ops.Get($"{Pool.Path}/{id}/voices")).Json!["items"]![0]!["id"]!.GetValue<long>();
        var before = (await ops.Get($"value-delivery/voices/{voice}")).Facts;
        var edited = (await ops.Patch($"value-delivery/voices/{voice}", new { customerId = other, editedWords = "Better said", channel = "phone" })).Expect(HttpStatusCode.OK);
        (await ops.Undo(edited)).Expect(HttpStatusCode.OK);
        Assert.That((await ops.Get($"value-delivery/voices/{voice}")).Facts, Is.EqualTo(before));
        Assert.That((await ops.Get($"{Pool.Path}/{id}")).Json!["askingRevenue"]!.GetValue<decimal>(), Is.EqualTo(1000));
    }

    [Test]
    public async Task A_deleted_voice_comes_back_under_its_own_number_and_earlier_changes_can_be_undone_too()
    {
        var pool = new Pool(Product);
        var customer = await pool.Customer("Deleted by mistake", 4000);
        var id = (await pool.New(new { title = "Lost and found", customerIds = new[] { customer } }))["id"]!.GetValue<long>();
        var ops = await Product.As("ops");
        var voice = (await ops.Get($"{Pool.Path}/{id}/voices")).Json!["items"]![0]!["id"]!.GetValue<long>();
        var first = (await ops.Get($"value-delivery/voices/{voice}")).Facts;
        var edited = (await ops.Patch($"value-delivery/voices/{voice}", new { contact = "The other one" })).Expect(HttpStatusCode.OK);
        var before = (await ops.Get($"value-delivery/voices/{voice}")).Facts;
        var deleted = (await ops.Delete($"value-delivery/voices/{voice}")).Expect(HttpStatusCode.NoContent);
        Assert.That((await ops.Get($"{Pool.Path}/{id}")).Json!["votes"]!.GetValue<int>(), Is.Zero);
        (await ops.Undo(deleted)).Expect(HttpStatusCode.OK);
        Assert.That((await ops.Get($"value-delivery/voices/{voice}")).Facts, Is.EqualTo(before));
        Assert.That((await ops.Get($"{Pool.Path}/{id}")).Json!["votes"]!.GetValue<int>(), Is.EqualTo(1));
        (await ops.Undo(edited)).Expect(HttpStatusCode.OK);
        Assert.That((await ops.Get($"value-delivery/voices/{voice}")).Facts, Is.EqualTo(first));
    }

    [Test]
    public async Task A_voice_deleted_inside_a_merge_that_was_taken_apart_stays_deleted()
    {
        var pool = new Pool(Product);
        var (from, into) = ((await pool.New(new { title = "Merged away" }))["id"]!.GetValue<long>(), await pool.New("Merged into"));
        var ops = await Product.As("ops");
        (await ops.Post($"{Pool.Path}/{from}/voices", new { words = "More words" })).Expect(HttpStatusCode.Created);
        (await ops.Post($"{Pool.Path}/{from}/merge", new { into })).Expect(HttpStatusCode.OK);
        var voice = (await ops.Get($"{Pool.Path}/{into}/voices")).Json!["items"]!.AsArray().First(said => said!["words"]?.GetValue<string>() == "More words")!["id"]!.GetValue<long>();
        var deleted = (await ops.Delete($"value-delivery/voices/{voice}")).Expect(HttpStatusCode.NoContent);
        (await ops.Delete($"{Pool.Path}/{from}/merge")).Expect(HttpStatusCode.OK);
        Assert.That((await ops.Undo(deleted)).Code, Is.EqualTo("changedSince"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_requesters_word_is_taken_back_and_nothing_of_it_is_left(bool isMet)
    {
        var id = await new Pool(Product).New($"Confirmed by mistake {isMet}");
        var (ops, pm, cs) = (await Product.As("ops"), await Product.As("pm"), await Product.As("cs"));
        (await ops.Put($"{Pool.Path}/{id}/screening", new { outcome = "keep" })).Expect(HttpStatusCode.OK);
        (await pm.Put($"{Pool.Path}/{id}/decision", new { verdict = "accept", reason = "Yes", targetRelease = "2.14" })).Expect(HttpStatusCode.OK);
        (await ops.Put($"{Pool.Path}/{id}/launch", new { })).Expect(HttpStatusCode.OK);
        var before = (await cs.Get($"{Pool.Path}/{id}")).Facts;
        var said = (await cs.Post($"{Pool.Path}/{id}/confirmation", new { isMet, comment = "So it is" })).Expect(HttpStatusCode.OK);
        (await cs.Undo(said)).Expect(HttpStatusCode.OK);
        Assert.That((await cs.Get($"{Pool.Path}/{id}")).Facts, Is.EqualTo(before));
    }
}
