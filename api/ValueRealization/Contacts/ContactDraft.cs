using ProductOps.Api.Platform.Imports;
using ProductOps.Api.Shared.Data;

namespace ProductOps.Api.ValueRealization.Contacts;

/// <summary>A row of a file of contact persons, understood.</summary>
public sealed record ContactDraft : CustomerRowDraft
{
    /// <summary>What the row says, as a record.</summary>
    public required ContactRecord Said { get; init; }

    /// <summary>The roles the row names; null when it says nothing about them.</summary>
    public IReadOnlyList<string>? Roles { get; init; }

    private static readonly char[] Separators = [',', ';', '/', '|', '+', '\uFF0C', '\uFF1B', '\u3001'];

    /// <summary>Reads a row.</summary>
    public static ContactDraft Of(ImportRow row, ImportReadings readings)
    {
        var read = new RowReading(row, readings);
        var (name, customer) = (read.Text("name", 200), read.Text("customer", 200));
        if (name is null) read.Refuse("name", "row.nameMissing");
        if (customer is null) read.Refuse("customer", "row.customerMissing");
        List<string>? roles = null;
        foreach (var text in (read.Text("roles", 400) ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var role = ContactAliases.Roles.Parse(text);
            if (role.Value is { } word) (roles ??= []).Add(word);
            else read.Note("roles", "contactRole.unknown", text);
        }

        var email = read.Text("email", 320);
        return new ContactDraft
        {
            CustomerName = customer,
            ExternalId = read.Text("externalId", 200),
            Roles = roles,
            Said = new ContactRecord
            {
                Name = name ?? "", ExternalId = row["externalId"], Title = read.Text("title", 200), Level = read.Word("level", ContactAliases.Levels), Attitude = read.Word("attitude", ContactAliases.Attitudes), Email = email,
                Phone = read.Text("phone", 60), Consent = read.Word("consent", ContactAliases.Consents) ?? "", ConsentOn = read.Date("consentOn"), Note = read.Text("note", 10_000),
            },
            Row = row,
            Title = name ?? "",
            Shown = read.Shown,
            Problems = read.Problems,
            Notes = read.Notes,
            SameKey = name is null || customer is null ? null : row["externalId"] is { } id ? "x" + TextKeys.Of(id) : $"n{TextKeys.Of(customer)}\n{TextKeys.Of(email ?? name)}",
        };
    }
}
