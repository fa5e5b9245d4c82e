namespace ProductOps.Api.Shared.Lists.Export;

/// <summary>Excel's day numbers, in both of its calendars.</summary>
public static class ExcelSerial
{
    private static readonly DateTime Start1900 = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);
    private static readonly DateTime Start1904 = new(1904, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    public static DateTime? ToDateTime(double serial, bool since1904)
    {
        if (!double.IsFinite(serial) || serial < 0 || serial >= 2_958_466)
            return null;
        // Lotus 1-2-3 thought 1900 a leap year, and Excel has kept its 29 February 1900 (serial 60): days before it are one off.
        var start = since1904 ? Start1904 : serial < 60 ? Start1900.AddDays(1) : Start1900;
        var ticks = (long)Math.Round(serial * TimeSpan.MillisecondsPerDay) * TimeSpan.TicksPerMillisecond;
        // A time typed as 14:05:06 comes back a millisecond off now and then.
        var off = ticks % TimeSpan.TicksPerSecond;
        if (off >= TimeSpan.TicksPerSecond - TimeSpan.TicksPerMillisecond)
            ticks += TimeSpan.TicksPerSecond - off;
        else if (off <= TimeSpan.TicksPerMillisecond)
            ticks -= off;
        var left = DateTime.MaxValue.Ticks - start.Ticks;
        return ticks > left ? null : start.AddTicks(ticks);
    }

    public static double FromDateTime(DateTime value) => (value - Start1900).TotalDays;
}
