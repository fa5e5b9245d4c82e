namespace ProductOps.Api.Shared.Lists.Export;

/// <summary>
/// A text cell that a spreadsheet would run as a formula gets one apostrophe in front, and loses exactly one when read. So that this is exact, a text that already
/// starts with apostrophes before such a character gets one more. See docs/decisions on formula cells in exports.
/// </summary>
public static class CellGuard
{
    public static bool Needs(ReadOnlySpan<char> text)
    {
        var rest = text.TrimStart('\'');
        return !rest.IsEmpty && rest[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠';
    }

    public static string Add(string text) => Needs(text) ? "'" + text : text;

    public static string Remove(string text) => text.Length > 1 && text[0] == '\'' && Needs(text.AsSpan(1)) ? text[1..] : text;
}
