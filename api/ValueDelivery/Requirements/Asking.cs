using ProductOps.Api.ValueDelivery.ScoringRules;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>Who asks for a requirement, added up: each customer counts once, however many of its voices there are.</summary>
/// <param name="Customers">Distinct customers.</param>
/// <param name="Revenue">Their recurring revenue, in hundredths of the workspace's currency.</param>
/// <param name="NextRenewal">The nearest renewal from today on.</param>
/// <param name="BestTier">The best tier among them.</param>
public readonly record struct Asking(int Customers, long Revenue, DateOnly? NextRenewal, string? BestTier)
{
    private static readonly string[] Tiers = ["longTail", "standard", "key"];

    /// <summary>Nobody.</summary>
    public static Asking Nobody => default;

    /// <summary>One more customer.</summary>
    public Asking With(CustomerFacts customer, ScoringRule rule, DateOnly today)
    {
        var renews = customer.RenewsOn is { } date && date >= today ? date : (DateOnly?)null;
        return new Asking(
            Customers + 1,
            Revenue + (customer.RecurringRevenue is { } minor ? rule.InWorkspaceCurrency(minor, customer.Currency) : 0),
            renews is null || NextRenewal < renews ? NextRenewal : renews,
            Rank(customer.Tier) > Rank(BestTier) ? customer.Tier : BestTier);
    }

    private static int Rank(string? tier) => Array.IndexOf(Tiers, tier);
}
