using System.Globalization;
using System.Text.RegularExpressions;
using ProductOps.Api.Shared.Lists.Export;

namespace ProductOps.Api.Platform.Imports.Reading;

/// <summary>A date as people and programs write it. The day is the one written down; a time and an offset beside it are kept apart.</summary>
public readonly record struct DateReading(DateOnly Day, TimeSpan? Time, TimeSpan? Offset, string? Problem, string? Note)
{
    public bool IsDate => Problem is null;
}

/// <summary>Reads dates in the forms met in the field: ISO, Chinese, European, American, Excel's and Unix's numbers, and what Jira, Linear, Redmine and others export.</summary>
public static partial class DateText
{
    public const string NotADate = "date.notADate";
    public const string Impossible = "date.impossible";
    public const string Ambiguous = "date.ambiguous";
    public const string YearAssumed = "date.yearAssumed";
    public const string DayAssumed = "date.dayAssumed";
    public const string OrderAssumed = "date.orderAssumed";

    private const int Longest = 80;

    /// <param name="text">The cell.</param>
    /// <param name="order">What the column's values say about day and month.</param>
    /// <param name="reference">The day against which a missing year is chosen: the last such date not after it. Null refuses dates without a year.</param>
    public static DateReading Parse(string text, DateOrder order, DateOnly? reference)
    {
        if (text.Length > Longest)
            return Fail(NotADate);
        var value = HeaderVocabulary.Fold(text).Trim();
        if (value.Length < 3 || !value.AsSpan().ContainsAnyInRange('0', '9'))
            return Fail(NotADate);
        if (value.All(c => char.IsAsciiDigit(c) || c == '.') && FromNumber(value) is { } fromNumber)
            return fromNumber;

        value = Weekday().Replace(value, " ").Trim(' ', ',');
        TimeSpan? time = null, offset = null;
        var clock = Clock().Match(value);
        if (clock.Success)
        {
            if (TimeOf(clock) is not { } found)
                return Fail(Impossible);
            time = found;
            offset = OffsetOf(clock.Groups["zone"].Value);
            var rest = value[(clock.Index + clock.Length)..].Trim();
            // "Feb 06 05:00:00 2023", as Unix tools write it.
            value = rest.Length == 4 && rest.All(char.IsAsciiDigit) ? value[..clock.Index].TrimEnd('T', ' ', ',') + " " + rest : value[..clock.Index].TrimEnd('T', ' ', ',');
            if (rest.Length > 0 && !rest.All(char.IsAsciiDigit))
                return Fail(NotADate);
        }

        var reading = DayOf(value, order, reference);
        return reading with { Time = time, Offset = offset };
    }

    private static DateReading DayOf(string value, DateOrder order, DateOnly? reference)
    {
        var match = YearFirst().Match(value);
        if (match.Success)
            return Day(Year(match.Groups[1].Value), Number(match.Groups[2]), Number(match.Groups[3]));
        match = YearMonth().Match(value);
        if (match.Success)
            return Day(Year(match.Groups[1].Value), Number(match.Groups[2]), 1) is { IsDate: true } first ? first with { Note = DayAssumed } : Fail(NotADate);
        match = MonthDay().Match(value);
        if (match.Success)
            return WithoutYear(Number(match.Groups[1]), Number(match.Groups[2]), reference);
        match = ThreeNumbers().Match(value);
        if (match.Success)
            return ByOrder(Number(match.Groups[1]), Number(match.Groups[3]), Year(match.Groups[4].Value), match.Groups[2].Value == ".", order);
        match = DayNameYear().Match(value);
        if (match.Success && MonthOf(match.Groups[2].Value) is { } middle)
            return Day(Year(match.Groups[3].Value), middle, Number(match.Groups[1]));
        match = NameDayYear().Match(value);
        if (match.Success && MonthOf(match.Groups[1].Value) is { } leading)
            return Day(Year(match.Groups[3].Value), leading, Number(match.Groups[2]));
        match = TwoNumbers().Match(value);
        if (match.Success)
            return order.HasFlag(DateOrder.DayFirst) ? WithoutYear(Number(match.Groups[2]), Number(match.Groups[1]), reference) : WithoutYear(Number(match.Groups[1]), Number(match.Groups[2]), reference);
        return Fail(NotADate);
    }

    private static DateReading ByOrder(int first, int second, int year, bool dotted, DateOrder order)
    {
        if (first > 12)
            return Day(year, second, first);
        if (second > 12)
            return Day(year, first, second);
        if (first == second)
            return Day(year, first, second);
        return order switch
        {
            DateOrder.DayFirst => Day(year, second, first),
            DateOrder.MonthFirst => Day(year, first, second),
            // Nobody writes months first with dots.
            _ when dotted => Day(year, second, first),
            DateOrder.Mixed => Fail(Ambiguous),
            _ => Day(year, second, first) with { Note = OrderAssumed },
        };
    }

    private static DateReading WithoutYear(int month, int day, DateOnly? reference)
    {
        if (reference is not { } today)
            return Fail(NotADate);
        for (var year = today.Year; year > today.Year - 5; year--)
        {
            if (Day(year, month, day) is { IsDate: true } reading && reading.Day <= today)
                return reading with { Note = YearAssumed };
        }

        return Fail(Impossible);
    }

