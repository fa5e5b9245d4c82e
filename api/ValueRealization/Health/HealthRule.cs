namespace ProductOps.Api.ValueRealization.Health;

/// <summary>How the health of customers is scored, from 0 to 100: terms whose weights add up to 100, each earning a share of its weight. Terms whose value is not known are left out, and the others weigh accordingly more.</summary>
public sealed record HealthRule
{
    /// <summary>The terms.</summary>
    public required IReadOnlyList<HealthTerm> Terms { get; init; }

    /// <summary>From this score on a customer is well.</summary>
    public required int GoodFrom { get; init; }

    /// <summary>Below this score a customer is in danger; its owner is told when it falls there.</summary>
    public required int PoorBelow { get; init; }

    /// <summary>Its owner is also told when a customer falls by so many points within thirty days.</summary>
    public required int AlarmFall { get; init; }

    /// <summary>Per cent of the weights whose values must be known for a score to be given at all.</summary>
    public required int MinimumKnown { get; init; }

    /// <summary>
    /// A fresh workspace's: what the product itself knows. Use weighs most, what people say and what they wait for comes next; without any use the rest decides.
    /// </summary>
    public static HealthRule Default { get; } = new()
    {
        Terms =
        [
            new() { Key = "usageTrend", Source = HealthSource.UsageTrend, Weight = 10, Linear = new(-50, 0) },
            new() { Key = "activeUsersTrend", Source = HealthSource.ActiveUsersTrend, Weight = 6, Linear = new(-50, 0) },
            new() { Key = "activation", Source = HealthSource.Activation, Weight = 8, Linear = new(0, 60) },
            new() { Key = "daysSinceUse", Source = HealthSource.DaysSinceUse, Weight = 8, Steps = [new(0, 1), new(8, 0.7), new(15, 0.4), new(31, 0)] },
            new() { Key = "usageStanding", Source = HealthSource.UsageStanding, Weight = 6, Linear = new(5, 60) },
            new() { Key = "errorRate", Source = HealthSource.ErrorRate, Weight = 4, Linear = new(10, 0) },
            new() { Key = "urgentRequirements", Source = HealthSource.UrgentRequirements, Weight = 8, Linear = new(3, 0) },
            new() { Key = "renewalRisk", Source = HealthSource.RenewalRisk, Weight = 10, Choices = [new(["none"], 1), new(["low"], 0.8), new(["medium"], 0.35), new(["high"], 0)] },
            new() { Key = "daysToRenewal", Source = HealthSource.DaysToRenewal, Weight = 10, Steps = [new(-1, 0), new(0, 1)] },
            new() { Key = "recommend", Source = HealthSource.Recommend, Weight = 7, Linear = new(4, 9) },
            new() { Key = "satisfaction", Source = HealthSource.Satisfaction, Weight = 4, Linear = new(2, 4.5) },
            new() { Key = "champions", Source = HealthSource.Champions, Weight = 6, Steps = [new(0, 0), new(1, 1)] },
            new() { Key = "attitude", Source = HealthSource.Attitude, Weight = 3, Linear = new(-100, 100) },
            new() { Key = "openSaveCases", Source = HealthSource.OpenSaveCases, Weight = 5, Steps = [new(0, 1), new(1, 0)] },
            new() { Key = "tenure", Source = HealthSource.Tenure, Weight = 3, Linear = new(0, 24) },
            new() { Key = "refreshOverdue", Source = HealthSource.RefreshOverdue, Weight = 2, Linear = new(14, 0) },
        ],
        GoodFrom = 75,
        PoorBelow = 60,
        AlarmFall = 15,
        MinimumKnown = 20,
    };

    /// <summary>
    /// Set by hand for a plain table of subscribers, such as a billing system gives out: how they are bound, since when, how they pay and whether they have help. Columns that a table has not got are left out.
    /// </summary>
    public static HealthRule Subscribers { get; } = Default with
    {
        Terms =
        [
            new() { Key = "contract", Source = HealthSource.Attribute, Attribute = "Contract", Weight = 30, Choices = [new(["Month-to-month", "Monthly"], 0), new(["One year", "Yearly", "Annual"], 0.7), new(["Two year", "Multi-year"], 1)] },
            new() { Key = "tenure", Source = HealthSource.Attribute, Attribute = "tenure", Weight = 25, Linear = new(0, 48) },
            new() { Key = "service", Source = HealthSource.Attribute, Attribute = "InternetService", Weight = 15, Choices = [new(["Fiber optic"], 0), new(["DSL"], 0.6), new(["No"], 1)] },
            new() { Key = "support", Source = HealthSource.Attribute, Attribute = "TechSupport", Weight = 10, Choices = [new(["No"], 0), new(["Yes"], 1)] },
            new() { Key = "security", Source = HealthSource.Attribute, Attribute = "OnlineSecurity", Weight = 10, Choices = [new(["No"], 0), new(["Yes"], 1)] },
            new() { Key = "payment", Source = HealthSource.Attribute, Attribute = "PaymentMethod", Weight = 10, Choices = [new(["Electronic check"], 0)], Otherwise = 1 },
        ],
    };

    /// <summary>For the API's document.</summary>
    public static HealthRule Example => Default with { Terms = [.. Default.Terms.Take(3), Subscribers.Terms[0]] };

    /// <summary>Where a score lies.</summary>
    public HealthBand BandOf(int? score) => score is not { } value ? HealthBand.Unknown : value >= GoodFrom ? HealthBand.Good : value < PoorBelow ? HealthBand.Poor : HealthBand.Fair;
}
