using System.Globalization;
using ProductOps.Api.Shared.Data;

namespace ProductOps.Api.ValueRealization.Health;

/// <summary>A rule made ready to score many customers.</summary>
public sealed class HealthScorer
{
    private const double Bit = 1e-9;
    private readonly HealthRule rule;
    private readonly Prepared[] terms;

    /// <summary>Makes a rule ready.</summary>
    public HealthScorer(HealthRule rule)
    {
        this.rule = rule;
        terms = [.. rule.Terms.Select(term => new Prepared(term, term.Attribute is { } name ? TextKeys.Of(name) : null, term.Choices is null ? null : Listed(term.Choices)))];
    }

    /// <summary>True when it looks at attributes of customers.</summary>
    public bool ReadsAttributes => terms.Any(term => term.Attribute is not null);

    /// <summary>Scores a customer on a day. Plain loops, for a preview scores thousands while somebody waits.</summary>
    public HealthScore Of(HealthFacts facts, CustomerAttributes attributes, DateOnly today)
    {
        var count = terms.Length;
        var points = new HealthTermPoint[count];
        var values = new HealthValue[count];
        var shares = new double?[count];
        var parts = new double[count];
        var (known, counting) = (0, 0);
        for (var i = 0; i < count; i++)
        {
            var term = terms[i].Term;
            values[i] = ValueOf(term, terms[i].Attribute, facts, attributes, today);
            shares[i] = ShareOf(term, terms[i].Words, values[i]);
            if (shares[i] is null) continue;
            counting += term.Weight;
            if (IsKnown(values[i])) known += term.Weight;
        }

        for (var i = 0; i < count; i++) parts[i] = shares[i] is null || counting == 0 ? 0 : terms[i].Term.Weight * 100.0 / counting;
        var outOf = Rounded(parts, counting == 0 ? 0 : 100);
        var total = 0.0;
        for (var i = 0; i < count; i++) total += parts[i] = outOf[i] * (shares[i] ?? 0);
        var score = (int)Math.Round(total, MidpointRounding.AwayFromZero);
        var earned = Rounded(parts, score);
        for (var i = 0; i < count; i++)
        {
            points[i] = new HealthTermPoint
            {
                Key = terms[i].Term.Key, Number = values[i].Number is { } number ? Math.Round(number, 2) : null, Text = values[i].Text, Share = shares[i] is { } share ? Math.Round(share, 4) : null, OutOf = outOf[i], Points = earned[i],
            };
        }

        return new HealthScore(counting > 0 && known >= rule.MinimumKnown ? score : null, known, points);
    }

    private static HealthValue ValueOf(HealthTerm term, string? attribute, HealthFacts facts, CustomerAttributes attributes, DateOnly today)
    {
        if (attribute is null) return facts.Of(term.Source, today);
        var text = attributes.Of(attribute);
        if (text is null || term.OfWords) return new(null, text);
        return Number(text) is { } number ? new(number, null) : new(null, null);
    }

    private static double? ShareOf(HealthTerm term, Dictionary<string, double>? words, HealthValue value)
    {
        if (!IsKnown(value)) return term.WhenMissing;
        if (words is not null) return (words.TryGetValue(value.Text!, out var listed) || words.TryGetValue(TextKeys.Of(value.Text!), out listed)) ? listed : term.Otherwise;
        var number = value.Number!.Value;
        if (term.Linear is { } bounds) return bounds.ShareOf(number);
        var reached = term.Steps![0];
        foreach (var step in term.Steps)
            if (step.From <= number) reached = step;
        return reached.Share;
    }

    private static bool IsKnown(HealthValue value) => value.Number is not null || value.Text is not null;

    /// <summary>A table's text as a number; null where it is none.</summary>
    public static double? Number(string text) =>
        double.TryParse(text.Trim().TrimEnd('%'), NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    private static Dictionary<string, double> Listed(IReadOnlyList<HealthChoice> choices)
    {
        var words = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var choice in choices)
            foreach (var value in choice.Values) words.TryAdd(TextKeys.Of(value), choice.Share);
        return words;
    }

    // Whole numbers near the parts that add up to the sum, what is left going to the largest remainders: people add them up.
    private static int[] Rounded(double[] parts, int sum)
    {
        var whole = new int[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            // What is a whole number but for the last bit of a division is that number.
            whole[i] = (int)Math.Floor(parts[i] + Bit);
            sum -= whole[i];
        }

        for (; sum > 0; sum--)
        {
            var (most, place) = (Bit, -1);
            for (var i = 0; i < parts.Length; i++)
                if (parts[i] - whole[i] is var left && left > most) (most, place) = (left, i);
            if (place < 0) break;
            whole[place]++;
        }

        return whole;
    }

    private readonly record struct Prepared(HealthTerm Term, string? Attribute, Dictionary<string, double>? Words);
}
