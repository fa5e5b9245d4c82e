using FluentValidation;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Records;

namespace ProductOps.Api.ValueRealization.Visits;

/// <summary>An observation as people note and change it: fields left out stay as they are, null clears.</summary>
public sealed record ObservationBody : IRecordBody<ObservationBody, ObservationRecord>
{
    /// <summary>The visit; needed for a new observation, and not changed afterwards.</summary>
    public Optional<long> VisitId { get; init; }

    /// <summary>What it is; awkward unless said otherwise.</summary>
    public Optional<ObservationKind> Kind { get; init; }

    /// <summary>What was seen or heard; needed for a new observation.</summary>
    public Optional<string> Text { get; init; }

    /// <summary>Who said or did it: somebody at the visit's customer.</summary>
    public Optional<long?> ContactId { get; init; }

    /// <summary>The feature it is about.</summary>
    public Optional<long?> FeatureId { get; init; }

    /// <summary>For the API's document.</summary>
    public static ObservationBody Example => new() { VisitId = 8, Kind = ObservationKind.Awkward, Text = "Writes the job on paper and enters it upstairs.", FeatureId = 3 };

    /// <inheritdoc/>
    public static IValidator<ObservationBody> RulesFor(bool creating) => new Rules(creating);

    /// <summary>The record with these fields laid over it.</summary>
    public ObservationRecord Over(ObservationRecord record) => record with
    {
        VisitId = record.Id == 0 ? VisitId.Value : record.VisitId, Kind = Kind.HasValue ? Kind.Value.Word() : record.Kind, Text = Text.Or(record.Text).Trim(), ContactId = ContactId.Or(record.ContactId), FeatureId = FeatureId.Or(record.FeatureId),
    };

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<ObservationBody>
    {
        /// <summary>Says it.</summary>
        public Rules(bool creating)
        {
            if (creating) RuleFor(body => body.VisitId.Value).GreaterThan(0);
            else RuleFor(body => body.VisitId.HasValue).Equal(false).OverridePropertyName("VisitId").WithErrorCode("visitFixed");
            RuleFor(body => body.Text.Value).NotEmpty().MaximumLength(4000).When(body => creating || body.Text.HasValue);
        }
    }
}
