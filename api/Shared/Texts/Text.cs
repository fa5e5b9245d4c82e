using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ProductOps.Api.Shared.Texts;

/// <summary>
/// What the server says to people, in the language files beside this class (<c>en/requirements.json</c>,
/// <c>zh-CN/requirements.json</c> …, one pair for each noun; same keys, a house test compares them). The language is the request's: <c>Accept-Language</c>, or the profile's.
/// </summary>
public static partial class Text
{
    /// <summary>The languages the product speaks, the first being the default.</summary>
    public static readonly IReadOnlyList<string> Languages = ["en", "zh-CN"];

    private static readonly FrozenDictionary<string, FrozenDictionary<string, string>> Files = Languages.ToFrozenDictionary(language => language, Load);

    /// <summary>The language of the work in progress: <c>en</c> or <c>zh-CN</c>.</summary>
    public static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? "zh-CN" : "en";

    /// <summary>Every key, for tests.</summary>
    public static IReadOnlyDictionary<string, string> All(string language) => Files[language];

    /// <summary>True when both files know the key.</summary>
    public static bool Has(string key) => Files["en"].ContainsKey(key);

    /// <summary>The text behind <paramref name="key"/> in the request's language, with <c>{name}</c> places filled in.</summary>
    public static string Of(string key, params (string Name, object? Value)[] values) => In(Language, key, values);

    /// <summary>The text behind <paramref name="key"/> in one language.</summary>
    public static string In(string language, string key, params (string Name, object? Value)[] values)
    {
        if (!Files[language].TryGetValue(key, out var text)) throw new KeyNotFoundException($"No text '{key}' in the files of {language}.");
        return values.Length == 0 ? text : Place().Replace(text, match =>
        {
            foreach (var (name, value) in values)
                if (match.Groups[1].ValueSpan.SequenceEqual(name)) return Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
            return match.Value;
        });
    }

    private static FrozenDictionary<string, string> Load(string language)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith($"Texts/{language}/", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            foreach (var (key, text) in JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!) texts.Add(key, text);
        }

        return texts.ToFrozenDictionary(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"\{([a-zA-Z0-9]+)\}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Place();
}
