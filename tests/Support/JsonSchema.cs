using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ProductOps.Tests.Support;

/// <summary>Checks JSON against a schema of the API's own document: as much of JSON Schema as the document uses, and nothing else.</summary>
public sealed class JsonSchema(JsonNode document)
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "type", "format", "properties", "required", "items", "enum", "oneOf", "allOf", "additionalProperties", "$ref", "description", "examples", "example", "default", "minimum", "maximum", "readOnly",
    };

    /// <summary>What does not fit, as sentences with the place; empty when everything does.</summary>
    public IEnumerable<string> Faults(JsonNode? value, JsonNode schema, string place = "")
    {
        foreach (var (word, _) in schema.AsObject())
            if (!Known.Contains(word)) yield return $"{place}: the schema says {word}, which is not looked at here";
        if (schema["$ref"]?.GetValue<string>() is { } reference)
        {
            if (document["components"]!["schemas"]![reference.Split('/')[^1]] is not { } target) yield return $"{place}: {reference} is not in the document";
            else
                foreach (var fault in Faults(value, target, place)) yield return fault;
            yield break;
        }

        if (schema["oneOf"] is JsonArray either && either.Count(part => !Faults(value, part!, place).Any()) != 1) yield return $"{place}: {Show(value)} is not exactly one of {either.ToJsonString()}";
        foreach (var fault in (schema["allOf"] as JsonArray ?? []).SelectMany(part => Faults(value, part!, place))) yield return fault;
        if (schema["enum"] is JsonArray choices && !choices.Any(choice => JsonNode.DeepEquals(choice, value))) yield return $"{place}: {Show(value)} is none of {choices.ToJsonString()}";
        var types = schema["type"] is JsonArray several ? several.Select(type => type!.GetValue<string>()).ToList() : schema["type"] is { } one ? [one.GetValue<string>()] : null;
        if (types is not null && !types.Any(type => Is(value, type)))
        {
            yield return $"{place}: {Show(value)} is no {string.Join(" or ", types)}";
            yield break;
        }

        switch (value)
        {
            case JsonObject json:
                foreach (var missing in (schema["required"] as JsonArray ?? []).Select(name => name!.GetValue<string>()).Where(name => !json.ContainsKey(name))) yield return $"{place}: {missing} is missing";
                foreach (var (name, field) in json)
                {
                    if (schema["properties"]?[name] is { } property)
                        foreach (var fault in Faults(field, property, $"{place}/{name}")) yield return fault;
                    else if (schema["additionalProperties"] is JsonObject additional)
                        foreach (var fault in Faults(field, additional, $"{place}/{name}")) yield return fault;
                    else if (schema["properties"] is not null) yield return $"{place}: {name} is not in the schema";
                }

                break;
            case JsonArray items when schema["items"] is { } item:
                foreach (var (element, i) in items.Select((element, i) => (element, i)))
                    foreach (var fault in Faults(element, item, $"{place}/{i}")) yield return fault;
                break;
            case JsonValue text when text.GetValueKind() == JsonValueKind.String && schema["format"]?.GetValue<string>() is { } format && !Fits(text.GetValue<string>(), format):
                yield return $"{place}: {Show(value)} is no {format}";
                break;
        }
    }

    private static bool Is(JsonNode? value, string type) => value?.GetValueKind() switch
    {
        null => type == "null",
        JsonValueKind.Object => type == "object",
        JsonValueKind.Array => type == "array",
        JsonValueKind.String => type == "string",
        JsonValueKind.True or JsonValueKind.False => type == "boolean",
        JsonValueKind.Number => type == "number" || (type == "integer" && long.TryParse(value.ToJsonString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)),
        _ => false,
    };

    private static bool Fits(string text, string format) => format switch
    {
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "date-time" => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out _) && text.EndsWith('Z'),
        "time" => TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out _),
        _ => true,
    };

    private static string Show(JsonNode? value) => value?.ToJsonString() is { } text ? text.Length > 80 ? text[..80] + "…" : text : "null";
}
