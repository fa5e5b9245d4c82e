using ProductOps.Api.Platform.Imports;
using ProductOps.Api.Shared.Data;

namespace ProductOps.Api.ValueRealization.Customers;

/// <summary>A row of a file of customers, understood.</summary>
public sealed record CustomerDraft : ImportDraft
{
    private static readonly char[] Separators = [',', ';', '/', '|', '\uFF0C', '\uFF1B', '\u3001'];

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

    /// <summary>What they pay a year.</summary>
    public Amount? RecurringRevenue { get; init; }

    /// <summary>Its currency.</summary>
    public string? Currency { get; init; }

    /// <summary>When the contract ends.</summary>
    public DateOnly? RenewsOn { get; init; }

    /// <summary>The colleague's name.</summary>
    public string? OwnerName { get; init; }

    /// <summary>Whether the file says that they have left.</summary>
    public bool? HasLeft { get; init; }

    /// <summary>Competitors' products that they use.</summary>
    public IReadOnlyList<string> Competitors { get; init; } = [];

    /// <summary>Columns without a field.</summary>
    public IReadOnlyDictionary<string, string> Extra { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Reads a row.</summary>
    public static CustomerDraft Of(ImportRow row, ImportReadings readings)
    {
        var read = new RowReading(row, readings);
        var name = read.Text("name", 200);
        if (name is null) read.Refuse("name", "row.nameMissing");
        if (!CustomerReader.IsExtra(row.Extra)) read.Refuse(null, "extraTooLong");
        var (amount, currency) = read.Money("recurringRevenue");
        return new CustomerDraft
        {
            Row = row,
            Title = name ?? "",
            Shown = read.Shown,
            Problems = read.Problems,
            Notes = read.Notes,
            SameKey = name is null ? null : row["externalId"] is { } id ? "x" + TextKeys.Of(id) : "n" + TextKeys.Of(name),
            Name = name ?? "",
            ExternalId = read.Text("externalId", 200),
            Industry = read.Text("industry", 100),
            Region = read.Text("region", 100),
            Tier = read.Word("tier", CustomerAliases.Tiers),
            Strategy = read.Word("strategy", CustomerAliases.Strategies),
            RecurringRevenue = amount,
            Currency = read.Currency("currency", currency),
            RenewsOn = read.Date("renewsOn"),
            OwnerName = read.Text("owner", 200),
            HasLeft = read.Flag("hasLeft"),
            Competitors = [.. (read.Text("competitors", 1000) ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.OrdinalIgnoreCase).Take(20)],
            Extra = row.Extra,
        };
    }
}
