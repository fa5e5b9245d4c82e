using System.Globalization;
using ProductOps.Api.Shared.Data;

namespace ProductOps.Api.ValueRealization.Health;

/// <summary>A rule made ready to score many customers.</summary>
public sealed class HealthScorer
{
    private readonly HealthRule rule;
    private readonly IReadOnlyList<(HealthTerm Term, string? Attribute, Dictionary<string, double>? Words)> terms;

    /// <summary>Makes a rule ready.</summary>
    public HealthScorer(HealthRule rule)
    {
        this.rule = rule;
        terms = [.. rule.Terms.Select(term => (term, term.Attribute is { } name ? TextKeys.Of(name) : null, term.Choices is null ? null : Listed(term.Choices)))];
    }

    /// <summary>True when it looks at attributes of customers.</summary>
    public bool ReadsAttributes => terms.Any(term => term.Attribute is not null);

    /// <summary>Scores a customer on a day.</summary>
    public HealthScore Of(HealthFacts facts, CustomerAttributes attributes, DateOnly today)
    {
        var values = terms.Select(each => ValueOf(each.Term, each.Attribute, facts, attributes, today)).ToList();
        var shares = terms.Zip(values, (each, value) => ShareOf(each.Term, each.Words, value)).ToList();
        var known = terms.Zip(values, shares).Where(each => IsKnown(each.Second) && each.Third is not null).Sum(each => each.First.Term.Weight);
        var outOf = Apportioned([.. terms.Zip(shares, (each, share) => share is null ? 0.0 : each.Term.Weight)], 100);
        var total = outOf.Zip(shares, (weight, share) => weight * (share ?? 0)).Sum();
        var isScored = known >= rule.MinimumKnown && outOf.Sum() > 0;
        var points = Rounded([.. outOf.Zip(shares, (weight, share) => weight * (share ?? 0))], (int)Math.Round(total, MidpointRounding.AwayFromZero));
        return new HealthScore(isScored ? points.Sum() : null, known,
            [.. terms.Select((each, i) => new HealthTermPoint { Key = each.Term.Key, Number = values[i].Number is { } number ? Math.Round(number, 2) : null, Text = values[i].Text, Share = shares[i] is { } share ? Math.Round(share, 4) : null, OutOf = outOf[i], Points = points[i] })]);
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
        if (words is not null) return words.TryGetValue(TextKeys.Of(value.Text!), out var listed) ? listed : term.Otherwise;
        var number = value.Number!.Value;
        if (term.Linear is { } bounds) return bounds.ShareOf(number);
        return (term.Steps!.LastOrDefault(step => step.From <= number) ?? term.Steps![0]).Share;
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

    // Whole numbers in proportion to the parts that add up to the sum: people add them up.
    private static int[] Apportioned(double[] parts, int sum)
    {
        var all = parts.Sum();
        return all == 0 ? new int[parts.Length] : Rounded([.. parts.Select(part => part * sum / all)], sum);
    }

    private static int[] Rounded(double[] parts, int sum)
    {
        // What is a whole number but for the last bit of a division is that number.
        var whole = parts.Select(part => (int)Math.Floor(part + 1e-9)).ToArray();
        var rest = sum - whole.Sum();
        foreach (var i in parts.Select((part, i) => (Left: part - whole[i], i)).Where(each => each.Left > 1e-9).OrderByDescending(each => each.Left).ThenBy(each => each.i).Take(Math.Max(0, rest)).Select(each => each.i)) whole[i]++;
        return whole;
    }
}
