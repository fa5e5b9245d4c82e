namespace ProductOps.Api.ValueRealization.Health;

/// <summary>What is known of a customer on a day, as its health is counted from; kept with the score, so that another rule can be tried without counting anything again.</summary>
public sealed record HealthFacts
{
    /// <summary>True when use by this customer would have been seen.</summary>
    public bool IsTracked { get; init; }

    public int Licensed { get; init; }

    public int Opened { get; init; }

    public long? Seats { get; init; }

    public long Uses { get; init; }

    public long UsesBefore { get; init; }

    public long ActiveUsers { get; init; }

    public long ActiveUsersBefore { get; init; }

    public long Errors { get; init; }

    public int Features { get; init; }

    public DateOnly? LastUsedOn { get; init; }

    public int? Standing { get; init; }

    public DateOnly? Since { get; init; }

    public DateOnly? RenewsOn { get; init; }

    public string? Risk { get; init; }

    public int OpenRequirements { get; init; }

    public int UrgentRequirements { get; init; }

    public double? Recommend { get; init; }

    public int Recommends { get; init; }

    public double? Satisfaction { get; init; }

    public int Satisfactions { get; init; }

    public string? WillRenew { get; init; }

    public int Contacts { get; init; }

    public int Champions { get; init; }

    public int Supporters { get; init; }

    public int Critics { get; init; }

    public int Attitudes { get; init; }

    public DateOnly? LastContactOn { get; init; }

    public int OpenSaveCases { get; init; }

    public DateOnly? RefreshDueOn { get; init; }

    /// <summary>The value that a source has on a day; neither number nor word where it is not known.</summary>
    public HealthValue Of(HealthSource source, DateOnly today) => source switch
    {
        HealthSource.RenewalRisk => new(null, Risk),
        HealthSource.WillRenew => new(null, WillRenew),
        _ => new(Number(source, today), null),
    };

    private double? Number(HealthSource source, DateOnly today) => source switch
    {
        HealthSource.Activation => IsTracked && Licensed > 0 ? 100.0 * Opened / Licensed : null,
        HealthSource.ActiveUsersTrend => Trend(ActiveUsers, ActiveUsersBefore),
        HealthSource.UsageTrend => Trend(Uses, UsesBefore),
        HealthSource.LicencesUsed => IsTracked && Seats > 0 ? 100.0 * ActiveUsers / Seats : null,
        HealthSource.Breadth => IsTracked ? Features : null,
        HealthSource.Depth => ActiveUsers > 0 ? (double)Uses / ActiveUsers : IsTracked ? 0 : null,
        HealthSource.DaysSinceUse => Days(LastUsedOn, today),
        HealthSource.UsageStanding => IsTracked ? Standing : null,
        HealthSource.ErrorRate => Uses > 0 ? 100.0 * Errors / Uses : null,
        HealthSource.Tenure => Since is { } since ? Math.Max(0, today.DayNumber - since.DayNumber) / 30.4375 : null,
        HealthSource.DaysToRenewal => -Days(RenewsOn, today),
        HealthSource.OpenRequirements => OpenRequirements,
        HealthSource.UrgentRequirements => UrgentRequirements,
        HealthSource.Recommend => Recommend,
        HealthSource.Satisfaction => Satisfaction,
        HealthSource.Champions => Contacts > 0 ? Champions : null,
        HealthSource.Attitude => Attitudes > 0 ? 100.0 * (Supporters - Critics) / Attitudes : null,
        HealthSource.DaysSinceContact => Days(LastContactOn, today),
        HealthSource.OpenSaveCases => OpenSaveCases,
        HealthSource.RefreshOverdue => Days(RefreshDueOn, today) is { } overdue ? Math.Max(0, overdue) : null,
        _ => null,
    };

    // Whoever used it once and has stopped for eight weeks is gone; whoever never used it has no trend.
    private double? Trend(long now, long before) => before > 0 ? Math.Min(100, 100.0 * (now - before) / before) : now > 0 ? 100 : LastUsedOn is null ? null : -100;

    private static double? Days(DateOnly? from, DateOnly today) => from is { } day ? today.DayNumber - day.DayNumber : null;
}

/// <summary>A source's value: a number or a word.</summary>
/// <param name="Number">The number.</param>
/// <param name="Text">The word.</param>
public readonly record struct HealthValue(double? Number, string? Text);
