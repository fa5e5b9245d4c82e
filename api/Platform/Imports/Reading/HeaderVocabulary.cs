using System.Globalization;
using System.Text;

namespace ProductOps.Api.Platform.Imports.Reading;

/// <summary>Column names that are known, in whatever width, case, spacing and punctuation they are written.</summary>
public sealed class HeaderVocabulary(IEnumerable<string> names)
{
    private readonly HashSet<string> known = [.. names.Select(Normalise).Where(n => n.Length > 0)];

    public static HeaderVocabulary None { get; } = new([]);

    public bool Knows(string? header) => !string.IsNullOrWhiteSpace(header) && header.Length <= 200 && Readings(header).Any(known.Contains);

    /// <summary>"客户名称（必填）" may stand for itself or for "客户名称"; "Custom field (Region)" for "Region".</summary>
    public static IEnumerable<string> Readings(string header)
    {
        var whole = Normalise(header);
        if (whole.Length > 0)
            yield return whole;
        var folded = Fold(header);
        var open = folded.IndexOfAny(['(', '[', '【']);
        if (open <= 0)
            yield break;
        var before = Normalise(folded[..open]);
        var close = folded.LastIndexOfAny([')', ']', '】']);
        if (before == "customfield" && close > open)
            yield return Normalise(folded[(open + 1)..close]);
        else if (before.Length > 0)
            yield return before;
    }

    /// <summary>Compatibility forms folded: full-width letters and digits become the usual ones. What is no character (half a pair, U+FFFE) has no form and is dropped.</summary>
    public static string Fold(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            return string.Concat(text.EnumerateRunes().Where(rune => rune != Rune.ReplacementChar && (rune.Value & 0xFFFE) != 0xFFFE && (rune.Value is < 0xFDD0 or > 0xFDEF))).Normalize(NormalizationForm.FormKC);
        }
    }

    /// <summary>Compatibility forms folded, lower case, letters and digits only.</summary>
    public static string Normalise(string header)
    {
        var text = new StringBuilder(header.Length);
        foreach (var rune in Fold(header).EnumerateRunes())
        {
            if (rune.IsBmp && rune.Value is >= 0x4E00 and <= 0x9FFF or >= 'a' and <= 'z' or >= '0' and <= '9')
            {
                text.Append((char)rune.Value);
                continue;
            }

            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
                or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.NonSpacingMark)
                text.Append(Rune.ToLowerInvariant(rune).ToString());
        }

        return text.ToString();
    }
}
