using FluentValidation;

namespace ProductOps.Api.ValueRealization;

/// <summary>Where what a customer said goes in the requirement pool: one of both.</summary>
/// <param name="RequirementId">A requirement of the pool.</param>
/// <param name="Title">The title of a new one.</param>
public sealed record PoolTarget(long? RequirementId = null, string? Title = null)
{
    /// <summary>For the API's document.</summary>
    public static PoolTarget Example => new(RequirementId: 1042);

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<PoolTarget>
    {
        /// <summary>Says it.</summary>
        public Rules()
        {
            RuleFor(target => target.RequirementId).NotNull().When(target => string.IsNullOrWhiteSpace(target.Title)).WithErrorCode("requirementOrTitle");
            RuleFor(target => target.Title).Empty().When(target => target.RequirementId is not null).WithErrorCode("requirementOrTitle");
            RuleFor(target => target.Title).MaximumLength(300);
        }
    }
}
