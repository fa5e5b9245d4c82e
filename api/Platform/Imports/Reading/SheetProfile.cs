namespace ProductOps.Api.Platform.Imports.Reading;

/// <summary>What is learnt about the columns while all rows pass by.</summary>
internal sealed class SheetProfile(string?[] names, int samples)
{
    private readonly List<Column> columns = [];
    private readonly List<int> totals = [];
    private int rows;
    private int broken;

    public void Add(TableRow row)
    {
        if (row.Kind == RowKind.Totals && totals.Count < 100)
            totals.Add(row.Number);
        if (row.Kind != RowKind.Data)
            return;
        rows++;
        if (row.Problem is not null)
            broken++;
        while (columns.Count < row.Cells.Length)
            columns.Add(new Column());
        for (var i = 0; i < row.Cells.Length; i++)
            if (row.Cells[i] is { } cell && !string.IsNullOrWhiteSpace(cell))
                columns[i].Add(cell, samples);
    }

    public TableShape Complete(TableShape shape)
    {
        var places = new Dictionary<string, List<int>>(StringComparer.OrdinalIgnoreCase);
        var order = new List<string>();
        for (var i = 0; i < Math.Max(names.Length, columns.Count); i++)
        {
            var name = i < names.Length ? names[i] : null;
            if (name is null && (i >= columns.Count || columns[i].Filled == 0))
                continue;
            name ??= $"Column {i + 1}";
            if (!places.TryGetValue(name, out var list))
            {
                places[name] = list = [];
                order.Add(name);
            }

            list.Add(i);
        }

        return shape with
        {
            Rows = rows,
            TotalsRows = totals,
            BrokenRows = broken,
            Columns = [.. order.Select(name => Describe(name, places[name]))],
        };
    }

    private TableColumn Describe(string name, List<int> places)
    {
        var seen = places.Where(p => p < columns.Count).Select(p => columns[p]).ToList();
        return new TableColumn(name, places, [.. seen.SelectMany(c => c.Samples).Distinct(StringComparer.Ordinal).Take(samples)], seen.Sum(c => c.Filled))
        {
            Dates = seen.Aggregate(DateOrder.Unknown, (order, c) => c.Dates.With(order)),
        };
    }

    private sealed class Column
    {
        public List<string> Samples { get; } = [];

        public int Filled { get; private set; }

        public DateOrder Dates { get; private set; }

        public void Add(string cell, int most)
        {
            Filled++;
            Dates = Dates.Seeing(cell);
            if (Samples.Count >= most)
                return;
            // A preview needs the beginning of a text, not all of it.
            var sample = cell.Length > 300 ? string.Concat(cell.AsSpan(0, 299), "…") : cell;
            if (!Samples.Contains(sample))
                Samples.Add(sample);
        }
    }
}
