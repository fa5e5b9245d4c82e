using System.Globalization;
using System.Text.RegularExpressions;

namespace ProductOps.Api.Platform.Imports.Reading;

/// <summary>An amount with its currency where one is written.</summary>
public readonly record struct NumberReading(decimal Value, string? Currency);

/// <summary>Reads numbers as people write them: 1,234.5 · 1.234,50 · ￥12万 · 3.5k · (1,200) · 约 20 万元.</summary>
public static partial class NumberText
{
    public const string NotANumber = "number.notANumber";
    public const string TooLarge = "number.tooLarge";

    private static readonly (string Sign, string Currency)[] Currencies =
        [("人民币", "CNY"), ("RMB", "CNY"), ("CNY", "CNY"), ("US$", "USD"), ("USD", "USD"), ("美元", "USD"), ("HK$", "HKD"), ("HKD", "HKD"), ("港元", "HKD"), ("EUR", "EUR"), ("欧元", "EUR"), ("GBP", "GBP"),
         ("英镑", "GBP"), ("JPY", "JPY"), ("日元", "JPY"), ("¥", "CNY"), ("$", "USD"), ("€", "EUR"), ("£", "GBP"), ("元", "CNY"), ("块", "CNY")];

    public static Parsed<NumberReading?> Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return Parsed<NumberReading?>.Of(null);
        if (text.Length > 60)
            return Parsed<NumberReading?>.Fail(NotANumber);
        var value = HeaderVocabulary.Fold(text).Trim().TrimStart('约', '≈', '~').Trim();
        string? currency = null;
        foreach (var (sign, code) in Currencies)
        {
            var at = value.IndexOf(sign, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
                continue;
            currency ??= code;
            value = value.Remove(at, sign.Length).Trim();
        }

        var match = Form().Match(value);
        if (!match.Success || Plain(match.Groups["n"].Value) is not { } number)
            return Parsed<NumberReading?>.Fail(NotANumber);
        try
        {
            foreach (var unit in match.Groups["unit"].Value)
                number *= unit switch { '亿' => 100_000_000m, '万' or 'w' or 'W' => 10_000m, '千' or 'k' or 'K' => 1_000m, '百' => 100m, 'm' or 'M' => 1_000_000m, '%' => 0.01m, _ => 1m };
        }
        catch (OverflowException)
        {
            return Parsed<NumberReading?>.Fail(TooLarge);
        }

        if (Math.Abs(number) > 90_000_000_000_000m)
            return Parsed<NumberReading?>.Fail(TooLarge);
        return Parsed<NumberReading?>.Of(new NumberReading(match.Groups["open"].Success ? -number : number, currency));
    }

    /// <summary>The code of a currency that is written as a sign or a word: "￥", "人民币", "RMB".</summary>
    public static string? CurrencyOf(string text)
    {
        var value = HeaderVocabulary.Fold(text).Trim();
        foreach (var (sign, code) in Currencies)
            if (string.Equals(sign, value, StringComparison.OrdinalIgnoreCase)) return code;
        return null;
    }

    public static Parsed<long?> ParseCount(string? text)
    {
        var parsed = Parse(text);
        if (!parsed.Ok || parsed.Value is not { } amount)
            return new Parsed<long?>(null, parsed.Problem, null);
        return amount.Value == Math.Truncate(amount.Value) ? Parsed<long?>.Of((long)amount.Value) : Parsed<long?>.Fail(NotANumber);
    }

    /// <summary>The last separator is the decimal one, unless it stands before exactly three digits and nothing speaks against thousands.</summary>
    private static decimal? Plain(string digits)
    {
        digits = digits.Replace(" ", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal);
        var comma = digits.LastIndexOf(',');
        var dot = digits.LastIndexOf('.');
        if (comma >= 0 && dot >= 0)
            digits = comma > dot ? digits.Replace(".", "", StringComparison.Ordinal).Replace(',', '.') : digits.Replace(",", "", StringComparison.Ordinal);
        else if (comma >= 0)
            digits = digits.Length - comma == 4 || digits.Count(c => c == ',') > 1 ? digits.Replace(",", "", StringComparison.Ordinal) : digits.Replace(',', '.');
        else if (digits.Count(c => c == '.') > 1)
            digits = digits.Replace(".", "", StringComparison.Ordinal);
        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    [GeneratedRegex(@"^(?<open>\()?\s*(?<n>[+-]?\s*\d[\d.,' \u00A0]*(?:[eE][+-]?\d{1,3})?|[+-]?\.\d+)\s*(?<unit>[百千万亿]{1,3}|[kKmMwW%])?\s*/?(年|月|个|人|票|次|条)?\s*\)?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Form();
}
