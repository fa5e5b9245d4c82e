namespace ProductOps.Api.Platform.Imports.Reading;

internal enum NumberShape
{
    Number,
    Date,
    TimeOfDay,
    Elapsed,
}

/// <summary>Whether a number format shows a date: by its built-in number or by its pattern.</summary>
internal static class NumberFormats
{
    public static NumberShape OfBuiltIn(int id) => id switch
    {
        >= 14 and <= 17 or 22 or >= 27 and <= 31 or >= 34 and <= 36 or >= 50 and <= 58 => NumberShape.Date,
        >= 18 and <= 21 or 32 or 33 or 45 or 47 => NumberShape.TimeOfDay,
        46 => NumberShape.Elapsed,
        _ => NumberShape.Number,
    };

    public static NumberShape OfPattern(string pattern)
    {
        bool date = false, time = false, month = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '"':
                    var close = pattern.IndexOf('"', i + 1);
                    i = close < 0 ? pattern.Length : close;
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case '[':
                    var end = pattern.IndexOf(']', i);
                    if (end < 0)
                        return NumberShape.Number;
                    var inside = pattern.AsSpan(i + 1, end - i - 1);
                    if (inside.Length is 1 or 2 && (inside[0] | 32) is 'h' or 'm' or 's' && inside.TrimStart(inside[0]).IsEmpty)
                        return NumberShape.Elapsed;
                    i = end;
                    break;
                case ';':
                    // The first section is for positive numbers; the others only repeat it for negatives, zero and text.
                    i = pattern.Length;
                    break;
                case 'G' or 'g' when string.Compare(pattern, i, "General", 0, 7, StringComparison.OrdinalIgnoreCase) == 0:
                    i += 6;
                    break;
                case 'A' or 'a' when string.Compare(pattern, i, "AM/PM", 0, 5, StringComparison.OrdinalIgnoreCase) == 0:
                    time = true;
                    i += 4;
                    break;
                case 'A' or 'a' when string.Compare(pattern, i, "A/P", 0, 3, StringComparison.OrdinalIgnoreCase) == 0:
                    time = true;
                    i += 2;
                    break;
                case 'E' or 'e' when i + 1 < pattern.Length && pattern[i + 1] is '+' or '-':
                    return NumberShape.Number;
                case 'y' or 'Y' or 'd' or 'D' or 'e' or 'b' or 'B' or 'g':
                    date = true;
                    break;
                case 'm' or 'M':
                    month = true;
                    break;
                case 'h' or 'H' or 's' or 'S':
                    time = true;
                    break;
                case '#' or '?':
                    return NumberShape.Number;
            }
        }

        if (date)
            return NumberShape.Date;
        if (time)
            return NumberShape.TimeOfDay;
        return month ? NumberShape.Date : NumberShape.Number;
    }
}
