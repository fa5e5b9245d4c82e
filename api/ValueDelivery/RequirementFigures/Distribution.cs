namespace ProductOps.Api.ValueDelivery.RequirementFigures;

/// <summary>Whole numbers with how often each occurs, enough to read percentiles from.</summary>
public static class Distribution
{
    /// <summary>The nearest-rank percentile: the smallest value that at least <paramref name="share"/> of all do not exceed; null when there are none.</summary>
    public static int? Percentile(IEnumerable<(int Value, long Times)> counts, double share)
    {
        var ordered = counts.OrderBy(count => count.Value).ToList();
        var rank = (long)Math.Ceiling(ordered.Sum(count => count.Times) * share);
        foreach (var (value, times) in ordered)
        {
            rank -= times;
            if (rank <= 0) return value;
        }

        return null;
    }
}
