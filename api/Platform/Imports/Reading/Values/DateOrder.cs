namespace ProductOps.Api.Platform.Imports.Reading;

/// <summary>What a column's own values say about the order in dates such as 02/03/2026. A number above 12 cannot be a month.</summary>
[Flags]
public enum DateOrder
{
    Unknown = 0,
    DayFirst = 1,
    MonthFirst = 2,

    /// <summary>Both were seen: only the unmistakable values of such a column can be believed.</summary>
    Mixed = DayFirst | MonthFirst,
}

public static class DateOrders
{
    public static DateOrder With(this DateOrder order, DateOrder other) => order | other;

    /// <summary>Adds what one more cell shows.</summary>
    public static DateOrder Seeing(this DateOrder order, string cell)
    {
        var text = cell.AsSpan().Trim();
        if (order == DateOrder.Mixed || text.Length is < 6 or > 40 || !TakeNumber(ref text, 2, out var first) || !TakeSeparator(ref text, out var separator)
            || !TakeNumber(ref text, 2, out var second) || text.IsEmpty || text[0] != separator || !TakeSeparator(ref text, out _) || !TakeNumber(ref text, 4, out _))
            return order;
        if (!text.IsEmpty && text[0] is not (' ' or ',' or 'T'))
            return order;
        if (first is > 12 and <= 31 && second is >= 1 and <= 12)
            return order | DateOrder.DayFirst;
        if (second is > 12 and <= 31 && first is >= 1 and <= 12)
            return order | DateOrder.MonthFirst;
        return order;
    }

    private static bool TakeNumber(ref ReadOnlySpan<char> text, int digits, out int number)
    {
        var length = 0;
        number = 0;
        while (length < text.Length && length < digits && char.IsAsciiDigit(text[length]))
            number = number * 10 + (text[length++] - '0');
        text = text[length..];
        return length > 0 && (text.IsEmpty || !char.IsAsciiDigit(text[0]));
    }

    private static bool TakeSeparator(ref ReadOnlySpan<char> text, out char separator)
    {
        separator = text.IsEmpty ? '\0' : text[0];
        if (separator is not ('/' or '-' or '.'))
            return false;
        text = text[1..];
        return true;
    }
}
