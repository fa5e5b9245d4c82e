using FluentValidation;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Records;

namespace ProductOps.Api.ValueRealization.BenchmarkCases;

/// <summary>A benchmark case as people write it: fields left out stay as they are, null clears.</summary>
public sealed record BenchmarkCaseBody : IRecordBody<BenchmarkCaseBody, BenchmarkCaseRecord>
{
    /// <summary>The customer; needed for a new case.</summary>
    public Optional<long> CustomerId { get; init; }

    /// <summary>What has changed, in one line; needed for a new case.</summary>
    public Optional<string> Title { get; init; }

    /// <summary>How it was before, in Markdown.</summary>
    public Optional<string?> Situation { get; init; }

    /// <summary>What was done, in Markdown.</summary>
    public Optional<string?> Approach { get; init; }

    /// <summary>What has changed for the customer, in Markdown.</summary>
    public Optional<string?> Change { get; init; }

    /// <summary>The customer's own words.</summary>
    public Optional<string?> Quote { get; init; }

    /// <summary>What was measured before and after: all of it; thirty at most.</summary>
    public Optional<IReadOnlyList<CaseResult>> Results { get; init; }

    /// <summary>Whether the customer agrees.</summary>
    public Optional<CaseConsent> Consent { get; init; }

    /// <summary>Since when.</summary>
    public Optional<DateOnly?> ConsentOn { get; init; }

    /// <summary>Who agreed, and to what.</summary>
    public Optional<string?> ConsentNote { get; init; }

    /// <summary>The colleague who writes it.</summary>
    public Optional<long?> OwnerId { get; init; }

    /// <summary>For the API's document.</summary>
    public static BenchmarkCaseBody Example => new()
    {
        CustomerId = 7, Title = "Eight hours of overtime less for each dispatcher", Situation = "Dispatchers worked until ten.", Change = "They go home at six.",
        Results = new([new CaseResult { Measure = "Overtime a month", Before = "21.5 h", After = "13.2 h" }]), Consent = CaseConsent.Given, ConsentOn = new DateOnly(2026, 7, 22),
    };

    /// <inheritdoc/>
    public static IValidator<BenchmarkCaseBody> RulesFor(bool creating) => new Rules(creating);

    /// <summary>The record with these fields laid over it. What was approved and is written anew must be approved again.</summary>
    public BenchmarkCaseRecord Over(BenchmarkCaseRecord record)
    {
        var after = record with
        {
            CustomerId = CustomerId.Or(record.CustomerId), Title = Title.Or(record.Title).Trim(), Situation = Situation.Or(record.Situation), Approach = Approach.Or(record.Approach), Change = Change.Or(record.Change), Quote = Quote.Or(record.Quote),
            Results = Results.HasValue ? RawJson<IReadOnlyList<CaseResult>>.Of(Results.Value) : record.Results, Consent = Consent.HasValue ? Consent.Value.Word() : record.Consent, ConsentOn = ConsentOn.Or(record.ConsentOn),
            ConsentNote = ConsentNote.Or(record.ConsentNote), OwnerId = OwnerId.Or(record.OwnerId),
        };
        var told = (after.CustomerId, after.Title, after.Situation, after.Approach, after.Change, after.Quote, after.Results) != (record.CustomerId, record.Title, record.Situation, record.Approach, record.Change, record.Quote, record.Results);
        return told && record.State is ("approved" or "published") ? after with { State = "draft", ApprovedById = null, ApprovedAt = null, PublishedAt = null } : after;
    }

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<BenchmarkCaseBody>
    {
        private const int Longest = 20_000;

        /// <summary>Says it.</summary>
        public Rules(bool creating)
        {
            RuleFor(body => body.CustomerId.Value).GreaterThan(0).When(body => creating || body.CustomerId.HasValue);
            RuleFor(body => body.Title.Value).NotEmpty().MaximumLength(200).When(body => creating || body.Title.HasValue);
            RuleFor(body => body.Situation.Value).MaximumLength(Longest);
            RuleFor(body => body.Approach.Value).MaximumLength(Longest);
            RuleFor(body => body.Change.Value).MaximumLength(Longest);
            RuleFor(body => body.Quote.Value).MaximumLength(2000);
            RuleFor(body => body.ConsentNote.Value).MaximumLength(400);
            RuleFor(body => body.ConsentOn.Value).IsDay();
            RuleFor(body => body.Results.Value).Must(results => results is { Count: <= 30 } && results.All(result => result is { Measure.Length: > 0 and <= 200 } && (result.Before?.Length ?? 0) <= 200 && (result.After?.Length ?? 0) <= 200))
                .When(body => body.Results.HasValue).WithErrorCode("caseResults");
        }
    }
}
