using System.Globalization;
using ProductOps.Api.Platform.Imports.Reading;

namespace ProductOps.Tests.Platform.Imports.Reading.Values;

public sealed class DateTextTests
{
    private static readonly DateOnly s_today = new(2026, 11, 21);

    [TestCase("2026-03-02", "2026-03-02")]
    [TestCase("2026/3/2", "2026-03-02")]
    [TestCase("2026.3.2", "2026-03-02")]
    [TestCase("2026年3月2日", "2026-03-02")]
    [TestCase("2026年03月02日 星期一", "2026-03-02")]
    [TestCase("２０２６年３月２号（周一）", "2026-03-02")]
    [TestCase("26年3月2日", "2026-03-02")]
    [TestCase("2026 年 3 月 2 日 下午 3:04", "2026-03-02 15:04:00")]
    [TestCase("2026-03-02 14:05:06", "2026-03-02 14:05:06")]
    [TestCase("2026-03-02T14:05:06Z", "2026-03-02 14:05:06 +00:00")]
    [TestCase("2026-03-02T14:05:06.1234567+08:00", "2026-03-02 14:05:06 +08:00")]
    [TestCase("2018-12-11T23:00:00+0000", "2018-12-11 23:00:00 +00:00")]
    [TestCase("2020-01-02 17:14:21 UTC", "2020-01-02 17:14:21 +00:00")]
    [TestCase("02.03.2026", "2026-03-02")]
    [TestCase("2.3.26", "2026-03-02")]
    [TestCase("2/Mar/26 3:04 PM", "2026-03-02 15:04:00")]
    [TestCase("09/Jan/24 12:05 AM", "2024-01-09 00:05:00")]
    [TestCase("Jan 09, 2024", "2024-01-09")]
    [TestCase("Jan 09, 2024 15:12:26 GMT-03:00", "2024-01-09 15:12:26 -03:00")]
    [TestCase("Mon Feb 06 2023 05:00:00 GMT+0000 (GMT)", "2023-02-06 05:00:00 +00:00")]
    [TestCase("Mon, 21 Apr 2025 10:17:06 UTC+0000", "2025-04-21 10:17:06 +00:00")]
    [TestCase("21 April 2025", "2025-04-21")]
    [TestCase("1st Sept 2025", "2025-09-01")]
    [TestCase("March 2nd, 2026", "2026-03-02")]
    [TestCase("Mon Mar  2 14:05:06 2026", "2026-03-02 14:05:06")]
    [TestCase("20260302", "2026-03-02")]
    [TestCase("20260302140506", "2026-03-02 14:05:06")]
    [TestCase("46083", "2026-03-02")]
    [TestCase("46083.5", "2026-03-02 12:00:00")]
    [TestCase("1772460306", "2026-03-02 14:05:06 +00:00")]
    [TestCase("1772460306000", "2026-03-02 14:05:06 +00:00")]
    [TestCase("31/12/2025", "2025-12-31")]
    [TestCase("12/31/2025", "2025-12-31")]
    [TestCase("03/03/2026", "2026-03-03")]
    [TestCase("24:00", null)]
    [TestCase("2026-02-30", null)]
    [TestCase("2026-13-01", null)]
    [TestCase("25:61 2026-03-02", null)]
    [TestCase("下周三", null)]
    [TestCase("3", null)]
    [TestCase("12.5", null)]
    [TestCase("v2.3.1", null)]
    [TestCase("尽快", null)]
    [TestCase("", null)]
    public void A_date_is_read_in_any_usual_form(string text, string? expected)
    {
        var reading = DateText.Parse(text, DateOrder.Unknown, s_today);
        if (expected is null)
        {
            Assert.That(reading.IsDate, Is.False, reading.ToString());
            return;
        }

        Assert.That(reading.Problem, Is.Null);
        var said = reading.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            + (reading.Time is { } time ? " " + time.ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture) : "")
            + (reading.Offset is { } offset ? (offset < TimeSpan.Zero ? " -" : " +") + offset.ToString(@"hh\:mm", CultureInfo.InvariantCulture) : "");
        Assert.That(said, Is.EqualTo(expected));
    }

    [TestCase("3月2日", "2026-03-02")]
    [TestCase("12月30日", "2025-12-30")]
    [TestCase("3/2", "2026-03-02")]
    public void A_missing_year_is_the_last_one_in_which_the_day_has_been(string text, string expected)
    {
        var reading = DateText.Parse(text, DateOrder.Unknown, s_today);
        Assert.That(reading.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Is.EqualTo(expected));
        Assert.That(reading.Note, Is.EqualTo(DateText.YearAssumed));
    }

    [Test]
    public void A_missing_year_without_a_day_to_compare_with_is_no_date() => Assert.That(DateText.Parse("3月2日", DateOrder.Unknown, null).IsDate, Is.False);

    [TestCase("15/01/2026", "02/03/2026", "2026-03-02")]
    [TestCase("01/15/2026", "02/03/2026", "2026-02-03")]
    public void The_order_of_day_and_month_is_learnt_from_the_column(string other, string text, string expected)
    {
        var order = DateOrder.Unknown.Seeing("02/03/2026").Seeing(other).Seeing("n/a");
        var reading = DateText.Parse(text, order, s_today);
        Assert.That(reading.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Is.EqualTo(expected));
        Assert.That(reading.Note, Is.Null);
    }

    [Test]
    public void An_order_that_nothing_shows_is_assumed_and_said()
    {
        var reading = DateText.Parse("02/03/2026", DateOrder.Unknown, s_today);
        Assert.That(reading.Day, Is.EqualTo(new DateOnly(2026, 3, 2)));
        Assert.That(reading.Note, Is.EqualTo(DateText.OrderAssumed));
    }

    [Test]
    public void In_a_column_that_mixes_both_orders_only_unmistakable_dates_are_believed()
    {
        var order = DateOrder.Unknown.Seeing("15/01/2026").Seeing("01/15/2026");
        Assert.That(DateText.Parse("02/03/2026", order, s_today).Problem, Is.EqualTo(DateText.Ambiguous));
        Assert.That(DateText.Parse("02/13/2026", order, s_today).Day, Is.EqualTo(new DateOnly(2026, 2, 13)));
    }
}
