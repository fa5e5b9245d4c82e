namespace ProductOps.Api.Platform.Imports.Reading;

/// <summary>Tries each delimiter on the beginning of the file and keeps the one under which the rows agree.</summary>
public static class DialectGuess
{
    private const int SampleRecords = 200;
    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    public static DelimitedDialect Of(string sample, bool isWhole, HeaderVocabulary known, ReadLimits limits)
    {
        // Excel's own directive.
        if (sample.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && sample.Length > 5 && sample[5] is '\r' or '\n')
            return new DelimitedDialect(sample[4], '"');

        var best = new DelimitedDialect('\0', '"');
        double bestScore = 0;
        var firstIsSplit = false;
        foreach (var delimiter in Delimiters)
        {
            var (score, firstWidth) = Score(sample, isWhole, new DelimitedDialect(delimiter, '"'), known, limits);
            firstIsSplit |= firstWidth > 1;
            if (score > bestScore)
                (best, bestScore) = (new DelimitedDialect(delimiter, '"'), score);
        }

        if (bestScore < 0.6 && !firstIsSplit)
            best = new DelimitedDialect('\0', '"');
        return !sample.Contains('"', StringComparison.Ordinal) && QuotesWithApostrophes(sample, isWhole, best, limits) ? best with { Quote = '\'' } : best;
    }

    private static (double Score, int FirstWidth) Score(string sample, bool isWhole, DelimitedDialect dialect, HeaderVocabulary vocabulary, ReadLimits limits)
    {
        var widths = new Dictionary<int, int>();
        int records = 0, first = 0, known = 0, problems = 0;
        foreach (var (fields, problem) in Records(sample, isWhole, dialect, limits))
        {
            if (fields.All(string.IsNullOrWhiteSpace))
                continue;
            if (records++ == 0)
                first = fields.Count;
            if (problem)
                problems++;
            widths[fields.Count] = widths.GetValueOrDefault(fields.Count) + 1;
            if (records <= 12 && fields.Count > 1)
                known = Math.Max(known, fields.Count(vocabulary.Knows));
        }

        var split = widths.Where(w => w.Key > 1).ToList();
        if (split.Count == 0)
            return (0, first);
        var (width, times) = split.OrderByDescending(w => w.Value).ThenByDescending(w => w.Key).First();
        var agreement = (double)times / split.Sum(w => w.Value);
        var share = (double)split.Sum(w => w.Value) / records;
        var score = agreement * share * Math.Sqrt(Math.Min(width, 9)) + Math.Min(known, 6) * 0.75 - problems * 0.5;
        return (score, first);
    }

    /// <summary>Every cell that opens with an apostrophe closes with one too, and there is such a cell with something inside.</summary>
    private static bool QuotesWithApostrophes(string sample, bool isWhole, DelimitedDialect dialect, ReadLimits limits)
    {
        var quoted = 0;
        foreach (var (fields, problem) in Records(sample, isWhole, dialect with { Quote = '\'' }, limits))
            if (problem)
                return false;
        foreach (var (fields, _) in Records(sample, isWhole, dialect with { Quote = '\0' }, limits))
        {
            for (var i = 0; i < fields.Count; i++)
            {
                var field = fields[i];
                if (field.Length == 0 || field[0] != '\'')
                    continue;
                if (field.Length > 2 && field[^1] == '\'')
                    quoted++;
                else if (dialect.Delimiter == '\0' || !fields.Skip(i + 1).Any(f => f.EndsWith('\'')))
                    return false;
            }
        }

        return quoted > 0;
    }

    private static IEnumerable<(List<string> Fields, bool Problem)> Records(string sample, bool isWhole, DelimitedDialect dialect, ReadLimits limits)
    {
        var reader = new DelimitedReader(new StringReader(sample), dialect, limits with { MaxBrokenQuotes = int.MaxValue, MaxCellChars = 1 << 16 });
        List<string>? held = null;
        var heldProblem = false;
        for (var i = 0; i < SampleRecords && reader.ReadNext(); i++)
        {
            if (held is not null)
                yield return (held, heldProblem);
            held = [.. reader.Fields];
            heldProblem = reader.Problem is not null;
        }

        // The last record of a sample that was cut may be half a record.
        if (held is not null && (isWhole || reader.ReadNext()))
            yield return (held, heldProblem);
    }
}
