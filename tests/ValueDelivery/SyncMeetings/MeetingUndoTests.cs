using System.Net;
using ProductOps.Api.Shared.Data;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.ValueDelivery.SyncMeetings;

[ProductTests]
public sealed class MeetingUndoTests(Engine engine) : ProductFixture(engine)
{
    private const string Meetings = "value-delivery/sync-meetings";
    private const string Series = "value-delivery/sync-series";

    [Test]
    public async Task An_edited_meeting_is_as_it_was_its_people_included()
    {
        var pool = new Pool(Product);
        var (ops, pm, cs) = (await Product.As("ops"), await pool.Person("pm"), await pool.Person("cs"));
        var made = (await ops.Post(Meetings, new { name = "Once", plannedAt = "2030-01-03T02:00:00Z", participantIds = new[] { pm } })).Expect(HttpStatusCode.Created).Json!;
        var path = $"{Meetings}/{made["id"]}";
        var before = (await ops.Get(path)).Facts;
        var edited = (await ops.Patch(path, new { name = "Other", plannedMinutes = 30, agendaOrder = "score", note = "Said", participantIds = new[] { pm, cs } })).Expect(HttpStatusCode.OK);
        (await ops.Undo(edited)).Expect(HttpStatusCode.OK);
        Assert.That((await ops.Get(path)).Facts, Is.EqualTo(before));
        (await ops.Patch(path, new { name = "Stale" }, ("If-Match", edited.Etag))).Expect(HttpStatusCode.PreconditionFailed);
    }

    [Test]
    public async Task A_meeting_that_has_started_since_is_left_alone()
    {
        var ops = await Product.As("ops");
        var made = (await ops.Post(Meetings, new { name = "Starts", plannedAt = "2030-01-03T02:00:00Z" })).Expect(HttpStatusCode.Created).Json!;
        var edited = (await ops.Patch($"{Meetings}/{made["id"]}", new { name = "Other" })).Expect(HttpStatusCode.OK);
        (await ops.Put($"{Meetings}/{made["id"]}/start", null)).Expect(HttpStatusCode.OK);
        Assert.That((await ops.Undo(edited)).Code, Is.EqualTo("changedSince"));
    }

    [Test]
    public async Task A_weekly_meeting_goes_back_to_its_hour_and_so_does_the_next_date()
    {
        var ops = await Product.As("ops");
        var made = (await ops.Post(Series, new { name = "Back", weekday = 3, startsAt = "10:00:00" })).Expect(HttpStatusCode.Created).Json!;
        var path = $"{Series}/{made["id"]}";
        var edited = (await ops.Patch(path, new { startsAt = "15:30:00", weekday = 5 })).Expect(HttpStatusCode.OK);
        (await ops.Undo(edited)).Expect(HttpStatusCode.OK);
        var now = (await ops.Get(path)).Json!;
        Assert.That(now["next"]!["plannedAt"]!.GetValue<string>(), Is.EqualTo(made["next"]!["plannedAt"]!.GetValue<string>()));
        var stopped = (await ops.Delete(path)).Expect(HttpStatusCode.OK);
        (await ops.Undo(stopped)).Expect(HttpStatusCode.OK);
        Assert.That((await ops.Get(path)).Json!["archivedAt"], Is.Null);
    }

    [Test]
    public async Task A_step_in_a_meeting_does_not_offer_to_be_undone()
    {
        var ops = await Product.As("ops");
        var made = (await ops.Post(Meetings, new { name = "Steps", plannedAt = "2030-01-03T02:00:00Z" })).Expect(HttpStatusCode.Created);
        Assert.That((made.ChangeId, (await ops.Put($"{Meetings}/{made.Json!["id"]}/start", null)).ChangeId), Is.EqualTo(((long?)null, (long?)null)));
    }
}
