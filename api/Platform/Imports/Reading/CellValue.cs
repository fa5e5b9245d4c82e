using System.Globalization;
using ProductOps.Api.Shared.Lists.Export;

namespace ProductOps.Api.Platform.Imports.Reading;

/// <summary>A workbook's number as text: what a person typed rather than what is stored.</summary>
internal static class CellValue
{
    /// <summary>The cell's value as text: dates in ISO form, times of day, hours that go on past 24, or the number itself where it is none of them.</summary>
    public static string ToText(double value, NumberShape shape, bool since1904)
    {
        switch (shape)
        {
            case NumberShape.Elapsed when Math.Abs(value) < 1_000_000:
                var span = TimeSpan.FromSeconds(Math.Round(value * 86_400, 3));
                return string.Create(CultureInfo.InvariantCulture, $"{(span < TimeSpan.Zero ? "-" : "")}{Math.Abs((long)span.TotalHours)}:{Math.Abs(span.Minutes):00}:{Math.Abs(span.Seconds):00}");
            case NumberShape.TimeOfDay when value is >= 0 and < 1:
                return Time((ExcelSerial.ToDateTime(value, since1904) ?? DateTime.MinValue).TimeOfDay);
            case NumberShape.Date or NumberShape.TimeOfDay when ExcelSerial.ToDateTime(value, since1904) is { } moment:
                var day = moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                return moment.TimeOfDay == TimeSpan.Zero ? day : $"{day} {Time(moment.TimeOfDay)}";
            default:
                return Number(value);
        }
    }

    public static string Number(double value)
    {
        if (value == 0)
            return "0";
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        // A spreadsheet never shows 1E-05 to the person who typed 0.00001.
        var e = text.IndexOf('E', StringComparison.Ordinal);
        return e < 0 || Math.Abs(value) is >= 1e21 or < 1e-12 ? text : Spelt(text[..e], int.Parse(text.AsSpan(e + 1), CultureInfo.InvariantCulture));
    }

    private static string Spelt(string mantissa, int exponent)
    {
        var sign = mantissa[0] == '-' ? "-" : "";
        var digits = mantissa.TrimStart('-');
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var places = (point < 0 ? digits.Length : point) + exponent;
        digits = digits.Replace(".", "", StringComparison.Ordinal);
        return places <= 0 ? $"{sign}0.{new string('0', -places)}{digits}"
            : places >= digits.Length ? $"{sign}{digits}{new string('0', places - digits.Length)}"
            : $"{sign}{digits[..places]}.{digits[places..]}";
    }

    private static string Time(TimeSpan time) => time.ToString(time.Ticks % TimeSpan.TicksPerSecond == 0 ? @"hh\:mm\:ss" : @"hh\:mm\:ss\.fff", CultureInfo.InvariantCulture);
}
