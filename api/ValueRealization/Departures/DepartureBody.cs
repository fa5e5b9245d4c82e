using FluentValidation;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.ValueRealization.Renewals;

namespace ProductOps.Api.ValueRealization.Departures;

/// <summary>A departure as people enter and change it: fields left out stay as they are, null clears.</summary>
public sealed record DepartureBody : IRecordBody<DepartureBody, DepartureRecord>
{
    /// <summary>The customer; needed for a new one.</summary>
    public Optional<long> CustomerId { get; init; }

    /// <summary>Its number in the other systems of the company; unique.</summary>
    public Optional<string?> ExternalId { get; init; }

    /// <summary>The day they left; needed for a new one.</summary>
    public Optional<DateOnly> LeftOn { get; init; }

    /// <summary>Why; null where nobody knows.</summary>
    public Optional<RenewalReason?> Reason { get; init; }

    /// <summary>What was paid back.</summary>
    public Optional<Amount?> Refund { get; init; }

    /// <summary>Its currency, ISO 4217.</summary>
    public Optional<string> Currency { get; init; }

    /// <summary>True when they have come back.</summary>
    public Optional<bool> CameBack { get; init; }

    /// <summary>What they said.</summary>
    public Optional<string?> Words { get; init; }

    /// <summary>For the API's document.</summary>
    public static DepartureBody Example => new() { CustomerId = 7, LeftOn = new DateOnly(2026, 10, 27), Reason = RenewalReason.Price, Refund = Amount.Of(4000m), Words = "Switched to a competitor" };

    /// <inheritdoc/>
    public static IValidator<DepartureBody> RulesFor(bool creating) => new Rules(creating);

    /// <summary>The record with these fields laid over it.</summary>
    public DepartureRecord Over(DepartureRecord record) => record with
    {
        CustomerId = CustomerId.Or(record.CustomerId),
        ExternalId = ExternalId.Or(record.ExternalId) is { } external && !string.IsNullOrWhiteSpace(external) ? external.Trim() : null,
        LeftOn = LeftOn.Or(record.LeftOn),
        Reason = Reason.HasValue ? Reason.Value?.Word() : record.Reason,
        Refund = Refund.Or(record.Refund),
        Currency = Currency.Or(record.Currency),
        CameBack = CameBack.Or(record.CameBack),
        Words = Words.Or(record.Words),
    };

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<DepartureBody>
    {
        /// <summary>Says it.</summary>
        public Rules(bool creating)
        {
            RuleFor(body => body.CustomerId.Value).GreaterThan(0).When(body => creating || body.CustomerId.HasValue);
            RuleFor(body => body.ExternalId.Value).MaximumLength(200);
            RuleFor(body => body.LeftOn.Value).NotEqual(default(DateOnly)).When(body => creating || body.LeftOn.HasValue).WithErrorCode("required");
            RuleFor(body => body.LeftOn.Value).IsDay().When(body => body.LeftOn.HasValue);
            RuleFor(body => body.Refund.Value!.Value.Minor).GreaterThanOrEqualTo(0).When(body => body.Refund.Value is not null).OverridePropertyName("Refund").WithErrorCode("negativeAmount");
            RuleFor(body => body.Currency.Value).NotNull().Matches("^[A-Z]{3}$").When(body => body.Currency.HasValue).WithErrorCode("unknownCurrency");
            RuleFor(body => body.Words.Value).MaximumLength(10_000);
        }
    }
}
