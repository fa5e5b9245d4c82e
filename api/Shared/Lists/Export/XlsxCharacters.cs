using System.Globalization;
using System.Text;

namespace ProductOps.Api.Shared.Lists.Export;

/// <summary>Characters that XML cannot hold, in the form workbooks use for them: _xHHHH_. A text that happens to look like that form has its underscore written so.</summary>
public static class XlsxCharacters
{
    /// <summary>Gives back the characters written as _xHHHH_ because XML cannot hold them.</summary>
    public static string Decode(string text)
    {
        var at = text.IndexOf("_x", StringComparison.Ordinal);
        if (at < 0)
            return text;
        StringBuilder? decoded = null;
        var done = 0;
        while (at >= 0 && at + 7 <= text.Length)
        {
            if (text[at + 6] == '_' && ushort.TryParse(text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
            {
                decoded ??= new StringBuilder(text.Length);
                decoded.Append(text, done, at - done).Append((char)unit);
                done = at + 7;
                at = text.IndexOf("_x", done, StringComparison.Ordinal);
            }
            else
            {
                at = text.IndexOf("_x", at + 2, StringComparison.Ordinal);
            }
        }

        return decoded is null ? text : decoded.Append(text, done, text.Length - done).ToString();
    }

    /// <summary>Appends the text as XML content that every reader gives back unchanged.</summary>
    public static void AppendEncoded(StringBuilder xml, ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '&':
                    xml.Append("&amp;");
                    break;
                case '<':
                    xml.Append("&lt;");
                    break;
                case '>':
                    xml.Append("&gt;");
                    break;
                case '_' when LooksEncoded(text[i..]):
                    xml.Append("_x005F_");
                    break;
                case '\t' or '\n':
                    xml.Append(c);
                    break;
                // A bare carriage return would come back as a line feed.
                case < ' ' or '\uFFFE' or '\uFFFF':
                    AppendUnit(xml, c);
                    break;
                default:
                    if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                        xml.Append(c).Append(text[++i]);
                    else if (char.IsSurrogate(c))
                        AppendUnit(xml, c);
                    else
                        xml.Append(c);
                    break;
            }
        }
    }

    private static bool LooksEncoded(ReadOnlySpan<char> text) =>
        text.Length >= 7 && text[1] == 'x' && text[6] == '_' && char.IsAsciiHexDigit(text[2]) && char.IsAsciiHexDigit(text[3]) && char.IsAsciiHexDigit(text[4]) && char.IsAsciiHexDigit(text[5]);

    private static void AppendUnit(StringBuilder xml, char c) => xml.Append(CultureInfo.InvariantCulture, $"_x{(int)c:X4}_");
}
