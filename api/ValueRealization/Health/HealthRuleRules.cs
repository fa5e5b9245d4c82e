using FluentValidation;
using ProductOps.Api.Shared.Data;

namespace ProductOps.Api.ValueRealization.Health;

/// <summary>What a health rule must be.</summary>
public sealed class HealthRuleRules : AbstractValidator<HealthRule>
{
    private const int MostTerms = 40;

    /// <summary>Weights that add up to 100, keys of their own, one way from value to share for each term, limits that mean something.</summary>
    public HealthRuleRules()
    {
        RuleFor(rule => rule.Terms).Must(terms => terms is { Count: >= 1 and <= MostTerms }).WithErrorCode("healthTerms");
        RuleFor(rule => rule.Terms).Must(terms => terms.Sum(term => (long)term.Weight) == 100).When(rule => rule.Terms is { Count: >= 1 and <= MostTerms }).WithErrorCode("weightsSum");
        RuleFor(rule => rule.Terms).Must(terms => terms.Select(term => term.Key).Distinct(StringComparer.Ordinal).Count() == terms.Count).When(rule => rule.Terms is not null).WithErrorCode("healthKeys");
        RuleForEach(rule => rule.Terms).SetValidator(new TermRules());
        RuleFor(rule => rule.GoodFrom).InclusiveBetween(1, 100);
        RuleFor(rule => rule.PoorBelow).InclusiveBetween(0, 100).LessThan(rule => rule.GoodFrom);
        RuleFor(rule => rule.AlarmFall).InclusiveBetween(1, 100);
        RuleFor(rule => rule.MinimumKnown).InclusiveBetween(0, 100);
    }

    private static bool IsShare(double share) => share is >= 0 and <= 1;

    private static bool IsShare(double? share) => share is null or (>= 0 and <= 1);

    private static bool IsBound(double bound) => Math.Abs(bound) <= 1e12;

    private sealed class TermRules : AbstractValidator<HealthTerm>
    {
        public TermRules()
        {
            RuleFor(term => term.Key).NotEmpty().MaximumLength(60);
            RuleFor(term => term.Name).MaximumLength(80);
            RuleFor(term => term.Weight).InclusiveBetween(0, 100).WithErrorCode("weightRange");
            RuleFor(term => term.Attribute).NotEmpty().MaximumLength(200).When(term => term.Source == HealthSource.Attribute);
            RuleFor(term => term.Attribute).Null().When(term => term.Source != HealthSource.Attribute).WithErrorCode("healthAttribute");
            RuleFor(term => term.Linear).Must((term, _) => new object?[] { term.Linear, term.Steps, term.Choices }.Count(way => way is not null) == 1).WithErrorCode("healthOneWay");
            RuleFor(term => term.Linear).Must(bounds => IsBound(bounds!.Worst) && IsBound(bounds.Best) && bounds.Worst != bounds.Best).When(term => term.Linear is not null).WithErrorCode("healthBounds");
            RuleFor(term => term.Steps).Must(steps => steps!.Count is >= 1 and <= 20 && steps.All(step => IsBound(step.From) && IsShare(step.Share)) && steps.Zip(steps.Skip(1)).All(pair => pair.First.From < pair.Second.From)).When(term => term.Steps is not null).WithErrorCode("healthSteps");
            RuleFor(term => term.Choices).Must(choices => choices!.Count is >= 1 and <= 50 && choices.All(choice => IsShare(choice.Share) && choice.Values.Count is >= 1 and <= 50 && choice.Values.All(value => !string.IsNullOrWhiteSpace(value) && value.Length <= 200))).When(term => term.Choices is not null).WithErrorCode("healthChoices");
            RuleFor(term => term.Choices).Must((term, choices) => Fits(term.Source, choices is not null)).When(term => new object?[] { term.Linear, term.Steps, term.Choices }.Count(way => way is not null) == 1).WithErrorCode("healthWay");
            RuleFor(term => term.Otherwise).Must(IsShare).WithErrorCode("shareRange");
            RuleFor(term => term.WhenMissing).Must(IsShare).WithErrorCode("shareRange");
        }

        // Words are listed, numbers run or step; an attribute can be either.
        private static bool Fits(HealthSource source, bool listed) => source == HealthSource.Attribute || listed == HealthSources.Words(source).Count > 0;
    }
}
