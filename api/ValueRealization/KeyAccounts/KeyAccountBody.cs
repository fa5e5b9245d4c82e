using FluentValidation;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Records;

namespace ProductOps.Api.ValueRealization.KeyAccounts;

/// <summary>A key account as people enter and change it: fields left out stay as they are.</summary>
public sealed record KeyAccountBody : IRecordBody<KeyAccountBody, KeyAccountRecord>
{
    /// <summary>The customer; needed for a new one.</summary>
    public Optional<long> CustomerId { get; init; }

    /// <summary>All its marks; at least one.</summary>
    public Optional<IReadOnlyList<KeyAccountMark>> Marks { get; init; }

    /// <summary>The marks in words.</summary>
    public Optional<string?> Why { get; init; }

    /// <summary>The colleague who follows it; needed for a new one.</summary>
    public Optional<long> OwnerId { get; init; }

    /// <summary>How many days may pass between two refreshes; a week unless said otherwise, and never more than a month.</summary>
    public Optional<int> EveryDays { get; init; }

    /// <summary>For the API's document.</summary>
    public static KeyAccountBody Example => new() { CustomerId = 7, Marks = new([KeyAccountMark.HighPrice, KeyAccountMark.Cooperation]), Why = "The largest contract of the region.", OwnerId = 4 };

    /// <inheritdoc/>
    public static IValidator<KeyAccountBody> RulesFor(bool creating) => new Rules(creating);

    /// <summary>The record with these fields laid over it.</summary>
    public KeyAccountRecord Over(KeyAccountRecord record)
    {
        var every = EveryDays.Or(record.EveryDays);
        return record with
        {
            CustomerId = CustomerId.Or(record.CustomerId), IsHighPrice = Has(KeyAccountMark.HighPrice, record.IsHighPrice), IsInfluential = Has(KeyAccountMark.Influence, record.IsInfluential),
            IsReferrer = Has(KeyAccountMark.Referrals, record.IsReferrer), IsCooperative = Has(KeyAccountMark.Cooperation, record.IsCooperative), Why = Why.Or(record.Why), OwnerId = OwnerId.Or(record.OwnerId),
            EveryDays = every, DueOn = record.DueOn == default ? default : record.DueOn.AddDays(every - record.EveryDays),
        };
    }

    private bool Has(KeyAccountMark mark, bool before) => Marks.HasValue ? Marks.Value.Contains(mark) : before;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<KeyAccountBody>
    {
        /// <summary>Says it.</summary>
        public Rules(bool creating)
        {
            RuleFor(body => body.CustomerId.Value).GreaterThan(0).When(body => creating || body.CustomerId.HasValue);
            RuleFor(body => body.OwnerId.Value).GreaterThan(0).When(body => creating || body.OwnerId.HasValue);
            RuleFor(body => body.Marks.Value).NotEmpty().When(body => creating || body.Marks.HasValue).WithErrorCode("markNeeded");
            RuleFor(body => body.Why.Value).MaximumLength(4000);
            RuleFor(body => body.EveryDays.Value).InclusiveBetween(1, 31).When(body => body.EveryDays.HasValue);
        }
    }
}
