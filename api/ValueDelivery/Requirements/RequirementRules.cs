using FluentValidation;
using ProductOps.Api.Shared.Http;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>The rules of a requirement's fields, the same wherever they are written.</summary>
public static class RequirementRules
{
    /// <summary>Characters of a why, a method, a comment.</summary>
    public const int Sentence = 2000;

    /// <summary>Characters of all extra fields together.</summary>
    public const int LongestExtra = 200_000;

    /// <summary>A title: one line that says something.</summary>
    public static IRuleBuilderOptions<T, string> IsTitle<T>(this IRuleBuilder<T, string> rule) => rule.NotEmpty().MaximumLength(Limits.Title);

    /// <summary>A long text.</summary>
    public static IRuleBuilderOptions<T, string?> IsLongText<T>(this IRuleBuilder<T, string?> rule) => rule.MaximumLength(Limits.LongText);

    /// <summary>At most three whys.</summary>
    public static IRuleBuilderOptions<T, IReadOnlyList<string>?> AreWhys<T>(this IRuleBuilder<T, IReadOnlyList<string>?> rule) => rule
        .Must(whys => whys is null || whys.Count <= 3).WithErrorCode("threeWhys")
        .Must(whys => whys is null || whys.All(why => why is { Length: > 0 and <= Sentence })).WithErrorCode("textsRange");

    /// <summary>At most thirty tags.</summary>
    public static IRuleBuilderOptions<T, IReadOnlyList<string>?> AreTags<T>(this IRuleBuilder<T, IReadOnlyList<string>?> rule) => rule
        .Must(tags => tags is null || tags.Count <= 30).WithErrorCode("thirtyTags")
        .Must(tags => tags is null || tags.All(tag => tag is { Length: > 0 and <= 200 })).WithErrorCode("textsRange");

    /// <summary>A day that can be one of a requirement's.</summary>
    public static IRuleBuilderOptions<T, DateOnly> IsDay<T>(this IRuleBuilder<T, DateOnly> rule) => rule
        .Must(day => day.Year is >= 1970 and <= 2200).WithErrorCode("dayRange");

    /// <summary>Extra fields that are not absurdly many.</summary>
    public static IRuleBuilderOptions<T, IReadOnlyDictionary<string, string>?> IsExtra<T>(this IRuleBuilder<T, IReadOnlyDictionary<string, string>?> rule) => rule
        .Must(extra => extra is null || extra.Sum(pair => (long)pair.Key.Length + (pair.Value?.Length ?? 0)) <= LongestExtra).WithErrorCode("extraTooLong");
}
