using System.Globalization;

namespace ProductOps.Api.Platform.Imports.Reading;

/// <summary>Finds the header among the first rows: below titles and preambles, over one row or up to three.</summary>
internal static class HeaderFinder
{
    public const int Head = 60;
    private const int Deepest = 40;
    private const int MostRows = 3;

    /// <summary>First and last header row and a name per column; (0, 0) and no names for an empty sheet.</summary>
    public static (int First, int Last, string?[] Names, string?[] Cells) Find(List<RawRow> head, IReadOnlyList<MergedCells> merged, HeaderVocabulary known, int? given)
    {
        var rows = head.Where(r => !r.IsBlank).ToList();
        if (rows.Count == 0 || given == 0)
            return (0, 0, [], []);
        var at = given is { } row ? rows.FindIndex(r => r.Number == row) : Best(rows, known).At;
        if (at < 0)
            return (0, 0, [], []);
        var (first, last) = given is null ? Extend(rows, at, merged, known) : (at, at);
        var width = rows.Skip(first).Take(last - first + 1).Max(r => r.Cells.Length);
        var names = new string?[width];
        for (var column = 0; column < width; column++)
            names[column] = NameOf(rows, first, last, column, merged);
        return (rows[first].Number, rows[last].Number, Distinguished(rows, first, last, names, merged), rows[last].Cells);
    }

    /// <summary>The likeliest row, and how likely: used to choose among sheets too.</summary>
    public static (int At, double Score) Best(List<RawRow> rows, HeaderVocabulary known)
    {
        var widest = rows.Max(r => r.Cells.Count(c => !string.IsNullOrWhiteSpace(c)));
        var (best, bestScore) = (-1, double.MinValue);
        for (var i = 0; i < rows.Count && i < Deepest; i++)
        {
            var score = Score(rows[i], widest, known) - i * 0.04;
            if (score > bestScore + 0.001)
                (best, bestScore) = (i, score);
        }

        return (best, bestScore);
    }

    private static double Score(RawRow row, int widest, HeaderVocabulary known)
    {
        var cells = row.Cells.Where(c => !string.IsNullOrWhiteSpace(c)).Select(c => c!.Trim()).ToList();
        if (cells.Count == 0)
            return double.MinValue;
        var hits = cells.Count(known.Knows);
        var wordy = cells.Count(IsWordy) / (double)cells.Count;
        var distinct = cells.Distinct(StringComparer.Ordinal).Count() / (double)cells.Count;
        return Math.Min(hits, 8) * 0.5 + hits / (double)cells.Count * 2 + Math.Min(1, cells.Count / (double)widest) * 2 + wordy * 2 + distinct * 0.5;
    }

    /// <summary>Looks like a name rather than a value: short, and neither a number nor a date.</summary>
    private static bool IsWordy(string cell) =>
        cell.Length <= 80 && !double.TryParse(cell, NumberStyles.Any, CultureInfo.InvariantCulture, out _) && !(char.IsAsciiDigit(cell[0]) && DateText.Parse(cell, DateOrder.Unknown, null) is { IsDate: true });

    private static (int First, int Last) Extend(List<RawRow> rows, int at, IReadOnlyList<MergedCells> merged, HeaderVocabulary known)
    {
        int first = at, last = at;
        // Cells merged downwards across the header row tell how deep it goes.
        foreach (var area in merged)
        {
            if (!area.IsVertical || area.FirstRow > rows[at].Number || area.LastRow < rows[at].Number || area.LastRow - area.FirstRow >= MostRows)
                continue;
            while (first > 0 && rows[first - 1].Number >= area.FirstRow && last - first + 1 < MostRows)
                first--;
            while (last + 1 < rows.Count && rows[last + 1].Number <= area.LastRow && last - first + 1 < MostRows)
                last++;
        }

        // A row of group names above: merged across several columns, but not across all of them as a title is.
        while (first > 0 && last - first + 1 < MostRows && IsGroupRow(rows[first - 1], rows[at], merged))
            first--;
        // The same header again in another language or another program's words.
        while (last + 1 < rows.Count && last - first + 1 < MostRows && IsHeaderAgain(rows[last + 1], rows[at], known))
            last++;
        return (first, last);
    }

    private static bool IsGroupRow(RawRow row, RawRow header, IReadOnlyList<MergedCells> merged)
    {
        var groups = merged.Where(m => m.FirstRow == row.Number && m.LastRow == row.Number && m.IsHorizontal).ToList();
        var filled = row.Cells.Count(c => !string.IsNullOrWhiteSpace(c));
        return groups.Count > 0 && filled > 1 && groups.TrueForAll(g => g.LastColumn - g.FirstColumn + 1 < header.Cells.Length);
    }

    private static bool IsHeaderAgain(RawRow row, RawRow header, HeaderVocabulary known)
    {
        var filled = 0;
        var names = 0;
        for (var i = 0; i < row.Cells.Length; i++)
        {
            if (row.Cells[i] is not { } cell || string.IsNullOrWhiteSpace(cell))
                continue;
            filled++;
            if (known.Knows(cell) || (i < header.Cells.Length && string.Equals(cell.Trim(), header.Cells[i]?.Trim(), StringComparison.OrdinalIgnoreCase)))
                names++;
        }

        return filled > 1 && names * 2 > filled && names * 2 > header.Cells.Count(c => !string.IsNullOrWhiteSpace(c)) && !row.Cells.Any(c => c?.Length > 80);
    }

    private static string? NameOf(List<RawRow> rows, int first, int last, int column, IReadOnlyList<MergedCells> merged)
    {
        // Of repeated headers the first names the column; of stacked ones the lowest does.
        var stacked = merged.Count > 0;
        for (var i = 0; i <= last - first; i++)
        {
            var row = rows[stacked ? last - i : first + i];
            if (Cell(row, column) is { } name)
                return name;
        }

        return null;
    }

    /// <summary>"客户 / 名称" and "供应商 / 名称" need their group; a name that stands alone does not.</summary>
    private static string?[] Distinguished(List<RawRow> rows, int first, int last, string?[] names, IReadOnlyList<MergedCells> merged)
    {
        if (first == last || merged.Count == 0)
            return names;
        var repeated = names.Where(n => n is not null).GroupBy(n => n!, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var result = (string?[])names.Clone();
        for (var column = 0; column < names.Length; column++)
        {
            if (names[column] is not { } name || !repeated.Contains(name))
                continue;
            for (var i = last; i >= first; i--)
            {
                var group = merged.FirstOrDefault(m => m.FirstRow == rows[i].Number && m.IsHorizontal && column >= m.FirstColumn && column <= m.LastColumn);
                if (group.IsHorizontal && Cell(rows[i], group.FirstColumn) is { } parent && !string.Equals(parent, name, StringComparison.OrdinalIgnoreCase))
                    result[column] = $"{parent} / {name}";
            }
        }

        return result;
    }

    private static string? Cell(RawRow row, int column)
    {
        if (column >= row.Cells.Length || string.IsNullOrWhiteSpace(row.Cells[column]))
            return null;
        var words = row.Cells[column]!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var name = string.Join(' ', words).Trim('\uFEFF', '*').Trim();
        return name.Length == 0 ? null : name.Length > 200 ? name[..200] : name;
    }
}
