using System.Text.Json;
using System.Text.RegularExpressions;
using ProductOps.Api.Shared.Problems;

namespace ProductOps.Api.Shared.Http;

/// <summary>Says in a person's words why a JSON body could not be read, and where.</summary>
public static partial class JsonReading
{
    /// <summary>Marks the failure of a text that holds U+0000.</summary>
    public const string NulMarker = "U+0000";

    /// <summary>The field error behind a failure of the JSON reader.</summary>
    public static FieldError Explain(JsonException failure)
    {
        var pointer = Pointer(failure.Path);
        if (failure.Message.StartsWith(NulMarker, StringComparison.Ordinal)) return Refusals.Field(pointer, "nulCharacter");
        if (Unmapped().Match(failure.Message) is { Success: true } unknown)
        {
            var name = unknown.Groups[1].Value;
            return Refusals.Field(pointer.EndsWith("/" + name, StringComparison.Ordinal) ? pointer : $"{pointer}/{name}", "unknownField", ("name", name));
        }

        if (Missing().Match(failure.Message) is { Success: true } missing)
        {
            var name = missing.Groups[1].Value.Trim('\'', '"', ' ');
            return Refusals.Field($"{pointer}/{name}", "required");
        }

        var notJson = failure.InnerException is JsonException || pointer.Length == 0;
        return Refusals.Field(pointer, notJson ? "invalidJson" : "unreadableValue");
    }

    /// <summary>The parameter that a binding failure names, or null.</summary>
    public static string? ParameterIn(string message) => Parameter().Match(message) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>A JSON path (<c>$.evidence[0].kind</c>) as a JSON pointer (<c>/evidence/0/kind</c>).</summary>
    public static string Pointer(string? path)
    {
        if (string.IsNullOrEmpty(path) || path == "$") return "";
        return "/" + path.TrimStart('$').Replace("['", ".", StringComparison.Ordinal).Replace("']", "", StringComparison.Ordinal)
            .Replace('[', '.').Replace("]", "", StringComparison.Ordinal).TrimStart('.').Replace('.', '/');
    }

    [GeneratedRegex(@"property '([^']*)' could not be mapped", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Unmapped();

    [GeneratedRegex(@"missing required properties[^:]*: ([^,.]+)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Missing();

    [GeneratedRegex("parameter \"[^\"]*? (\\w+)\" from", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Parameter();
}
