using System.Globalization;
using System.Text;

namespace ProductOps.Api.Shared.Search;

/// <summary>
/// The form in which texts are compared letter by letter: compatibility forms and full width folded (NFKD), lower case, accents
/// dropped, invisible characters gone, every run of white space one blank. Each character is folded by itself, so the folded form
/// of a part is a part of the folded whole: that is what lets a search find every part of a text.
/// </summary>
public static class FoldedText
{
    /// <summary>Stands in <see cref="Single"/> for "not worked out yet".</summary>
    private const char Unknown = '\0';

    /// <summary>Stands in <see cref="Single"/> for "becomes nothing or several characters".</summary>
    private const char Several = '\uFFFF';

    // A race only works the same answer out twice.
    private static readonly char[] Single = new char[char.MaxValue + 1];

    /// <summary>The folded form; an absent text is an empty one.</summary>
    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        using var folded = new CharBuffer(text.Length + 16);
        Append(text, folded);
        folded.TrimEnd();
        return folded.ToString();
    }

    private static void Append(string text, CharBuffer folded)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            // Most of what is written: small letters and digits, and Chinese characters.
            if ((uint)(c - 'a') <= 'z' - 'a' || (uint)(c - '0') <= 9 || (uint)(c - '\u4e00') <= '\u9fff' - '\u4e00')
            {
                folded.Add(c);
                continue;
            }

            var known = Single[c];
            if (known == Unknown) known = Single[c] = WorkOut(c);
            if (known == ' ') folded.Blank();
            else if (known != Several) folded.Add(known);
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) Expand(char.ConvertToUtf32(c, text[++i]), folded);
            else if (char.IsSurrogate(c)) folded.Add('\uFFFD');
            else Expand(c, folded);
        }
    }

    private static char WorkOut(char c)
    {
        if (char.IsSurrogate(c)) return Several;
        if (char.IsWhiteSpace(c)) return ' ';
        using var folded = new CharBuffer(32);
        Expand(c, folded);
        return folded.Length == 1 ? folded[0] : Several;
    }

    private static void Expand(int codePoint, CharBuffer folded)
    {
        if (codePoint < char.MaxValue && char.IsWhiteSpace((char)codePoint))
        {
            folded.Blank();
            return;
        }

        // U+FFFE and U+FFFF are no characters; the form of Hangul syllables stays composed, as people type them.
        if (codePoint is 0xFFFE or 0xFFFF)
        {
            folded.Add('\uFFFD');
            return;
        }

        var whole = char.ConvertFromUtf32(codePoint);
        var parts = codePoint is >= 0xAC00 and <= 0xD7A3 ? whole : whole.Normalize(NormalizationForm.FormKD);
        foreach (var part in parts.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(part);
            if (category is UnicodeCategory.Control or UnicodeCategory.Format) continue;
            if (part.Value is >= 0x300 and <= 0x36F) continue;
            if (Rune.IsWhiteSpace(part)) folded.Blank();
            else folded.Add(Rune.ToLowerInvariant(part));
        }
    }
}
