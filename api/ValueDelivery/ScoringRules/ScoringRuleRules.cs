using FluentValidation;

namespace ProductOps.Api.ValueDelivery.ScoringRules;

/// <summary>What a scoring rule must be.</summary>
public sealed class ScoringRuleRules : AbstractValidator<ScoringRule>
{
    /// <summary>Weights that add up to 100, shares between 0 and 1, limits that mean something.</summary>
    public ScoringRuleRules()
    {
        RuleFor(rule => rule.Weights).Must(weights => weights.Sum() == 100).WithErrorCode("weightsSum");
        RuleFor(rule => rule.Weights).Must(weights => Weights(weights).All(weight => weight is >= 0 and <= 100)).WithErrorCode("weightRange");
        RuleFor(rule => rule.Classes).Must(shares => new[] { shares.BlocksUse, shares.WinsDeals, shares.Money, shares.Efficiency }.All(IsShare)).WithErrorCode("shareRange");
        RuleFor(rule => rule.Tiers).Must(shares => new[] { shares.Key, shares.Standard, shares.LongTail }.All(IsShare)).WithErrorCode("shareRange");
        RuleFor(rule => rule.FullCustomers).InclusiveBetween(1, 1_000_000);
        RuleFor(rule => rule.FullRevenue).Must(amount => amount.Minor is > 0 and <= 1_000_000_000_000_00).WithErrorCode("amountRange");
        RuleFor(rule => rule.RenewalNearDays).InclusiveBetween(0, 3650);
        RuleFor(rule => rule.RenewalFarDays).GreaterThan(rule => rule.RenewalNearDays).LessThanOrEqualTo(3650);
        RuleFor(rule => rule.FullAgeDays).InclusiveBetween(1, 36_500);
        RuleFor(rule => rule.FullEvidence).InclusiveBetween(1, 1000);
        RuleFor(rule => rule.Currency).Must(IsCurrency).WithErrorCode("currency");
        RuleFor(rule => rule.Rates).Must(rates => rates.Count <= 200 && rates.All(rate => IsCurrency(rate.Key) && rate.Value is > 0 and <= 1_000_000)).WithErrorCode("rates");
    }

    private static int[] Weights(ScoreWeights weights) => [weights.PriorityClass, weights.Customers, weights.Revenue, weights.Renewal, weights.Tier, weights.Age, weights.Evidence];

    private static bool IsShare(double share) => share is >= 0 and <= 1;

    private static bool IsCurrency(string code) => code.Length == 3 && code.All(char.IsAsciiLetterUpper);
}
