namespace ProductOps.Api.Platform.Imports.Reading;

/// <summary>What the values of a field look like; used where two headers claim the same field.</summary>
public enum FieldShape
{
    Any,
    Title,
    LongText,
    Date,
    Number,
    Words,
}

/// <summary>A field that a column may become: its names in both languages, the best first, and the names certain programs give it.</summary>
public sealed record ImportField(string Name, FieldShape Shape, params string[] Aliases)
{
    /// <summary>Column names that mean this field when the file comes from a certain program, however they would be read otherwise.</summary>
    public IReadOnlyDictionary<string, string[]> InSource { get; init; } = new Dictionary<string, string[]>(StringComparer.Ordinal);

    /// <summary>For <see cref="FieldShape.Words"/>: the words that its values are made of.</summary>
    public WordText? Words { get; init; }
}

/// <summary>Guesses which column is which field. A header goes to one field at most, and a field takes one header; what nobody knows is left alone.</summary>
public sealed class ColumnDictionary
{
    private const int Enough = 40;
    private static readonly string[] OtherDates = ["完成", "关闭", "上线", "截止", "计划", "更新", "期望", "结束", "解决", "到期", "修改", "发布", "回复", "最后"];
    private readonly IReadOnlyList<ImportField> fields;
    private readonly Dictionary<string, List<(ImportField Field, int Rank)>> aliases = [];

    public ColumnDictionary(IReadOnlyList<ImportField> fields)
    {
        this.fields = fields;
        foreach (var field in fields)
        {
            var rank = 0;
            foreach (var alias in field.Aliases.Prepend(field.Name))
            {
                var key = HeaderVocabulary.Normalise(alias);
                if (!aliases.TryGetValue(key, out var claims))
                    aliases[key] = claims = [];
                if (!claims.Exists(c => c.Field == field))
                    claims.Add((field, rank++));
            }
        }

        Vocabulary = new HeaderVocabulary(aliases.Keys.Concat(fields.SelectMany(f => f.InSource.Values).SelectMany(n => n)).Concat(SourceRecogniser.Headers));
    }

    public HeaderVocabulary Vocabulary { get; }

    public IReadOnlyList<ImportField> Fields => this.fields;

    /// <summary>The field of each column, null where none fits.</summary>
    public IReadOnlyList<string?> Guess(IReadOnlyList<TableColumn> columns, string source)
    {
        var claims = new List<(double Score, int Field, int Column)>();
        for (var column = 0; column < columns.Count; column++)
        {
            foreach (var (field, name) in Claims(columns[column].Name, source))
            {
                var score = name + Fit(this.fields[field], columns[column]);
                if (score >= Enough)
                    claims.Add((score, field, column));
            }
        }

        var guess = new string?[columns.Count];
        var taken = new HashSet<int>();
        foreach (var (_, field, column) in claims.OrderByDescending(c => c.Score).ThenBy(c => c.Field).ThenBy(c => c.Column))
            if (guess[column] is null && taken.Add(field))
                guess[column] = this.fields[field].Name;
        return guess;
    }

    private IEnumerable<(int Field, double Score)> Claims(string header, string source)
    {
        var penalty = 0;
        foreach (var reading in HeaderVocabulary.Readings(header))
        {
            for (var i = 0; i < this.fields.Count; i++)
                if (this.fields[i].InSource.TryGetValue(source, out var names) && Array.FindIndex(names, n => HeaderVocabulary.Normalise(n) == reading) is var rank and >= 0)
                    yield return (i, 200 - rank - penalty);
            if (aliases.TryGetValue(reading, out var claims))
            {
                foreach (var (field, rank) in claims)
                    yield return (IndexOf(field), 100 - Math.Min(rank, 40) - penalty);
            }
            else if (ByEnding(reading) is { } ending)
            {
                yield return (IndexOf(ending.Field), ending.Score - penalty);
            }

            penalty += 10;
        }
    }

    /// <summary>The last word of a Chinese compound is what it is: "需求提出日期" is a date, "所属客户" a customer.</summary>
    private (ImportField Field, double Score)? ByEnding(string header)
    {
        if (header.Length > 12 || header.All(char.IsAscii))
            return null;
        for (var from = 1; from <= header.Length - 2; from++)
        {
            if (!aliases.TryGetValue(header[from..], out var claims))
                continue;
            var (field, rank) = claims[0];
            if (field.Shape == FieldShape.Date && Array.Exists(OtherDates, w => header[..from].Contains(w, StringComparison.Ordinal)))
                return null;
            return (field, 70 - Math.Min(rank, 10) - from);
        }

        return null;
    }

    private int IndexOf(ImportField field)
    {
        for (var i = 0; i < this.fields.Count; i++)
            if (ReferenceEquals(this.fields[i], field))
                return i;
        return -1;
    }

    private static double Fit(ImportField field, TableColumn column)
    {
        var samples = column.Samples;
        if (samples.Count == 0)
            // A column that is empty all through loses to one that holds something.
            return column.Filled == 0 ? -5 : 0;
        switch (field.Shape)
        {
            case FieldShape.Date:
                return ByShare(samples.Count(s => DateText.Parse(s, column.Dates, new DateOnly(2026, 1, 1)).IsDate), samples.Count, 15, -70);
            case FieldShape.Number:
                return ByShare(samples.Count(s => NumberText.Parse(s).Ok), samples.Count, 10, -70);
            case FieldShape.Words when field.Words is { } words:
                return ByShare(samples.Count(s => words.Parse(s).Ok), samples.Count, 12, -70);
            case FieldShape.LongText:
                return samples.Average(s => s.Length) > 40 ? 12 : 0;
            case FieldShape.Title:
                return samples.Average(s => s.Length) switch { > 150 => -15, > 80 => 0, _ => 6 } - (samples.All(s => NumberText.Parse(s).Ok) ? 40 : 0);
            default:
                return 0;
        }
    }

    private static double ByShare(int good, int all, double bonus, double malus) => good * 10 >= all * 6 ? bonus : good * 10 <= all * 2 ? malus : 0;
}
