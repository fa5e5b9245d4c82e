namespace ProductOps.Api.Shared.Search;

/// <summary>
/// Takes the commonest English endings off a word, so that "crashes", "crashing" and "crash" compare as one. Light on purpose:
/// an ending too few costs a little, one too many makes strangers equal.
/// </summary>
internal static class Stem
{
    /// <summary>How much of <paramref name="word"/> is its stem; sets <paramref name="turnsToY"/> where the last letter becomes a y.</summary>
    public static int Length(ReadOnlySpan<char> word, out bool turnsToY)
    {
        turnsToY = false;
        var length = word.Length;
        if (length <= 3 || !char.IsAsciiLetter(word[^1]) || !char.IsAsciiLetter(word[0])) return length;
        if (length > 4 && word.EndsWith("ies"))
        {
            turnsToY = true;
            return length - 2;
        }

        if (word.EndsWith("sses")) return length - 2;
        if (word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i')) length--;
        var rest = word[..length];
        var ending = rest.EndsWith("ing") ? 3 : rest.EndsWith("ed") ? 2 : 0;
        if (ending > 0 && length - ending >= 3 && rest[..^ending].IndexOfAny("aeiou") >= 0)
        {
            length -= ending;
            return word[length - 1] == word[length - 2] && word[length - 1] is not ('l' or 's' or 'z') ? length - 1 : length;
        }

        return length > 4 && word[length - 1] == 'e' ? length - 1 : length;
    }
}
