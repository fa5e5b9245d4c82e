namespace ProductOps.Api.Platform.Imports.Reading;

/// <summary>Several names in one cell.</summary>
public static class TextList
{
    /// <summary>Splits at the separators that both languages use. A single comma stays inside a name ("Acme, Inc.") where the caller says names may hold one.</summary>
    public static IReadOnlyList<string> Split(string? text, bool commas = true)
    {
        if (string.IsNullOrWhiteSpace(text))
            return [];
        var pieces = text.Split(commas ? [',', '，', ';', '；', '、', '|', '\n', '\r'] : ['，', ';', '；', '、', '|', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return [.. pieces.Distinct(StringComparer.OrdinalIgnoreCase)];
    }
}
