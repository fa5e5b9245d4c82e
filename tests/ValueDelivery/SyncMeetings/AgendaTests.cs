using System.Net;
using ProductOps.Api.Shared.Data;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.ValueDelivery.SyncMeetings;

[ProductTests]
public sealed class AgendaTests(Engine engine) : ProductFixture(engine)
{
    private const string Path = "value-delivery/sync-meetings";

    [Test]
    public async Task An_agenda_builds_itself_oldest_first_and_follows_the_pool_until_the_start()
    {
        var agendas = new Agendas(Product);
        var (product, module, _) = await agendas.Tree("Builds itself");
        var young = await agendas.Waiting(module, "Young", 2, score: 90);
        var old = await agendas.Waiting(module, "Old", 30, score: 5);
        var meeting = await agendas.Meeting(product);
        Assert.That(Agendas.Ids(await agendas.Of(meeting)), Is.EqualTo(new[] { old, young }));
        var middle = await agendas.Waiting(module, "Middle", 10, score: 50);
        Assert.That(Agendas.Ids(await agendas.Of(meeting)), Is.EqualTo(new[] { old, middle, young }));
        (await (await Product.As("pm")).Patch($"{Path}/{meeting}", new { agendaOrder = "score" })).Expect(HttpStatusCode.OK);
        Assert.That(Agendas.Ids(await agendas.Of(meeting)), Is.EqualTo(new[] { young, middle, old }));
        (await (await Product.As("ops")).Put($"{Path}/{meeting}/start", null)).Expect(HttpStatusCode.OK);
        await agendas.Waiting(module, "Too late", 99);
        var frozen = await agendas.Of(meeting);
        Assert.That((Agendas.Ids(frozen), frozen["isFrozen"]!.GetValue<bool>()), Is.EqualTo((new[] { young, middle, old }, true)));
    }

    [Test]
    public async Task A_requirement_without_recommendation_or_not_screened_does_not_come_by_itself()
    {
        var agendas = new Agendas(Product);
        var (product, module, _) = await agendas.Tree("Prefiltered");
        await new Pool(Product).New(new { title = "Only new", moduleId = module });
        Assert.That(Agendas.Ids(await agendas.Of(await agendas.Meeting(product))), Is.Empty);
    }

    [Test]
    public async Task What_finds_no_room_is_counted_and_a_limit_of_none_leaves_the_agenda_to_people()
    {
        var agendas = new Agendas(Product);
        var (product, module, _) = await agendas.Tree("Room");
        for (var i = 0; i < 5; i++) await agendas.Waiting(module, $"Room {i}", i + 1);
        var agenda = await agendas.Of(await agendas.Meeting(product, new { agendaLimit = 3 }));
        Assert.That((Agendas.Ids(agenda).Length, agenda["waiting"]!.GetValue<long>()), Is.EqualTo((3, 2L)));
        var byHand = await agendas.Of(await agendas.Meeting(product, new { agendaLimit = 0 }));
        Assert.That((Agendas.Ids(byHand).Length, byHand["waiting"]!.GetValue<long>()), Is.EqualTo((0, 5L)));
    }

    [Test]
    public async Task People_put_items_in_order_add_and_take_off()
    {
        var agendas = new Agendas(Product);
        var (product, module, _) = await agendas.Tree("By hand");
        var a = await agendas.Waiting(module, "A", 30);
        var b = await agendas.Waiting(module, "B", 20);
        var c = await agendas.Waiting(module, "C", 10);
        var meeting = await agendas.Meeting(product);
        var ops = await Product.As("ops");
        var ordered = (await ops.Put($"{Path}/{meeting}/agenda/order", new { requirementIds = new[] { c } })).Expect(HttpStatusCode.OK).Json!;
        Assert.That(Agendas.Ids(ordered), Is.EqualTo(new[] { c, a, b }));
        Assert.That(Agendas.Ids((await ops.Delete($"{Path}/{meeting}/items/REQ-{a}")).Expect(HttpStatusCode.OK).Json!), Is.EqualTo(new[] { c, b }));
        Assert.That(Agendas.Ids((await ops.Post($"{Path}/{meeting}/items", new { requirementId = a })).Expect(HttpStatusCode.OK).Json!), Is.EqualTo(new[] { c, a, b }));
        var notThere = await ops.Put($"{Path}/{meeting}/agenda/order", new { requirementIds = new[] { 999_999 } });
        Assert.That((notThere.Status, notThere.Pointers[0]), Is.EqualTo((HttpStatusCode.UnprocessableEntity, "/requirementIds")));
        var raw = await new Pool(Product).New("Not screened");
        Assert.That((await ops.Post($"{Path}/{meeting}/items", new { requirementId = raw })).Code, Is.EqualTo("notReadyForAgenda"));
    }

