namespace ProductOps.Api.ValueRealization.Health;

/// <summary>How scores spread over customers.</summary>
/// <param name="Scored">Customers with a score.</param>
/// <param name="Unscored">Customers of whom too little is known.</param>
/// <param name="Average">The average score; null where there is none.</param>
/// <param name="Good">How many are well.</param>
/// <param name="Fair">How many are to be watched.</param>
/// <param name="Poor">How many are in danger.</param>
/// <param name="Tens">How many score 0 to 9, 10 to 19 … 90 to 100.</param>
public sealed record HealthSpread(int Scored, int Unscored, double? Average, int Good, int Fair, int Poor, IReadOnlyList<int> Tens)
{
    private const int Steps = 10;

    /// <summary>As it looks.</summary>
    public static HealthSpread Example => new(58, 2, 64.2, 24, 28, 6, [0, 1, 2, 3, 6, 9, 13, 12, 9, 3]);

    /// <summary>Counts scores.</summary>
    public static HealthSpread Of(HealthRule rule, IEnumerable<int?> scores)
    {
        var (tens, bands, sum) = (new int[Steps], new int[4], 0L);
        foreach (var score in scores)
        {
            bands[(int)rule.BandOf(score)]++;
            if (score is not { } value) continue;
            tens[Math.Min(value / Steps, Steps - 1)]++;
            sum += value;
        }

        var scored = tens.Sum();
        return new HealthSpread(scored, bands[(int)HealthBand.Unknown], scored == 0 ? null : Math.Round((double)sum / scored, 1), bands[(int)HealthBand.Good], bands[(int)HealthBand.Fair], bands[(int)HealthBand.Poor], tens);
    }
}