    /// <summary>20260302, an Excel day number, or Unix time in seconds or milliseconds: told apart by size.</summary>
    private static DateReading? FromNumber(string value)
    {
        if (value.Length == 8 && value.All(char.IsAsciiDigit) && Day(int.Parse(value.AsSpan(0, 4), CultureInfo.InvariantCulture), int.Parse(value.AsSpan(4, 2), CultureInfo.InvariantCulture), int.Parse(value.AsSpan(6, 2), CultureInfo.InvariantCulture)) is { IsDate: true } compact)
            return compact;
        if (value.Length == 14 && DateTime.TryParseExact(value, "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var stamp))
            return From(stamp, null);
        if (value.Count(c => c == '.') > 1 || !double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return null;
        return number switch
        {
            >= 20_000 and < 80_000 when ExcelSerial.ToDateTime(number, since1904: false) is { } moment => From(moment, null),
            >= 600_000_000 and < 4_200_000_000 => From(DateTime.UnixEpoch.AddSeconds(number), TimeSpan.Zero),
            >= 600_000_000_000 and < 4_200_000_000_000 => From(DateTime.UnixEpoch.AddMilliseconds(number), TimeSpan.Zero),
            _ => Fail(NotADate),
        };
    }

    private static DateReading From(DateTime moment, TimeSpan? offset) =>
        new(DateOnly.FromDateTime(moment), moment.TimeOfDay == TimeSpan.Zero && offset is null ? null : moment.TimeOfDay, offset, null, null);

    private static DateReading Day(int year, int month, int day) =>
        year is >= 1900 and <= 2199 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateReading(new DateOnly(year, month, day), null, null, null, null)
            : Fail(Impossible);

    private static DateReading Fail(string problem) => new(default, null, null, problem, null);

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    private static int Year(string text)
    {
        var year = int.Parse(text, CultureInfo.InvariantCulture);
        return text.Length > 2 ? year : year < 70 ? 2000 + year : 1900 + year;
    }

    private static int? MonthOf(string name)
    {
        var key = name.TrimEnd('.').ToLowerInvariant();
        if (key.Length < 3)
            return null;
        var at = Array.FindIndex(CultureInfo.InvariantCulture.DateTimeFormat.MonthNames, m => m.Length > 0 && m.StartsWith(key, StringComparison.OrdinalIgnoreCase));
        return at < 0 ? key == "sept" ? 9 : null : at + 1;
    }

    private static TimeSpan? TimeOf(Match clock)
    {
        var hour = Number(clock.Groups["h"]);
        var minute = clock.Groups["m"].Success ? Number(clock.Groups["m"]) : 0;
        var second = clock.Groups["s"].Success ? Number(clock.Groups["s"]) : 0;
        var half = clock.Groups["half"].Value + clock.Groups["before"].Value;
        if (half.Length > 0)
        {
            var isAfternoon = half[0] is 'p' or 'P' or '下' or '晚' or '中';
            if (hour is 0 or > 12 && !(half[0] is not ('a' or 'A' or 'p' or 'P') && hour < 24))
                return null;
            if (isAfternoon && hour < 12)
                hour += 12;
            else if (!isAfternoon && hour == 12)
                hour = 0;
        }

        if (hour > 24 || minute > 59 || second > 60 || (hour == 24 && minute + second > 0))
            return null;
        return new TimeSpan(hour % 24, minute, Math.Min(second, 59));
    }

    private static TimeSpan? OffsetOf(string zone)
    {
        if (zone.Length == 0)
            return null;
        var sign = zone.IndexOfAny(['+', '-']);
        if (sign < 0)
            return TimeSpan.Zero;
        var digits = string.Concat(zone.Skip(sign + 1).Where(char.IsAsciiDigit));
        var hours = int.Parse(digits.AsSpan(0, Math.Min(2, digits.Length)), CultureInfo.InvariantCulture);
        var minutes = digits.Length > 2 ? int.Parse(digits.AsSpan(2), CultureInfo.InvariantCulture) : 0;
        var span = new TimeSpan(hours, minutes, 0);
        return hours > 14 || minutes > 59 ? null : zone[sign] == '-' ? -span : span;
    }

    [GeneratedRegex(@"\(?(星期|周|礼拜)[一二三四五六日天]\)?|^\s*(mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+|\s*\((?!\d)[^()]*\)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Weekday();

    [GeneratedRegex(@"(?<=[\sT日号,]|^)(?<before>上午|下午|早上|晚上|中午|凌晨)?\s*(?<h>\d{1,2})\s*([:时点]\s*(?<m>\d{1,2}))\s*([:分]\s*(?<s>\d{1,2})?([.,]\d{1,9})?)?\s*秒?\s*(?<half>[ap]\.?m\.?)?\s*(?<zone>(?:utc|gmt|z)?\s*[+-]\d{1,2}:?\d{2}|(?:utc|gmt)\s*[+-]\d{1,2}|utc|gmt|z)?(?=\s|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Clock();

    [GeneratedRegex(@"^(\d{4}|\d{2}(?=年))\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(\d{4})\s*[-/年]\s*(\d{1,2})\s*月?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex YearMonth();

    [GeneratedRegex(@"^(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MonthDay();

    [GeneratedRegex(@"^(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ThreeNumbers();

    [GeneratedRegex(@"^(\d{1,2})(?:st|nd|rd|th)?[\s\-/.]+([A-Za-z]{3,9}\.?)[\s\-/,.]+(\d{4}|\d{2})$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex DayNameYear();

    [GeneratedRegex(@"^([A-Za-z]{3,9}\.?)[\s\-/]+(\d{1,2})(?:st|nd|rd|th)?[\s\-/,]+(\d{4})$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex NameDayYear();

    [GeneratedRegex(@"^(\d{1,2})\s*/\s*(\d{1,2})$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TwoNumbers();
}
