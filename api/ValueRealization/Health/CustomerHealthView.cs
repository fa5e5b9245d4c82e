using ProductOps.Api.Shared.Lists;

namespace ProductOps.Api.ValueRealization.Health;

/// <summary>How a customer is, and why: the score with each term's value and points, what has moved it, and its course.</summary>
public sealed record CustomerHealthView
{
    /// <summary>The customer.</summary>
    public required Reference Customer { get; init; }

    /// <summary>The day they left, for a departed customer: scored no more from then on, while the course stays; null for everybody else.</summary>
    public DateOnly? DepartedOn { get; init; }

    /// <summary>From 0 to 100; null while too little is known, and for departed customers.</summary>
    public int? Score { get; init; }

    /// <summary>By how much it has moved within thirty days, changes of the rule left out; null where there was no score then.</summary>
    public int? Trend { get; init; }

    /// <summary>Where the score lies.</summary>
    public required HealthBand Band { get; init; }

    /// <summary>Per cent of the rule's weights whose values are known.</summary>
    public required int Known { get; init; }

    /// <summary>Per cent that must be known for a score.</summary>
    public required int MinimumKnown { get; init; }

    /// <summary>Per cent of similar customers with a lower score; null where nobody is to be compared with.</summary>
    public HealthStanding? Standing { get; init; }

    /// <summary>When it was counted; null while nobody has counted yet.</summary>
    public DateTime? CountedAt { get; init; }

    /// <summary>The rule it was counted by; 0 is a fresh workspace's.</summary>
    public required long RuleVersion { get; init; }

    /// <summary>The terms, in the rule's order.</summary>
    public required IReadOnlyList<HealthTermView> Terms { get; init; }

    /// <summary>What has moved it between two days; null while there is no earlier point.</summary>
    public HealthChange? Change { get; init; }

    /// <summary>The course: a point for each day on which it moved, the oldest first.</summary>
    public required IReadOnlyList<HealthDay> History { get; init; }

    /// <summary>As it looks.</summary>
    public static CustomerHealthView Example { get; } = new()
    {
        Customer = new Reference(7, "Sample Equipment Ltd"), Score = 62, Trend = -9, Band = HealthBand.Fair, Known = 86, MinimumKnown = 20, Standing = new HealthStanding(38, 12), CountedAt = new DateTime(2026, 8, 20, 1, 0, 0, DateTimeKind.Utc), RuleVersion = 2,
        Terms =
        [
            new HealthTermView
            {
                Key = "activation", Name = "Activation", Source = HealthSource.Activation, Weight = 15, OutOf = 17, Points = 11, Share = 0.67, Number = 67, Why = "14 of 21 licensed features opened",
                Before = new HealthTermBefore { Points = 12, OutOf = 17, Share = 0.71, Number = 71 },
            },
        ],
        Change = new HealthChange
        {
            From = new DateOnly(2026, 7, 21), To = new DateOnly(2026, 8, 20), ScoreFrom = 71, ScoreTo = 62, ByRule = 0, Moves = [new HealthMove { Key = "activation", Name = "Activation", PointsFrom = 12, PointsTo = 11, Points = -1 }],
        },
        History = [new HealthDay { Day = new DateOnly(2026, 7, 21), Score = 71, RuleVersion = 2 }, new HealthDay { Day = new DateOnly(2026, 8, 19), Score = 62, RuleVersion = 2 }],
    };
}

/// <summary>Where a customer stands.</summary>
/// <param name="Percentile">Per cent of similar customers with a lower score.</param>
/// <param name="Customers">How many those are.</param>
public sealed record HealthStanding(int Percentile, int Customers);

/// <summary>A term of a customer's score.</summary>
public sealed record HealthTermView
{
    /// <summary>Its key in the rule.</summary>
    public required string Key { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What it looks at.</summary>
    public required HealthSource Source { get; init; }

    /// <summary>What it weighs in the rule.</summary>
    public required int Weight { get; init; }

    /// <summary>What it weighs of 100 among the terms that count; 0 where it is left out.</summary>
    public required int OutOf { get; init; }

    /// <summary>Its points; all of them together are the score.</summary>
    public required int Points { get; init; }

    /// <summary>The share of its weight that it earns; null where the value is not known and the term is left out.</summary>
    public double? Share { get; init; }

    /// <summary>The value, where it is a number.</summary>
    public double? Number { get; init; }

    /// <summary>The value, where it is a word.</summary>
    public string? Text { get; init; }

    /// <summary>What the value means, in the reader's language.</summary>
    public required string Why { get; init; }

    /// <summary>The same at the earlier day that the change begins with; null where the term was not there.</summary>
    public HealthTermBefore? Before { get; init; }
}

/// <summary>A term on an earlier day.</summary>
public sealed record HealthTermBefore
{
    /// <summary>Its points.</summary>
    public required int Points { get; init; }

    /// <summary>What it weighed of 100.</summary>
    public required int OutOf { get; init; }

    /// <summary>Its share; null where it was left out.</summary>
    public double? Share { get; init; }

    /// <summary>Its value, where it was a number.</summary>
    public double? Number { get; init; }

    /// <summary>Its value, where it was a word.</summary>
    public string? Text { get; init; }
}

/// <summary>What has moved a score between two days, term by term.</summary>
public sealed record HealthChange
{
    /// <summary>The earlier day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The later day.</summary>
    public required DateOnly To { get; init; }

    /// <summary>The score on the earlier day.</summary>
    public int? ScoreFrom { get; init; }

    /// <summary>The score on the later day.</summary>
    public int? ScoreTo { get; init; }

    /// <summary>How much of it changes of the rule alone have moved; 0 where the rule is the same.</summary>
    public required int ByRule { get; init; }

    /// <summary>The terms that have moved, the largest first.</summary>
    public required IReadOnlyList<HealthMove> Moves { get; init; }
}

/// <summary>A term that has moved.</summary>
public sealed record HealthMove
{
    /// <summary>Its key.</summary>
    public required string Key { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its points on the earlier day; null where it was not there.</summary>
    public int? PointsFrom { get; init; }

    /// <summary>Its points on the later day; null where it is no longer there.</summary>
    public int? PointsTo { get; init; }

    /// <summary>By how much it has moved the score.</summary>
    public required int Points { get; init; }
}

/// <summary>A day of the course.</summary>
public sealed record HealthDay
{
    /// <summary>The day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The score; null while too little was known.</summary>
    public int? Score { get; init; }

    /// <summary>The rule it was counted by.</summary>
    public required long RuleVersion { get; init; }
}
