using ProductOps.Api.Platform.Imports;
using ProductOps.Api.Platform.Imports.Reading;
using ProductOps.Api.Shared.Data;

namespace ProductOps.Api.ValueRealization.Customers;

/// <summary>A row of a file of customers, understood.</summary>
public sealed record CustomerDraft : ImportDraft
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>Their id in the file's system.</summary>
    public string? ExternalId { get; init; }

    /// <summary>The line of business.</summary>
    public string? Industry { get; init; }

    /// <summary>The region.</summary>
    public string? Region { get; init; }

    /// <summary>How much they count.</summary>
    public string? Tier { get; init; }

    /// <summary>What to do about them.</summary>
    public string? Strategy { get; init; }

    /// <summary>What they pay a year, in hundredths.</summary>
    public long? RecurringRevenue { get; init; }

    /// <summary>Its currency.</summary>
    public string? Currency { get; init; }

    /// <summary>When the contract ends.</summary>
    public DateOnly? RenewsOn { get; init; }

    /// <summary>The colleague's name.</summary>
    public string? OwnerName { get; init; }

    /// <summary>Reads a row.</summary>
    public static CustomerDraft Of(ImportRow row, ImportReadings readings)
    {
        var (problems, notes, shown) = (new List<ImportIssue>(), new List<ImportIssue>(), new Dictionary<string, string>(StringComparer.Ordinal));
        var name = Text("name", 200);
        if (name is null) problems.Add(new ImportIssue("name", "row.nameMissing", null));
        var amount = NumberText.Parse(row["recurringRevenue"]);
        if (amount.Problem is { } noNumber) problems.Add(new ImportIssue("recurringRevenue", noNumber, row["recurringRevenue"]));
        else if (amount.Value is { Value: < 0 }) problems.Add(new ImportIssue("recurringRevenue", "negativeAmount", row["recurringRevenue"]));
        var currency = (row["currency"] ?? amount.Value?.Currency)?.ToUpperInvariant();
        if (currency is not null && NumberText.CurrencyOf(currency) is { } known) currency = known;
        if (currency is not null && (currency.Length != 3 || !currency.All(char.IsAsciiLetterUpper)))
        {
            problems.Add(new ImportIssue("currency", "unknownCurrency", currency));
            currency = null;
        }

        DateOnly? renewsOn = null;
        if (row["renewsOn"] is { } date)
        {
            var reading = DateText.Parse(date, readings.Dates.GetValueOrDefault("renewsOn"), null);
            if (reading.Problem is { } noDate) problems.Add(new ImportIssue("renewsOn", noDate, date));
            else renewsOn = reading.Day;
            if (reading.Note is { } note) notes.Add(new ImportIssue("renewsOn", note, date));
        }

        var draft = new CustomerDraft
        {
            Row = row,
            Title = name ?? "",
            Shown = shown,
            Problems = problems,
            Notes = notes,
            SameKey = name is null ? null : row["externalId"] is { } id ? "x" + TextKeys.Of(id) : "n" + TextKeys.Of(name),
            Name = name ?? "",
            ExternalId = Text("externalId", 200),
            Industry = Text("industry", 100),
            Region = Text("region", 100),
            Tier = Word("tier", CustomerAliases.Tiers),
            Strategy = Word("strategy", CustomerAliases.Strategies),
            RecurringRevenue = amount.Value is { } number ? Amount.Of(number.Value).Minor : null,
            Currency = currency,
            RenewsOn = renewsOn,
            OwnerName = Text("owner", 200),
        };
        if (draft.RecurringRevenue is { } minor) shown["recurringRevenue"] = new Amount(minor).ToString();
        if (currency is not null) shown["currency"] = currency;
        if (renewsOn is { } day) shown["renewsOn"] = day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return draft;

        string? Text(string field, int longest)
        {
            if (row[field] is not { } text) return null;
            if (text.Length > longest) problems.Add(new ImportIssue(field, "row.tooLong", $"{text[..30]}… ({text.Length} > {longest})"));
            return shown[field] = text;
        }

        string? Word(string field, WordText words)
        {
            var parsed = words.Parse(row[field]);
            if (parsed.Problem is { } unknown) notes.Add(new ImportIssue(field, unknown, row[field]));
            if (parsed.Value is { } word) shown[field] = word;
            return parsed.Value;
        }
    }
}
