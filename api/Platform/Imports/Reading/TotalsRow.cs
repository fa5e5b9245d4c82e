using System.Globalization;

namespace ProductOps.Api.Platform.Imports.Reading;

/// <summary>Sums and counts that people put below a table.</summary>
internal static class TotalsRow
{
    private static readonly HashSet<string> Words =
        ["合计", "总计", "小计", "共计", "总数", "汇总", "合計", "總計", "小計", "total", "totals", "grandtotal", "subtotal", "sum", "合计总计"];

    public static bool Is(string?[] cells)
    {
        var label = -1;
        var others = 0;
        for (var i = 0; i < cells.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(cells[i]))
                continue;
            if (label < 0)
            {
                if (cells[i]!.Length > 12 || !Words.Contains(HeaderVocabulary.Normalise(cells[i]!)))
                    return false;
                label = i;
            }
            else if (double.TryParse(cells[i]!.Trim().TrimEnd('%').TrimStart('¥', '￥', '$', '€'), NumberStyles.Any, CultureInfo.InvariantCulture, out _))
            {
                others++;
            }
            else
            {
                return false;
            }
        }

        // A lone "total" may be a short requirement of one column; with figures beside it, or in a wide table, it is not.
        return label >= 0 && (others > 0 || cells.Length > 1);
    }
}
