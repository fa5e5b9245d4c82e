using System.Globalization;
using System.Text.Json;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.ValueDelivery.Contracts;
using ProductOps.Api.ValueDelivery.ScoringRules;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>
/// The score that orders the pool, explained: each term brings its weight times a share between 0 and 1, rounded to a tenth. The
/// score is the sum of the rounded terms, so that what people add up is what they see; weights adding up to 100 keep it within 100.
/// </summary>
public sealed class RequirementScore
{
    private RequirementScore(IReadOnlyList<ScoreTerm> terms)
    {
        Terms = terms;
        Total = terms.Sum(term => term.Points);
    }

    /// <summary>The terms, in their order.</summary>
    public IReadOnlyList<ScoreTerm> Terms { get; }

    /// <summary>Their points together: 0 to 100, in tenths.</summary>
    public decimal Total { get; }

    /// <summary>As it stands in the database.</summary>
    public double Value => (double)Total;

    /// <summary>The terms as they stand in the database.</summary>
    public string TermsJson => JsonSerializer.Serialize(Terms, Json.Options);

    /// <summary>The score of a requirement with these facts, on this day.</summary>
    public static RequirementScore Of(in ScoreFacts facts, ScoringRule rule, DateOnly today)
    {
        var weights = rule.Weights;
        var asking = facts.Asking;
        var age = Math.Max(0, today.DayNumber - facts.ReceivedOn.DayNumber);
        return new RequirementScore(
        [
            Term(ScoreTermName.PriorityClass, weights.PriorityClass, ClassShare(facts.PriorityClass, rule.Classes), facts.PriorityClass?.Word()),
            Term(ScoreTermName.Customers, weights.Customers, Math.Log(1 + asking.Customers) / Math.Log(1 + rule.FullCustomers), asking.Customers.ToString(CultureInfo.InvariantCulture)),
            Term(ScoreTermName.Revenue, weights.Revenue, Math.Sqrt(asking.Revenue / (double)rule.FullRevenue.Minor), new Amount(asking.Revenue).ToString()),
            Term(ScoreTermName.Renewal, weights.Renewal, RenewalShare(facts, rule, today), facts.LostRenewals > 0 ? "lost" : asking.NextRenewal?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            Term(ScoreTermName.Tier, weights.Tier, TierShare(asking.BestTier, rule.Tiers), asking.BestTier),
            Term(ScoreTermName.Age, weights.Age, age / (double)rule.FullAgeDays, age.ToString(CultureInfo.InvariantCulture)),
            Term(ScoreTermName.Evidence, weights.Evidence, facts.Evidence / (double)rule.FullEvidence, facts.Evidence.ToString(CultureInfo.InvariantCulture)),
        ]);
    }

    private static ScoreTerm Term(ScoreTermName name, int weight, double share, string? value)
    {
        var clamped = double.IsFinite(share) ? Math.Clamp(share, 0, 1) : 0;
        // Half a tenth goes up; a share of 1 gives the weight itself, so no term outgrows its weight.
        var tenths = (long)Math.Floor((weight * 10 * clamped) + 0.5);
        return new ScoreTerm(name, weight, Math.Round(clamped, 4), tenths / 10m, value);
    }

    private static double ClassShare(PriorityClass? priorityClass, ClassShares shares) => priorityClass switch
    {
        PriorityClass.BlocksUse => shares.BlocksUse,
        PriorityClass.WinsDeals => shares.WinsDeals,
        PriorityClass.Money => shares.Money,
        PriorityClass.Efficiency => shares.Efficiency,
        _ => 0,
    };

    private static double TierShare(string? tier, TierShares shares) => tier switch
    {
        "key" => shares.Key,
        "standard" => shares.Standard,
        "longTail" => shares.LongTail,
        _ => 0,
    };

    private static double RenewalShare(in ScoreFacts facts, ScoringRule rule, DateOnly today)
    {
        if (facts.LostRenewals > 0) return 1;
        if (facts.Asking.NextRenewal is not { } renewal || renewal < today) return 0;
        var days = renewal.DayNumber - today.DayNumber;
        return days <= rule.RenewalNearDays ? 1 : 1 - ((days - rule.RenewalNearDays) / (double)(rule.RenewalFarDays - rule.RenewalNearDays));
    }
}
