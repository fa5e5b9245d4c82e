using FluentValidation;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Records;

namespace ProductOps.Api.ValueRealization.Visits;

/// <summary>A visit as people note and change it: fields left out stay as they are, null clears.</summary>
public sealed record VisitBody : IRecordBody<VisitBody, VisitRecord>
{
    /// <summary>The customer; needed for a new visit.</summary>
    public Optional<long> CustomerId { get; init; }

    /// <summary>What it was about; needed for a new visit.</summary>
    public Optional<string> Title { get; init; }

    /// <summary>How it was held; face to face unless said otherwise.</summary>
    public Optional<VisitChannel> Channel { get; init; }

    /// <summary>Who was asked; users unless said otherwise.</summary>
    public Optional<VisitPopulation> Population { get; init; }

    /// <summary>When; needed for a new visit.</summary>
    public Optional<DateOnly> VisitedOn { get; init; }

    /// <summary>The colleague who went.</summary>
    public Optional<long?> OwnerId { get; init; }

    /// <summary>Whom they met: people at this customer; fifty at most.</summary>
    public Optional<IReadOnlyList<long>> ContactIds { get; init; }

    /// <summary>What was said, in Markdown.</summary>
    public Optional<string?> Note { get; init; }

    /// <summary>Whether the payer says that it is worth the money.</summary>
    public Optional<VisitAnswer?> WillPay { get; init; }

    /// <summary>Whether the payer says that they will renew.</summary>
    public Optional<VisitAnswer?> WillRenew { get; init; }

    /// <summary>For the API's document.</summary>
    public static VisitBody Example => new() { CustomerId = 7, Title = "Two hours in the basement", Population = VisitPopulation.Both, VisitedOn = new DateOnly(2026, 8, 6), ContactIds = new([31]), WillRenew = VisitAnswer.Unsure };

    /// <inheritdoc/>
    public static IValidator<VisitBody> RulesFor(bool creating) => new Rules(creating);

    /// <summary>The record with these fields laid over it.</summary>
    public VisitRecord Over(VisitRecord record) => record with
    {
        CustomerId = CustomerId.Or(record.CustomerId), Title = Title.Or(record.Title).Trim(), Channel = Channel.HasValue ? Channel.Value.Word() : record.Channel, Population = Population.HasValue ? Population.Value.Word() : record.Population,
        VisitedOn = VisitedOn.Or(record.VisitedOn), OwnerId = OwnerId.Or(record.OwnerId), ContactIds = ContactIds.HasValue ? RawJson<IReadOnlyList<long>>.Of([.. ContactIds.Value.Distinct()]) : record.ContactIds,
        Note = Note.Or(record.Note), WillPay = WillPay.HasValue ? WillPay.Value?.Word() : record.WillPay, WillRenew = WillRenew.HasValue ? WillRenew.Value?.Word() : record.WillRenew,
    };

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<VisitBody>
    {
        /// <summary>Says it.</summary>
        public Rules(bool creating)
        {
            RuleFor(body => body.CustomerId.Value).GreaterThan(0).When(body => creating || body.CustomerId.HasValue);
            RuleFor(body => body.Title.Value).NotEmpty().MaximumLength(200).When(body => creating || body.Title.HasValue);
            RuleFor(body => body.VisitedOn.Value).NotEqual(default(DateOnly)).When(body => creating || body.VisitedOn.HasValue).WithErrorCode("required");
            RuleFor(body => body.VisitedOn.Value).IsDay().When(body => body.VisitedOn.HasValue);
            RuleFor(body => body.ContactIds.Value).Must(ids => ids is { Count: <= 50 }).When(body => body.ContactIds.HasValue).WithErrorCode("tooManyContacts");
            RuleFor(body => body.Note.Value).MaximumLength(50_000);
        }
    }
}
