using ProductOps.Api.Platform.Imports;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.ValueRealization.Customers;

namespace ProductOps.Api.ValueRealization.CustomerContracts;

/// <summary>A row of a file of contracts, understood.</summary>
public sealed record ContractDraft : CustomerRowDraft
{
    /// <summary>What the row says, as a record; whatever it does not say stands at its usual value.</summary>
    public required ContractRecord Said { get; init; }

    /// <summary>The amount, where the row has one.</summary>
    public Amount? Amount { get; init; }

    /// <summary>What is licensed, by name.</summary>
    public string? LicenceName { get; init; }

    /// <summary>How many.</summary>
    public long? Quantity { get; init; }

    /// <summary>The colleague's name.</summary>
    public string? OwnerName { get; init; }

    /// <summary>The fields the row has a value for.</summary>
    public required IReadOnlySet<string> Given { get; init; }

    /// <summary>Reads a row.</summary>
    public static ContractDraft Of(ImportRow row, ImportReadings readings)
    {
        var read = new RowReading(row, readings);
        var (customer, external, name, licence) = (read.Text("customer", 200), read.Text("externalId", 200), read.Text("name", 200), read.Text("licence", 200));
        if (customer is null) read.Refuse("customer", "row.customerMissing");
        var (starts, ends) = (read.Date("startsOn"), read.Date("endsOn"));
        if (starts is null && row["startsOn"] is null) read.Refuse("startsOn", "row.startMissing");
        if (ends < starts) read.Refuse("endsOn", "endsBeforeStart", row["endsOn"]);
        var (amount, beside) = read.Money("amount");
        var currency = read.Currency("currency", beside);
        if (!CustomerReader.IsExtra(row.Extra)) read.Refuse(null, "extraTooLong");
        var title = name ?? licence ?? external ?? customer ?? "";
        return new ContractDraft
        {
            CustomerName = customer,
            ExternalId = external,
            Amount = amount,
            LicenceName = licence,
            Quantity = read.Count("quantity"),
            OwnerName = read.Text("owner", 200),
            Given = row.Fields.Keys.Where(field => row[field] is not null).ToHashSet(StringComparer.Ordinal),
            Said = new ContractRecord
            {
                ExternalId = external, Name = title, Status = read.Word("status", ContractAliases.States) ?? "active", SignedOn = read.Date("signedOn"), StartsOn = starts ?? default, EndsOn = ends, Amount = amount ?? default,
                Currency = currency ?? "CNY", Per = read.Word("per", ContractAliases.Periods) ?? "year", RenewsByItself = read.Flag("renewsByItself") ?? false, IsTrial = read.Flag("isTrial") ?? false, Note = read.Text("note", 10_000),
                Extra = RawJson<IReadOnlyDictionary<string, string>>.Of(row.Extra),
            },
            Row = row,
            Title = title,
            Shown = read.Shown,
            Problems = read.Problems,
            Notes = read.Notes,
            SameKey = external is null ? null : "x" + TextKeys.Of(external),
        };
    }
}
