using ProductOps.Api.Platform.Imports;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.ValueRealization.Customers;

namespace ProductOps.Api.ValueRealization.Departures;

/// <summary>A row of a file of departures, understood.</summary>
public sealed record DepartureDraft : CustomerRowDraft
{
    private static readonly char[] Between = ['_', ' ', '-', '(', ')'];

    /// <summary>What the row says, as a record.</summary>
    public required DepartureRecord Said { get; init; }

    /// <summary>The fields the row has a value for.</summary>
    public required IReadOnlySet<string> Given { get; init; }

    /// <summary>Reads a row.</summary>
    public static DepartureDraft Of(ImportRow row, ImportReadings readings)
    {
        var read = new RowReading(row, readings);
        var (customer, external) = (read.Text("customer", 200), read.Text("externalId", 200));
        if (customer is null) read.Refuse("customer", "row.customerMissing");
        var left = read.Date("leftOn");
        if (left is null && row["leftOn"] is null) read.Refuse("leftOn", "row.dayMissing");
        var (refund, beside) = read.Money("refund");
        var reason = read.Word("reason", DepartureAliases.Reasons);
        if (!CustomerReader.IsExtra(row.Extra)) read.Refuse(null, "extraTooLong");
        return new DepartureDraft
        {
            CustomerName = customer,
            ExternalId = external,
            Given = row.Fields.Keys.Where(field => row[field] is not null).ToHashSet(StringComparer.Ordinal),
            Said = new DepartureRecord
            {
                ExternalId = external, LeftOn = left ?? default, Reason = reason == "unknown" ? null : reason, Refund = refund, Currency = read.Currency("currency", beside ?? InHeader(readings)) ?? "CNY",
                CameBack = read.Flag("cameBack") ?? false, Words = read.Text("words", 10_000), Extra = RawJson<IReadOnlyDictionary<string, string>>.Of(row.Extra),
            },
            Row = row,
            Title = customer ?? "",
            Shown = read.Shown,
            Problems = read.Problems,
            Notes = read.Notes,
            SameKey = external is null ? customer is null || left is null ? null : $"c{TextKeys.Of(customer)} {left:yyyy-MM-dd}" : "x" + TextKeys.Of(external),
        };
    }

    // Of a column such as refund_amount_usd.
    private static string? InHeader(ImportReadings readings)
    {
        var last = readings.HeaderOf("refund").Split(Between, StringSplitOptions.RemoveEmptyEntries).LastOrDefault()?.ToUpperInvariant();
        return last is "USD" or "EUR" or "CNY" or "GBP" or "JPY" or "HKD" or "SGD" ? last : null;
    }
}
