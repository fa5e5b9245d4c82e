using ProductOps.Api.Shared.Lists;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>What a customer does with what it has licensed.</summary>
public sealed record CustomerUsageView
{
    /// <summary>The customer.</summary>
    public required Reference Customer { get; init; }

    /// <summary>The first day counted.</summary>
    public DateOnly From { get; init; }

    /// <summary>The last day counted.</summary>
    public DateOnly To { get; init; }

    /// <summary>How much of what is licensed was opened.</summary>
    public required UsageActivation Activation { get; init; }

    /// <summary>The period.</summary>
    public required UsageTotals Current { get; init; }

    /// <summary>As many days before it.</summary>
    public required UsageTotals Before { get; init; }

    /// <summary>By how much uses have grown against before, as a share; null where there were none.</summary>
    public decimal? Trend => Before.Uses == 0 ? null : Math.Round((decimal)(Current.Uses - Before.Uses) / Before.Uses, 3);

    /// <summary>Each feature used or licensed, the most used first.</summary>
    public required IReadOnlyList<FeatureUsage> Features { get; init; }

    /// <summary>The last twelve weeks, Mondays first, the oldest first.</summary>
    public required IReadOnlyList<WeekUsage> Weeks { get; init; }

    /// <summary>Against customers like this one; null where there are none.</summary>
    public UsageComparison? Comparison { get; init; }

    /// <summary>The seven measures over the last four weeks, each with where it stands among those customers: activation, activeUsers, minutes, outputs, breadth, depth, trend.</summary>
    public IReadOnlyList<UsageMeasure> Measures { get; init; } = [];

    /// <summary>For the API's document.</summary>
    public static CustomerUsageView Example => new()
    {
        Customer = new Reference(7, "Sample Lifts Ltd"), From = new DateOnly(2026, 10, 25), To = new DateOnly(2026, 11, 21),
        Activation = new UsageActivation(12, 9, [new Reference(31, "Stocktaking")], 40),
        Current = new UsageTotals { Events = 4100, Uses = 4100, ActiveUsers = 34, ActiveDays = 24, UserDays = 410, Minutes = 12_300, Outputs = 880, Errors = 12, Features = 9 },
        Before = new UsageTotals { Events = 3900, Uses = 3900, ActiveUsers = 33, ActiveDays = 24, UserDays = 400, Minutes = 11_800, Outputs = 840, Errors = 10, Features = 9 },
        Features = [new FeatureUsage { Feature = new Reference(12, "Offline work orders"), IsLicensed = true, Events = 900, Uses = 900, UsesBefore = 860, ActiveUsers = 30, Minutes = 2700, Outputs = 300, LastOn = new DateOnly(2026, 11, 21) }],
        Weeks = [new WeekUsage(new DateOnly(2026, 11, 16), 1010, 104, 3000, 220)],
        Comparison = new UsageComparison("tierAndIndustry", 14, new DateOnly(2026, 11, 21), 71, 64, 58, 80, 66), Measures = [new UsageMeasure("activeUsers", 34, 64, 18, 27, 40)],
    };
}

/// <summary>Opened out of licensed.</summary>
/// <param name="Licensed">Features licensed on the last day of the period; a licensed product is all its features.</param>
/// <param name="Opened">Those used at least once in the year before.</param>
/// <param name="Idle">Those that were not.</param>
/// <param name="Seats">People licensed: the widest single licence in force on the last day of the period, for several licences cover the same people; null where no contract says, or without limit.</param>
public sealed record UsageActivation(int Licensed, int Opened, IReadOnlyList<Reference> Idle, long? Seats)
{
    /// <summary>The share opened; null where nothing is licensed by name.</summary>
    public decimal? Share => Licensed == 0 ? null : Math.Round((decimal)Opened / Licensed, 3);
}

/// <summary>A feature in a customer's hands.</summary>
public sealed record FeatureUsage
{
    /// <summary>The feature; null for events that nobody has mapped.</summary>
    public Reference? Feature { get; init; }

    /// <summary>The event's name, where there is no feature.</summary>
    public string? EventName { get; init; }

    /// <summary>True when a contract licenses it.</summary>
    public bool IsLicensed { get; init; }

    /// <summary>Events.</summary>
    public long Events { get; init; }

    /// <summary>How often it was used.</summary>
    public long Uses { get; init; }

    /// <summary>And in as many days before.</summary>
    public long UsesBefore { get; init; }

    /// <summary>People who used it.</summary>
    public long ActiveUsers { get; init; }

    /// <summary>Time spent.</summary>
    public decimal Minutes { get; init; }

    /// <summary>What came out.</summary>
    public long Outputs { get; init; }

    /// <summary>Failures.</summary>
    public long Errors { get; init; }

    /// <summary>The last day it was used in the period.</summary>
    public DateOnly? LastOn { get; init; }
}

/// <summary>A week of a customer.</summary>
/// <param name="Week">Its Monday.</param>
/// <param name="Uses">How often things were done.</param>
/// <param name="UserDays">Active users of each day, added up.</param>
/// <param name="Minutes">Time spent.</param>
/// <param name="Outputs">What came out.</param>
public sealed record WeekUsage(DateOnly Week, long Uses, long UserDays, decimal Minutes, long Outputs);

/// <summary>Where a customer stands among those like it over the last four weeks: of a hundred, so many do less.</summary>
/// <param name="With">Who they are: <c>tierAndIndustry</c>, <c>tier</c> or <c>all</c>, the closest that is enough of them.</param>
/// <param name="Customers">How many.</param>
/// <param name="CountedTo">The day up to which the others were counted.</param>
/// <param name="Uses">By uses.</param>
/// <param name="UserDays">By active users a day.</param>
/// <param name="Minutes">By time.</param>
/// <param name="Outputs">By output.</param>
/// <param name="Features">By breadth.</param>
public sealed record UsageComparison(string With, int Customers, DateOnly CountedTo, int Uses, int UserDays, int Minutes, int Outputs, int Features);
