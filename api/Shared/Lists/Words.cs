namespace ProductOps.Api.Shared.Lists;

/// <summary>An enum's members as the lower camel words that stand in JSON and in the database.</summary>
public static class Words
{
    /// <summary>All words, in the order of declaration.</summary>
    public static IReadOnlyList<string> Of<TEnum>() where TEnum : struct, Enum => Known<TEnum>.Words;

    /// <summary>One word.</summary>
    public static string Word<TEnum>(this TEnum value) where TEnum : struct, Enum => Known<TEnum>.ByValue[value];

    /// <summary>The member behind a word of the database.</summary>
    public static TEnum Parse<TEnum>(string word) where TEnum : struct, Enum => Known<TEnum>.ByWord[word];

    /// <summary>The member behind a word of the database, or null.</summary>
    public static TEnum? ParseOrNull<TEnum>(string? word) where TEnum : struct, Enum => word is null ? null : Known<TEnum>.ByWord[word];

    private static class Known<TEnum> where TEnum : struct, Enum
    {
        public static readonly Dictionary<TEnum, string> ByValue = Enum.GetValues<TEnum>().ToDictionary(value => value, value => Camel(value.ToString()));
        public static readonly Dictionary<string, TEnum> ByWord = ByValue.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
        public static readonly IReadOnlyList<string> Words = [.. ByValue.Values];

        private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
    }
}
