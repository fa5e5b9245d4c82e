using FluentValidation;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Records;

namespace ProductOps.Api.ValueRealization.SaveCases;

/// <summary>A save or refund case as people enter and change it: fields left out stay as they are, null clears.</summary>
public sealed record SaveCaseBody : IRecordBody<SaveCaseBody, SaveCaseRecord>
{
    /// <summary>The customer; needed for a new case.</summary>
    public Optional<long> CustomerId { get; init; }

    /// <summary>The renewal it is about, of the same customer.</summary>
    public Optional<long?> RenewalId { get; init; }

    /// <summary>What it is about; a risk unless said otherwise.</summary>
    public Optional<SaveCaseKind> Kind { get; init; }

    /// <summary>What has happened, in one line; needed for a new case.</summary>
    public Optional<string> Title { get; init; }

    /// <summary>What has happened.</summary>
    public Optional<string?> Situation { get; init; }

    /// <summary>Why.</summary>
    public Optional<string?> Cause { get; init; }

    /// <summary><c>open</c> or <c>acting</c>, which also opens a closed case again; how a case ends is its outcome.</summary>
    public Optional<SaveCaseState> State { get; init; }

    /// <summary>The money at stake.</summary>
    public Optional<Amount?> Amount { get; init; }

    /// <summary>Its currency, ISO 4217.</summary>
    public Optional<string> Currency { get; init; }

    /// <summary>The colleague who answers for it.</summary>
    public Optional<long?> OwnerId { get; init; }

    /// <summary>By when it must be settled.</summary>
    public Optional<DateOnly?> DueOn { get; init; }

    /// <summary>The plan: all its steps, in order; a hundred at most.</summary>
    public Optional<IReadOnlyList<SaveCaseStep>> Steps { get; init; }

    /// <summary>For the API's document.</summary>
    public static SaveCaseBody Example => new()
    {
        CustomerId = 7, Kind = SaveCaseKind.Risk, Title = "The payer wants to look around", Amount = Shared.Data.Amount.Of(800_000m), DueOn = new DateOnly(2026, 9, 10),
        Steps = new([new SaveCaseStep { What = "Show the trial of offline pictures", Who = "Mara Quill", DueOn = new DateOnly(2026, 8, 28) }]),
    };

    /// <inheritdoc/>
    public static IValidator<SaveCaseBody> RulesFor(bool creating) => new Rules(creating);

    /// <summary>The record with these fields laid over it.</summary>
    public SaveCaseRecord Over(SaveCaseRecord record)
    {
        var opened = State.HasValue && record.IsClosed;
        return record with
        {
            CustomerId = CustomerId.Or(record.CustomerId), RenewalId = RenewalId.Or(record.RenewalId), Kind = Kind.HasValue ? Kind.Value.Word() : record.Kind, Title = Title.Or(record.Title).Trim(),
            Situation = Situation.Or(record.Situation), Cause = Cause.Or(record.Cause), State = State.HasValue ? State.Value.Word() : record.State, Amount = Amount.Or(record.Amount), Currency = Currency.Or(record.Currency),
            OwnerId = OwnerId.Or(record.OwnerId), DueOn = DueOn.Or(record.DueOn), Steps = Steps.HasValue ? RawJson<IReadOnlyList<SaveCaseStep>>.Of(Steps.Value) : record.Steps,
            Outcome = opened ? null : record.Outcome, ClosedOn = opened ? null : record.ClosedOn, RefundedAmount = opened ? null : record.RefundedAmount,
        };
    }

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<SaveCaseBody>
    {
        /// <summary>Says it.</summary>
        public Rules(bool creating)
        {
            RuleFor(body => body.CustomerId.Value).GreaterThan(0).When(body => creating || body.CustomerId.HasValue);
            RuleFor(body => body.Title.Value).NotEmpty().MaximumLength(200).When(body => creating || body.Title.HasValue);
            RuleFor(body => body.Situation.Value).MaximumLength(10_000);
            RuleFor(body => body.Cause.Value).MaximumLength(10_000);
            RuleFor(body => body.State.Value).Must(state => state is SaveCaseState.Open or SaveCaseState.Acting).When(body => body.State.HasValue).WithErrorCode("outcomeElsewhere");
            RuleFor(body => body.Amount.Value!.Value.Minor).GreaterThanOrEqualTo(0).When(body => body.Amount.Value is not null).OverridePropertyName("Amount").WithErrorCode("negativeAmount");
            RuleFor(body => body.Currency.Value).NotNull().Matches("^[A-Z]{3}$").When(body => body.Currency.HasValue).WithErrorCode("unknownCurrency");
            RuleFor(body => body.Steps.Value).Must(steps => steps is { Count: <= 100 } && !steps.Contains(null!)).When(body => body.Steps.HasValue).WithErrorCode("tooManySteps");
            RuleForEach(body => body.Steps.Value).ChildRules(step =>
            {
                step.RuleFor(each => each.What).NotEmpty().MaximumLength(1000);
                step.RuleFor(each => each.Who).MaximumLength(200);
            }).When(body => body.Steps.Value is not null);
        }
    }
}
