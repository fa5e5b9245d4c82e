using FluentValidation;

namespace ProductOps.Api.ValueRealization;

/// <summary>Rules that records of this module share.</summary>
public static class RecordRules
{
    /// <summary>A day that can be one of a customer's.</summary>
    public static IRuleBuilderOptions<T, DateOnly> IsDay<T>(this IRuleBuilder<T, DateOnly> rule) => rule.Must(day => day.Year is >= 1970 and <= 2200).WithErrorCode("dayRange");

    /// <summary>A day that can be one of a customer's, or none.</summary>
    public static IRuleBuilderOptions<T, DateOnly?> IsDay<T>(this IRuleBuilder<T, DateOnly?> rule) => rule.Must(day => day is null || day.Value.Year is >= 1970 and <= 2200).WithErrorCode("dayRange");
}
