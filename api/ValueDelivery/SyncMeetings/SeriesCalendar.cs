namespace ProductOps.Api.ValueDelivery.SyncMeetings;

/// <summary>When a weekly meeting takes place: a weekday and an hour in a time zone of its own.</summary>
/// <param name="Weekday">1 Monday to 7 Sunday.</param>
/// <param name="StartsAt">The hour.</param>
/// <param name="TimeZone">The time zone, by its IANA name.</param>
public sealed record SeriesCalendar(int Weekday, TimeOnly StartsAt, string TimeZone)
{
    /// <summary>The first start after <paramref name="instant"/>, in UTC. An hour that the clocks skip starts when they have gone on.</summary>
    public DateTime NextAfter(DateTime instant)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(TimeZone);
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(instant, zone));
        for (day = day.AddDays(-1); ; day = day.AddDays(1))
        {
            if (((int)day.DayOfWeek + 6) % 7 + 1 != Weekday) continue;
            var local = day.ToDateTime(StartsAt, DateTimeKind.Unspecified);
            while (zone.IsInvalidTime(local)) local = local.AddMinutes(30);
            var start = TimeZoneInfo.ConvertTimeToUtc(local, zone);
            if (start > instant) return start;
        }
    }

    /// <summary>True when the system knows the time zone.</summary>
    public static bool IsKnown(string? timeZone) => timeZone is { Length: > 0 } && TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out _);
}
