using System.Globalization;

namespace ProductOps.Api.Shared.Search;

/// <summary>Which characters make words with blanks between them, and which scripts are written without.</summary>
internal static class Letters
{
    private const byte Symbol = 0;
    private const byte Alphabetic = 1;
    private const byte Ideographic = 2;

    private static readonly byte[] Classes = Classify();

    /// <summary>A letter or digit of a script that puts blanks between words.</summary>
    public static bool IsAlphabetic(char c) => Classes[c] == Alphabetic;

    /// <summary>A letter of a script written without blanks (Chinese, Japanese, Korean): its words are looked for as pairs of characters.</summary>
    public static bool IsIdeographic(char c) => Classes[c] == Ideographic;

    private static byte[] Classify()
    {
        var classes = new byte[char.MaxValue + 1];
        for (var c = 0; c < classes.Length; c++) classes[c] = ClassOf((char)c);
        return classes;
    }

    private static byte ClassOf(char c) => c switch
    {
        >= '\u1100' and <= '\u11FF' or >= '\u3040' and <= '\u312F' or >= '\u3400' and <= '\u4DBF' or >= '\u4E00' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7AF' or >= '\uF900' and <= '\uFAFF' or '\u3005' or '\u3007' => Ideographic,
        _ when char.IsLetterOrDigit(c) => Alphabetic,
        _ when char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => Alphabetic,
        _ => Symbol,
    };
}