    [Test]
    public async Task What_was_skipped_or_not_reached_comes_first_next_time_and_says_how_often()
    {
        var agendas = new Agendas(Product);
        var (product, module, _) = await agendas.Tree("Carried");
        var ancient = await agendas.Waiting(module, "Ancient", 90);
        var carried = await agendas.Waiting(module, "Carried", 5);
        var ops = await Product.As("ops");
        for (var round = 1; round <= 2; round++)
        {
            var meeting = await agendas.Meeting(product);
            if (round == 1) (await ops.Delete($"{Path}/{meeting}/items/{ancient}")).Expect(HttpStatusCode.OK);
            var agenda = (await ops.Put($"{Path}/{meeting}/start", null)).Expect(HttpStatusCode.OK).Json!;
            Assert.That(Agendas.Ids(agenda), Is.EqualTo(round == 1 ? new[] { carried } : new[] { carried, ancient }));
            Assert.That(agenda["items"]![0]!["timesCarried"]!.GetValue<int>(), Is.EqualTo(round - 1));
            var skipped = (await ops.Put($"{Path}/{meeting}/items/{carried}/skip", new { note = "Ask them first." })).Expect(HttpStatusCode.OK).Json!;
            Assert.That(skipped["items"]![0]!["state"]!.GetValue<string>(), Is.EqualTo("skipped"));
            (await ops.Put($"{Path}/{meeting}/end", null)).Expect(HttpStatusCode.OK);
            var minutes = (await ops.Get($"{Path}/{meeting}/minutes")).Expect(HttpStatusCode.OK).Json!;
            Assert.That((minutes["isFinal"]!.GetValue<bool>(), minutes["carriedOver"]!.AsArray().Count, minutes["carriedOver"]![0]!["note"]!.GetValue<string>()), Is.EqualTo((true, round, "Ask them first.")));
        }
    }

    [Test]
    public async Task The_time_in_front_of_everybody_is_counted_for_each_item()
    {
        var agendas = new Agendas(Product);
        var (product, module, _) = await agendas.Tree("Time");
        var first = await agendas.Waiting(module, "First", 9);
        var second = await agendas.Waiting(module, "Second", 8);
        var meeting = await agendas.Meeting(product);
        var pm = await Product.As("pm");
        (await pm.Put($"{Path}/{meeting}/start", null)).Expect(HttpStatusCode.OK);
        Product.Clock.Forward(TimeSpan.FromSeconds(100));
        var skipped = (await pm.Put($"{Path}/{meeting}/items/{first}/skip", new { })).Expect(HttpStatusCode.OK).Json!;
        Assert.That(skipped["currentRequirementId"]!.GetValue<long>(), Is.EqualTo(second));
        Product.Clock.Forward(TimeSpan.FromSeconds(40));
        (await pm.Put($"{Path}/{meeting}/current", new { requirementId = first })).Expect(HttpStatusCode.OK);
        Product.Clock.Forward(TimeSpan.FromSeconds(60));
        (await pm.Put($"{Path}/{meeting}/end", null)).Expect(HttpStatusCode.OK);
        var agenda = await agendas.Of(meeting);
        Assert.That(agenda["items"]!.AsArray().Select(item => item!["secondsUsed"]!.GetValue<int>() / 10), Is.EqualTo(new[] { 16, 4 }));
        Assert.That(agenda["time"]!["secondsUsed"]!.GetValue<int>(), Is.InRange(200, 215));
        Assert.That(agenda["time"]!["itemsTalkedOver"]!.GetValue<int>(), Is.EqualTo(1));
    }

    [Test]
    public async Task Everybody_sees_the_same_agenda_and_asking_again_costs_nothing_until_something_happens()
    {
        var agendas = new Agendas(Product);
        var (product, module, _) = await agendas.Tree("Same");
        await agendas.Waiting(module, "Same", 3);
        var meeting = await agendas.Meeting(product);
        var viewer = await Product.As("sales");
        var read = (await viewer.Get($"{Path}/{meeting}/agenda")).Expect(HttpStatusCode.OK);
        Assert.That((await viewer.Get($"{Path}/{meeting}/agenda", ("If-None-Match", read.Etag))).Status, Is.EqualTo(HttpStatusCode.NotModified));
        await agendas.Waiting(module, "Another", 1);
        (await viewer.Get($"{Path}/{meeting}/agenda", ("If-None-Match", read.Etag))).Expect(HttpStatusCode.OK);
    }

    [Test]
    public async Task A_sales_person_reads_meetings_and_is_told_who_runs_them()
    {
        var agendas = new Agendas(Product);
        var (product, _, _) = await agendas.Tree("Boundary");
        var meeting = await agendas.Meeting(product);
        var sales = await Product.As("sales");
        (await sales.Get($"{Path}/{meeting}")).Expect(HttpStatusCode.OK);
        var refused = (await sales.Put($"{Path}/{meeting}/start", null)).Expect(HttpStatusCode.Forbidden);
        Assert.That(refused.Json!["rule"]!.GetValue<string>(), Is.EqualTo("syncMeetings.run"));
    }

    [Test]
    public async Task A_meeting_goes_from_planned_to_running_to_ended_and_nowhere_else()
    {
        var agendas = new Agendas(Product);
        var (product, _, _) = await agendas.Tree("States");
        var meeting = await agendas.Meeting(product);
        var ops = await Product.As("ops");
        var early = (await ops.Put($"{Path}/{meeting}/end", null)).Expect(HttpStatusCode.Conflict);
        Assert.That((early.Json!["state"]!.GetValue<string>(), early.Json!["allowed"]![0]!.GetValue<string>()), Is.EqualTo(("planned", "running")));
        var read = await ops.Get($"{Path}/{meeting}");
        (await ops.Put($"{Path}/{meeting}/start", null, ("If-Match", read.Etag))).Expect(HttpStatusCode.OK);
        Assert.That((await ops.Put($"{Path}/{meeting}/end", null, ("If-Match", read.Etag))).Status, Is.EqualTo(HttpStatusCode.PreconditionFailed));
        (await ops.Put($"{Path}/{meeting}/end", null)).Expect(HttpStatusCode.OK);
        Assert.That((await ops.Delete($"{Path}/{meeting}")).Code, Is.EqualTo("meetingState"));
        Assert.That((await ops.Patch($"{Path}/{meeting}", new { name = "Other" })).Code, Is.EqualTo("meetingState"));
        (await ops.Patch($"{Path}/{meeting}", new { note = "Said afterwards." })).Expect(HttpStatusCode.OK);
    }
}
