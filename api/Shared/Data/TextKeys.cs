using System.Text;

namespace ProductOps.Api.Shared.Data;

/// <summary>
/// The key under which a text is compared and sorted: the engines' collations differ, so equality is decided here, once. Full-width
/// and half-width, case and surrounding space do not matter.
/// </summary>
public static class TextKeys
{
    /// <summary>The key of <paramref name="text"/>, at most <paramref name="longest"/> characters.</summary>
    public static string Of(string text, int longest = 200)
    {
        string normal;
        try
        {
            normal = text.Trim().Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            // A lone surrogate has no normal form; it is compared as it is.
            normal = text.Trim().ToLowerInvariant();
        }

        return Cut(normal, longest);
    }

    /// <summary>A text whose own signs mean nothing to <c>LIKE … ESCAPE '~'</c>, on either engine.</summary>
    public static string Escaped(string text) => text.Replace("~", "~~", StringComparison.Ordinal).Replace("%", "~%", StringComparison.Ordinal)
        .Replace("_", "~_", StringComparison.Ordinal).Replace("[", "~[", StringComparison.Ordinal);

    /// <summary>The text's first characters, at most <paramref name="longest"/>, never half of a surrogate pair.</summary>
    public static string Cut(string text, int longest) =>
        text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];
}
