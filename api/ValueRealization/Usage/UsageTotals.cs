namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>How much was used in a period.</summary>
public sealed record UsageTotals
{
    /// <summary>Events.</summary>
    public long Events { get; init; }

    /// <summary>How often things were done.</summary>
    public long Uses { get; init; }

    /// <summary>People who did anything, each counted once.</summary>
    public long ActiveUsers { get; init; }

    /// <summary>Days on which anything was done.</summary>
    public long ActiveDays { get; init; }

    /// <summary>Active users of each day, added up.</summary>
    public long UserDays { get; init; }

    /// <summary>Time spent.</summary>
    public decimal Minutes { get; init; }

    /// <summary>What came out: reports, orders, whatever the events say.</summary>
    public long Outputs { get; init; }

    /// <summary>Failures.</summary>
    public long Errors { get; init; }

    /// <summary>Breadth: features used.</summary>
    public int Features { get; init; }

    /// <summary>Depth: uses by each active user; null where nobody in particular used anything.</summary>
    public decimal? Depth => ActiveUsers == 0 ? null : Math.Round((decimal)Uses / ActiveUsers, 1);
}
