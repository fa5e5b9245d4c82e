using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>What events say under names that differ from team to team: whose they are, how long they took, what came out.</summary>
public static class EventProperties
{
    private static readonly string[] Customers =
    [
        "groupId", "group_id", "customerId", "customer_id", "accountId", "account_id", "companyId", "company_id", "organizationId", "organization_id", "organisationId", "tenantId", "tenant_id", "workspaceId", "workspace_id",
        "customer", "account", "company", "organization", "organisation", "tenant", "workspace",
    ];

    private const int Uses = 0;
    private const int Outputs = 1;
    private const int Errors = 2;
    private const int Seconds = 3;

    // By name: which amount it is, how much of it one is, and its rank: of several names for the same amount the first one counts.
    private static readonly FrozenDictionary<string, (int Amount, double Factor, int Rank)> Amounts = new (string Name, int Amount, double Factor)[]
    {
        ("uses", Uses, 1), ("usageCount", Uses, 1), ("usage_count", Uses, 1), ("count", Uses, 1),
        ("outputs", Outputs, 1), ("output", Outputs, 1), ("outputCount", Outputs, 1), ("output_count", Outputs, 1),
        ("errors", Errors, 1), ("errorCount", Errors, 1), ("error_count", Errors, 1),
        ("seconds", Seconds, 1), ("durationSeconds", Seconds, 1), ("duration_seconds", Seconds, 1), ("duration_secs", Seconds, 1), ("usage_duration_secs", Seconds, 1), ("event_duration", Seconds, 1), ("$event_duration", Seconds, 1),
        ("duration", Seconds, 1), ("$duration", Seconds, 1), ("minutes", Seconds, 60), ("durationMinutes", Seconds, 60), ("duration_minutes", Seconds, 60), ("durationMs", Seconds, 0.001), ("duration_ms", Seconds, 0.001), ("milliseconds", Seconds, 0.001),
    }.Select((item, rank) => KeyValuePair.Create(item.Name, (item.Amount, item.Factor, rank))).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The customer that an object's members name; null where they name none.</summary>
    public static string? CustomerOf(JsonElement members)
    {
        if (members.ValueKind != JsonValueKind.Object) return null;
        foreach (var name in Customers)
        {
            if (!members.TryGetProperty(name, out var value)) continue;
            if (Text(value) is { } id) return id;
            // An object of its own, as in traits: {"company": {"id": "…", "name": "…"}}.
            if (value.ValueKind == JsonValueKind.Object && (Text(value, "id") ?? Text(value, "name")) is { } inside) return inside;
        }

        return null;
    }

    /// <summary>The same event with what its members say of amounts.</summary>
    public static UsageEvent WithAmounts(UsageEvent item, JsonElement members)
    {
        if (members.ValueKind != JsonValueKind.Object) return item;
        Span<(int Rank, long? Value)> found = [(int.MaxValue, null), (int.MaxValue, null), (int.MaxValue, null), (int.MaxValue, null)];
        var isBeta = false;
        foreach (var member in members.EnumerateObject())
        {
            if (member.NameEquals("is_beta_feature"u8)) isBeta = member.Value.ValueKind == JsonValueKind.True;
            else if (Amounts.TryGetValue(member.Name, out var known) && known.Rank <= found[known.Amount].Rank && Number(member.Value) is { } number) found[known.Amount] = (known.Rank, (long)Math.Round(number * known.Factor));
        }

        return item with { Uses = Math.Max(1, found[Uses].Value ?? 1), Outputs = found[Outputs].Value ?? 0, Errors = found[Errors].Value ?? 0, Seconds = found[Seconds].Value ?? 0, IsBeta = isBeta };
    }

    /// <summary>A member as text: a string, or a number's digits.</summary>
    public static string? Text(JsonElement members, string name) => members.ValueKind == JsonValueKind.Object && members.TryGetProperty(name, out var value) ? Text(value) : null;

    /// <summary>A member that is an object; otherwise undefined.</summary>
    public static JsonElement Inside(JsonElement members, string name) =>
        members.ValueKind == JsonValueKind.Object && members.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? value : default;

    /// <summary>A moment as ISO 8601 text, or as seconds or milliseconds since 1970.</summary>
    public static DateTime? Moment(JsonElement members, string name)
    {
        if (members.ValueKind != JsonValueKind.Object || !members.TryGetProperty(name, out var value)) return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number)) return Since1970(number);
        if (value.ValueKind != JsonValueKind.String) return null;
        // What nearly every SDK writes; read without making a text of it.
        if (value.TryGetDateTime(out var instant) && instant.Kind == DateTimeKind.Utc) return instant;
        if (DateTimeOffset.TryParse(Read(value), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)) return moment.UtcDateTime;
        return double.TryParse(Read(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var digits) ? Since1970(digits) : null;
    }

    private static DateTime? Since1970(double number)
    {
        var milliseconds = number > 100_000_000_000 ? number : number * 1000;
        return milliseconds is > -62_135_596_800_000 and < 253_402_300_799_000 ? DateTimeOffset.FromUnixTimeMilliseconds((long)milliseconds).UtcDateTime : null;
    }

    // Half of a surrogate pair is no text; it stands as it was written. Signs of nothing are left out.
    private static string Read(JsonElement value)
    {
        try
        {
            return value.GetString()!.Replace("\0", "", StringComparison.Ordinal);
        }
        catch (InvalidOperationException)
        {
            return value.GetRawText().Trim('"');
        }
    }

    /// <summary>A value as text: a string, or a number's digits; null for anything else.</summary>
    public static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String when Read(value) is { } text && !string.IsNullOrWhiteSpace(text) => text.Trim(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    // Nobody uses anything a negative number of times, or for longer than there is time.
    private static double? Number(JsonElement value)
    {
        double number;
        if (value.ValueKind == JsonValueKind.Number) number = value.GetDouble();
        else if (value.ValueKind != JsonValueKind.String || !double.TryParse(Read(value), NumberStyles.Float, CultureInfo.InvariantCulture, out number)) return null;
        return number is >= 0 and <= 1e9 ? number : null;
    }
}
