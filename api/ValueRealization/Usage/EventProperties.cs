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

    private static readonly (string Name, double Seconds)[] Durations =
    [
        ("seconds", 1), ("durationSeconds", 1), ("duration_seconds", 1), ("duration_secs", 1), ("usage_duration_secs", 1), ("event_duration", 1), ("$event_duration", 1), ("duration", 1), ("$duration", 1),
        ("minutes", 60), ("durationMinutes", 60), ("duration_minutes", 60), ("durationMs", 0.001), ("duration_ms", 0.001), ("milliseconds", 0.001),
    ];

    private static readonly string[] Uses = ["uses", "usageCount", "usage_count", "count"];
    private static readonly string[] Outputs = ["outputs", "output", "outputCount", "output_count"];
    private static readonly string[] Errors = ["errors", "errorCount", "error_count"];

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
    public static UsageEvent WithAmounts(UsageEvent item, JsonElement members) => members.ValueKind != JsonValueKind.Object ? item : item with
    {
        Uses = Math.Max(1, Amount(members, Uses) ?? 1),
        Outputs = Amount(members, Outputs) ?? 0,
        Errors = Amount(members, Errors) ?? 0,
        Seconds = Duration(members),
        IsBeta = members.TryGetProperty("is_beta_feature", out var beta) && beta.ValueKind == JsonValueKind.True,
    };

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

    private static long? Amount(JsonElement members, string[] names)
    {
        foreach (var name in names)
            if (Number(members, name) is { } number) return (long)Math.Round(number);
        return null;
    }

    private static long Duration(JsonElement members)
    {
        foreach (var (name, seconds) in Durations)
            if (Number(members, name) is { } number) return (long)Math.Round(number * seconds);
        return 0;
    }

    // Nobody uses anything a negative number of times, or for longer than there is time.
    private static double? Number(JsonElement members, string name)
    {
        if (!members.TryGetProperty(name, out var value)) return null;
        double number;
        if (value.ValueKind == JsonValueKind.Number) number = value.GetDouble();
        else if (value.ValueKind != JsonValueKind.String || !double.TryParse(Read(value), NumberStyles.Float, CultureInfo.InvariantCulture, out number)) return null;
        return number is >= 0 and <= 1e9 ? number : null;
    }
}
