using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Operations;
using ProductOps.Api.ValueDelivery.SyncMeetings;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.ValueDelivery.SyncMeetings;

[ProductTests]
public sealed class SyncSeriesTests(Engine engine) : ProductFixture(engine)
{
    private const string Path = "value-delivery/sync-series";

    [Test]
    public async Task A_weekly_meeting_opens_its_next_date_by_itself_with_its_participants()
    {
        var ops = await Product.As("ops");
        var pm = await new Pool(Product).Person("pm");
        var made = (await ops.Post(Path, new { name = "Weekly", weekday = 4, startsAt = "10:00:00", participantIds = new[] { pm } })).Expect(HttpStatusCode.Created).Json!;
        var meeting = (await ops.Get($"value-delivery/sync-meetings/{made["next"]!["id"]}")).Expect(HttpStatusCode.OK).Json!;
        Assert.That(meeting["participants"]!.AsArray().Select(person => person!["id"]!.GetValue<long>()), Is.EqualTo(new[] { pm }));
        Assert.That(meeting["plannedAt"]!.GetValue<DateTime>().ToUniversalTime(), Is.GreaterThan(Product.Clock.GetUtcNow().UtcDateTime).And.LessThan(Product.Clock.GetUtcNow().UtcDateTime.AddDays(7.01)));
        Assert.That(meeting["plannedAt"]!.GetValue<string>(), Does.EndWith("T02:00:00.000Z"));
    }

    [Test]
    public async Task When_a_meeting_of_the_series_ends_or_is_called_off_the_next_one_is_open()
    {
        var ops = await Product.As("ops");
        var series = (await ops.Post(Path, new { name = "Chain", weekday = 2, startsAt = "09:00:00" })).Expect(HttpStatusCode.Created).Json!;
        var first = series["next"]!["id"]!.GetValue<long>();
        (await ops.Delete($"value-delivery/sync-meetings/{first}")).Expect(HttpStatusCode.OK);
        var second = (await ops.Get($"{Path}/{series["id"]}")).Json!["next"]!;
        Assert.That(second["plannedAt"]!.GetValue<DateTime>() - series["next"]!["plannedAt"]!.GetValue<DateTime>(), Is.EqualTo(TimeSpan.FromDays(7)));
        (await ops.Put($"value-delivery/sync-meetings/{second["id"]}/start", null)).Expect(HttpStatusCode.OK);
        (await ops.Put($"value-delivery/sync-meetings/{second["id"]}/end", null)).Expect(HttpStatusCode.OK);
        var minutes = (await ops.Get($"value-delivery/sync-meetings/{second["id"]}/minutes")).Json!;
        Assert.That(minutes["next"]!["plannedAt"]!.GetValue<DateTime>() - second["plannedAt"]!.GetValue<DateTime>(), Is.EqualTo(TimeSpan.FromDays(7)));
    }

    [Test]
    public async Task Another_hour_moves_the_next_meeting_unless_somebody_has_changed_it()
    {
        var ops = await Product.As("ops");
        var series = (await ops.Post(Path, new { name = "Moves", weekday = 3, startsAt = "10:00:00" })).Expect(HttpStatusCode.Created).Json!;
        var moved = (await ops.Patch($"{Path}/{series["id"]}", new { startsAt = "15:30:00" })).Expect(HttpStatusCode.OK).Json!;
        Assert.That(moved["next"]!["plannedAt"]!.GetValue<string>(), Does.EndWith("T07:30:00.000Z"));
        (await ops.Patch($"value-delivery/sync-meetings/{moved["next"]!["id"]}", new { name = "Ours" })).Expect(HttpStatusCode.OK);
        var kept = (await ops.Patch($"{Path}/{series["id"]}", new { startsAt = "16:00:00" })).Expect(HttpStatusCode.OK).Json!;
        Assert.That(kept["next"]!["plannedAt"]!.GetValue<string>(), Is.EqualTo(moved["next"]!["plannedAt"]!.GetValue<string>()));
    }

    [Test]
    public async Task The_schedule_opens_what_is_missing_and_nothing_twice()
    {
        var ops = await Product.As("ops");
        var series = (await ops.Post(Path, new { name = "Scheduled", weekday = 5, startsAt = "10:00:00" })).Expect(HttpStatusCode.Created).Json!;
        (await Product.With(async services =>
        {
            var db = services.GetRequiredService<Db>();
            return await db.Write(() => db.Execute("UPDATE delivery_sync_meeting SET state = 'cancelled' WHERE id = @Id", new { Id = series["next"]!["id"]!.GetValue<long>() }));
        })).ToString();
        for (var i = 0; i < 2; i++)
            await Product.With(async services =>
            {
                await services.GetServices<Schedule>().OfType<OpenNextMeetings>().Single().Run(DateTime.UtcNow, CancellationToken.None);
                return true;
            });
        var meetings = (await ops.Get($"value-delivery/sync-meetings?series={series["id"]}&state=planned")).Expect(HttpStatusCode.OK).Json!["items"]!.AsArray();
        Assert.That(meetings, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Bad_fields_are_named()
    {
        var ops = await Product.As("ops");
        var refused = (await ops.Post(Path, new { name = "", weekday = 8, startsAt = "10:00:00", timeZone = "Moon/Crater" })).Expect(HttpStatusCode.UnprocessableEntity);
        Assert.That(refused.Pointers, Is.EquivalentTo(new[] { "/name", "/weekday", "/timeZone" }));
        Assert.That((await ops.Post(Path, new { name = "X", weekday = 1, startsAt = "10:00:00", participantIds = new[] { 999_999 } })).Pointers, Is.EqualTo(new[] { "/participantIds" }));
    }
}
