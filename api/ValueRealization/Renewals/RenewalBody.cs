using FluentValidation;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Records;

namespace ProductOps.Api.ValueRealization.Renewals;

/// <summary>What people keep about a renewal while it runs: fields left out stay as they are.</summary>
public sealed record RenewalBody : IRecordBody<RenewalBody, RenewalRecord>
{
    /// <summary>The colleague who answers for it.</summary>
    public Optional<long?> OwnerId { get; init; }

    /// <summary>How far the talks have come.</summary>
    public Optional<RenewalProgress> Progress { get; init; }

    /// <summary>What was last said.</summary>
    public Optional<string?> ProgressNote { get; init; }

    /// <summary>For the API's document.</summary>
    public static RenewalBody Example => new() { Progress = RenewalProgress.Quoted, ProgressNote = "Offer sent on Monday." };

    /// <inheritdoc/>
    public static IValidator<RenewalBody> RulesFor(bool creating) => new Rules();

    /// <summary>The record with these fields laid over it.</summary>
    public RenewalRecord Over(RenewalRecord record) => record with
    {
        OwnerId = OwnerId.Or(record.OwnerId), Progress = Progress.HasValue ? Progress.Value.Word() : record.Progress, ProgressNote = ProgressNote.Or(record.ProgressNote),
    };

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<RenewalBody>
    {
        /// <summary>Says it.</summary>
        public Rules()
        {
            RuleFor(body => body.ProgressNote.Value).MaximumLength(4000);
        }
    }
}
