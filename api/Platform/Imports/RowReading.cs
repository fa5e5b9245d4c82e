using System.Globalization;
using ProductOps.Api.Platform.Imports.Reading;
using ProductOps.Api.Shared.Data;

namespace ProductOps.Api.Platform.Imports;

/// <summary>Reads one row's cells for a draft and gathers what is wrong with them, what had to be assumed, and the values as they will be.</summary>
public sealed class RowReading(ImportRow row, ImportReadings readings)
{
    private static readonly WordText Flags = new("flag.unknown",
        ("true", ["是", "有", "对", "已", "Yes", "Y", "1", "True", "T", "On", "√"]),
        ("false", ["否", "无", "不", "未", "No", "N", "0", "False", "F", "Off", "×"]));

    private readonly List<ImportIssue> problems = [];
    private readonly List<ImportIssue> notes = [];
    private readonly Dictionary<string, string> shown = new(StringComparer.Ordinal);

    /// <summary>Why the row cannot be taken in.</summary>
    public IReadOnlyList<ImportIssue> Problems => problems;

    /// <summary>What had to be assumed or left out.</summary>
    public IReadOnlyList<ImportIssue> Notes => notes;

    /// <summary>The values as they will be, by field.</summary>
    public IReadOnlyDictionary<string, string> Shown => shown;

    /// <summary>Adds a problem.</summary>
    public void Refuse(string? field, string code, string? value = null) => problems.Add(new ImportIssue(field, code, value));

    /// <summary>Adds a note.</summary>
    public void Note(string field, string code, string? value = null) => notes.Add(new ImportIssue(field, code, value));

    /// <summary>A text of at most so many characters.</summary>
    public string? Text(string field, int longest)
    {
        if (row[field] is not { } text) return null;
        if (text.Length > longest) Refuse(field, "row.tooLong", $"{text[..30]}… ({text.Length} > {longest})");
        return shown[field] = text;
    }

    /// <summary>One of a few words; an unknown one is noted and left out.</summary>
    public string? Word(string field, WordText words)
    {
        var parsed = words.Parse(row[field]);
        if (parsed.Problem is { } unknown) Note(field, unknown, row[field]);
        if (parsed.Value is { } word) shown[field] = word;
        return parsed.Value;
    }

    /// <summary>A yes or no; an unknown word is noted and left out.</summary>
    public bool? Flag(string field) => Word(field, Flags) switch { "true" => true, "false" => false, _ => null };

    /// <summary>A whole number of zero or more.</summary>
    public long? Count(string field)
    {
        var parsed = NumberText.ParseCount(row[field]);
        if (parsed.Problem is { } unreadable) Refuse(field, unreadable, row[field]);
        if (parsed.Value is { } number) shown[field] = number.ToString(CultureInfo.InvariantCulture);
        return parsed.Value;
    }

    /// <summary>An amount of zero or more, and the currency written beside it.</summary>
    public (Amount? Amount, string? Currency) Money(string field)
    {
        var parsed = NumberText.Parse(row[field]);
        if (parsed.Problem is { } unreadable) Refuse(field, unreadable, row[field]);
        else if (parsed.Value is { Value: < 0 }) Refuse(field, "negativeAmount", row[field]);
        if (parsed.Value is not { } number) return (null, null);
        var amount = Amount.Of(number.Value);
        shown[field] = amount.ToString();
        return (amount, number.Currency);
    }

    /// <summary>A currency by code, sign or name; <paramref name="beside"/> is what stood beside the amount.</summary>
    public string? Currency(string field, string? beside)
    {
        var currency = (row[field] ?? beside)?.ToUpperInvariant();
        if (currency is not null && NumberText.CurrencyOf(currency) is { } known) currency = known;
        if (currency is null) return null;
        if (currency.Length == 3 && currency.All(char.IsAsciiLetterUpper)) return shown[field] = currency;
        Refuse(field, "unknownCurrency", currency);
        return null;
    }

    /// <summary>A date.</summary>
    public DateOnly? Date(string field)
    {
        if (row[field] is not { } text) return null;
        var reading = DateText.Parse(text, readings.Dates.GetValueOrDefault(field), null);
        if (reading.Note is { } note) Note(field, note, text);
        if (reading.Problem is { } unreadable)
        {
            Refuse(field, unreadable, text);
            return null;
        }

        shown[field] = reading.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return reading.Day;
    }
}
