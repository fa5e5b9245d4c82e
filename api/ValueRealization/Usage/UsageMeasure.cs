namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>One measure of a customer's use, and where it stands among customers like it.</summary>
/// <param name="Measure">Its word: activation (a share), activeUsers, minutes, outputs, breadth (features), depth (uses by each active user), trend (a share).</param>
/// <param name="Value">The customer's own; null where it cannot be said.</param>
/// <param name="Percentile">Of a hundred like it, so many have less; null where there is nobody to compare with.</param>
/// <param name="Low">A quarter of them have less.</param>
/// <param name="Middle">Half of them have less.</param>
/// <param name="High">A quarter of them have more.</param>
public sealed record UsageMeasure(string Measure, decimal? Value, int? Percentile, decimal? Low, decimal? Middle, decimal? High)
{
    /// <summary>The measure among others' values, which are in order. Whoever has just as much is half below.</summary>
    public static UsageMeasure Among(string measure, decimal? value, IReadOnlyList<decimal> others)
    {
        if (others.Count == 0) return new UsageMeasure(measure, value, null, null, null, null);
        int? percentile = value is { } own ? (int)Math.Round(50m * (2 * others.Count(other => other < own) + others.Count(other => other == own)) / others.Count) : null;
        return new UsageMeasure(measure, value, percentile, At(0.25m), At(0.5m), At(0.75m));

        decimal At(decimal share)
        {
            var place = share * (others.Count - 1);
            var below = (int)Math.Floor(place);
            return below + 1 >= others.Count ? others[below] : Math.Round(others[below] + (place - below) * (others[below + 1] - others[below]), 3);
        }
    }
}
