using System.Globalization;
using ProductOps.Api.Platform.Imports;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>A row of a usage file understood.</summary>
public sealed record UsageDraft : ImportDraft
{
    /// <summary>The event.</summary>
    public required UsageEvent Event { get; init; }

    /// <summary>The contract or subscription under which the feature was used.</summary>
    public string? Contract { get; init; }

    /// <summary>Reads a row.</summary>
    public static UsageDraft Of(ImportRow row, ImportReadings readings)
    {
        var read = new RowReading(row, readings);
        var (name, customer, contract) = (read.Text("event", 200), read.Text("customer", 200), read.Text("contract", 200));
        if (name is null) read.Refuse("event", "row.eventMissing");
        if (customer is null && contract is null) read.Refuse("customer", "row.customerMissing");
        var at = At(row, read);
        if (at is null && row["at"] is null) read.Refuse("at", "row.dayMissing");
        return new UsageDraft
        {
            Event = new UsageEvent
            {
                Source = UsageSource.File, Name = name ?? "", MessageId = read.Text("messageId", 200), Customer = customer ?? contract, Person = read.Text("person", 200), At = at, Uses = read.Count("uses") ?? 1,
                Seconds = read.Count("seconds") ?? (read.Count("minutes") is { } minutes ? minutes * 60 : 0), Outputs = read.Count("outputs") ?? 0, Errors = read.Count("errors") ?? 0, IsBeta = read.Flag("isBeta") ?? false,
            },
            Contract = contract,
            Row = row,
            Title = name ?? "",
            Shown = read.Shown,
            Problems = read.Problems,
            Notes = read.Notes,
        };
    }

    // A moment where the cell has one, else the day.
    private static DateTime? At(ImportRow row, RowReading read)
    {
        if (row["at"] is { } text && text.Contains('T', StringComparison.Ordinal) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)) return moment.UtcDateTime;
        return read.Date("at") is { } day ? DateTime.SpecifyKind(day.ToDateTime(TimeOnly.MinValue), DateTimeKind.Utc) : null;
    }
}
