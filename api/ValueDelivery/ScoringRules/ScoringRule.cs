using ProductOps.Api.Shared.Data;

namespace ProductOps.Api.ValueDelivery.ScoringRules;

/// <summary>How the pool is ordered: what each term weighs, when it counts in full, and what money in other currencies is worth.</summary>
public sealed record ScoringRule
{
    /// <summary>What each term weighs; the weights add up to 100.</summary>
    public required ScoreWeights Weights { get; init; }

    /// <summary>How much of its weight each priority class gets, 0 to 1.</summary>
    public required ClassShares Classes { get; init; }

    /// <summary>How much of its weight each customer tier gets, 0 to 1.</summary>
    public required TierShares Tiers { get; init; }

    /// <summary>Distinct customers at which breadth counts in full.</summary>
    public required int FullCustomers { get; init; }

    /// <summary>The customers' recurring revenue, in the workspace's currency, at which it counts in full.</summary>
    public required Amount FullRevenue { get; init; }

    /// <summary>A renewal at most this many days away counts in full.</summary>
    public required int RenewalNearDays { get; init; }

    /// <summary>A renewal this many days away no longer counts.</summary>
    public required int RenewalFarDays { get; init; }

    /// <summary>Days in the pool at which age counts in full.</summary>
    public required int FullAgeDays { get; init; }

    /// <summary>Pieces of evidence at which they count in full.</summary>
    public required int FullEvidence { get; init; }

    /// <summary>The workspace's currency (ISO 4217).</summary>
    public required string Currency { get; init; }

    /// <summary>What one unit of another currency is worth in the workspace's. Money in a currency without a rate is not counted.</summary>
    public required IReadOnlyDictionary<string, decimal> Rates { get; init; }

    /// <summary>The rule of a fresh workspace.</summary>
    public static ScoringRule Default => new()
    {
        Weights = new ScoreWeights(25, 12, 30, 18, 5, 5, 5),
        Classes = new ClassShares(1, 0.75, 0.6, 0.35),
        Tiers = new TierShares(1, 0.5, 0.2),
        FullCustomers = 10,
        FullRevenue = Amount.Of(3_000_000),
        RenewalNearDays = 30,
        RenewalFarDays = 365,
        FullAgeDays = 180,
        FullEvidence = 3,
        Currency = "CNY",
        Rates = new SortedDictionary<string, decimal>(StringComparer.Ordinal) { ["EUR"] = 7.8m, ["GBP"] = 9.1m, ["HKD"] = 0.91m, ["JPY"] = 0.048m, ["USD"] = 7.1m },
    };

    /// <summary>For the OpenAPI document: the rule of a fresh workspace.</summary>
    public static ScoringRule Example => Default;

    /// <summary>An amount in the workspace's currency; nothing where its currency has no rate.</summary>
    public long InWorkspaceCurrency(long minor, string currency)
    {
        if (currency == Currency) return minor;
        return Rates.TryGetValue(currency, out var rate) ? (long)Math.Round(minor * rate, MidpointRounding.AwayFromZero) : 0;
    }
}

/// <summary>Whole numbers that add up to 100.</summary>
/// <param name="PriorityClass">The priority class.</param>
/// <param name="Customers">Distinct customers who asked.</param>
/// <param name="Revenue">Their recurring revenue.</param>
/// <param name="Renewal">Their nearest renewal, or a customer lost over it.</param>
/// <param name="Tier">The best tier among them.</param>
/// <param name="Age">Days in the pool.</param>
/// <param name="Evidence">Pieces of evidence.</param>
public sealed record ScoreWeights(int PriorityClass, int Customers, int Revenue, int Renewal, int Tier, int Age, int Evidence)
{
    /// <summary>All weights together.</summary>
    public long Sum() => (long)PriorityClass + Customers + Revenue + Renewal + Tier + Age + Evidence;
}

/// <summary>Shares of the four priority classes, 0 to 1.</summary>
/// <param name="BlocksUse">Blocks opening or use.</param>
/// <param name="WinsDeals">Competitors win with it.</param>
/// <param name="Money">Money for the customer.</param>
/// <param name="Efficiency">Saves work.</param>
public sealed record ClassShares(double BlocksUse, double WinsDeals, double Money, double Efficiency);

/// <summary>Shares of the customer tiers, 0 to 1.</summary>
/// <param name="Key">Key customers.</param>
/// <param name="Standard">Standard customers.</param>
/// <param name="LongTail">The long tail.</param>
public sealed record TierShares(double Key, double Standard, double LongTail);
