using ProductOps.Api.ValueDelivery.SyncMeetings;

namespace ProductOps.Tests.ValueDelivery.SyncMeetings;

public sealed class SeriesCalendarTests
{
    private static DateTime Utc(int year, int month, int day, int hour = 0, int minute = 0) => new(year, month, day, hour, minute, 0, DateTimeKind.Utc);

    [Test]
    public void The_next_start_is_on_the_weekday_at_the_hour_of_its_own_time_zone() =>
        Assert.That(new SeriesCalendar(4, new TimeOnly(10, 0), "Asia/Shanghai").NextAfter(Utc(2026, 11, 21)), Is.EqualTo(Utc(2026, 11, 26, 2)));

    [Test]
    public void At_the_very_start_the_next_one_is_a_week_later() =>
        Assert.That(new SeriesCalendar(4, new TimeOnly(10, 0), "Asia/Shanghai").NextAfter(Utc(2026, 11, 26, 2)), Is.EqualTo(Utc(2026, 12, 3, 2)));

    [Test]
    public void A_start_that_is_still_the_day_before_in_UTC_is_found() =>
        Assert.That(new SeriesCalendar(1, new TimeOnly(6, 0), "Asia/Shanghai").NextAfter(Utc(2026, 11, 22, 21, 0)), Is.EqualTo(Utc(2026, 11, 22, 22, 0)));

    [Test]
    public void The_hour_on_the_wall_stays_when_the_clocks_change() =>
        Assert.That(
            new[] { Utc(2026, 3, 20), Utc(2026, 3, 28) }.Select(new SeriesCalendar(5, new TimeOnly(9, 30), "Europe/Berlin").NextAfter),
            Is.EqualTo(new[] { Utc(2026, 3, 20, 8, 30), Utc(2026, 4, 3, 7, 30) }));

    [Test]
    public void An_hour_that_the_clocks_skip_starts_when_they_have_gone_on() =>
        Assert.That(new SeriesCalendar(7, new TimeOnly(2, 30), "Europe/Berlin").NextAfter(Utc(2026, 3, 28, 12)), Is.EqualTo(Utc(2026, 3, 29, 1, 0)));
}
