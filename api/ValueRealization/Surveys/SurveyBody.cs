using FluentValidation;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Records;

namespace ProductOps.Api.ValueRealization.Surveys;

/// <summary>A survey as people write it: fields left out stay as they are, null clears.</summary>
public sealed record SurveyBody : IRecordBody<SurveyBody, SurveyRecord>
{
    /// <summary>What it is called, also to those who answer; needed for a new one.</summary>
    public Optional<string> Title { get; init; }

    /// <summary>What is said before the questions.</summary>
    public Optional<string?> Intro { get; init; }

    /// <summary>Who is asked; users unless said otherwise.</summary>
    public Optional<SurveyPopulation> Population { get; init; }

    /// <summary>All questions, in order; fifty at most. They stay as they are once somebody has answered.</summary>
    public Optional<IReadOnlyList<SurveyQuestion>> Questions { get; init; }

    /// <summary>Why it is made now; in its turn unless said otherwise.</summary>
    public Optional<SurveyOccasion> Occasion { get; init; }

    /// <summary>The feature it is about.</summary>
    public Optional<long?> FeatureId { get; init; }

    /// <summary>The version before which it is made.</summary>
    public Optional<string?> Release { get; init; }

    /// <summary>True when each person answers once, which is usual.</summary>
    public Optional<bool> OneAnswer { get; init; }

    /// <summary>The last day on which it can be answered.</summary>
    public Optional<DateOnly?> ClosesOn { get; init; }

    /// <summary>The colleague who asks.</summary>
    public Optional<long?> OwnerId { get; init; }

    /// <summary>For the API's document.</summary>
    public static SurveyBody Example => new()
    {
        Title = "Your work with the app", Population = SurveyPopulation.Users,
        Questions = new([new SurveyQuestion { Key = "daily", Text = "How often do you use it?", Kind = QuestionKind.Single, Choices = ["Daily", "Weekly", "Hardly"], IsRequired = true }, new SurveyQuestion { Key = "awkward", Text = "What is awkward?", Kind = QuestionKind.Text }]),
    };

    /// <inheritdoc/>
    public static IValidator<SurveyBody> RulesFor(bool creating) => new Rules(creating);

    /// <summary>The record with these fields laid over it.</summary>
    public SurveyRecord Over(SurveyRecord record) => record with
    {
        Title = Title.Or(record.Title).Trim(), Intro = Intro.Or(record.Intro), Population = Population.HasValue ? Population.Value.Word() : record.Population,
        Questions = Questions.HasValue ? RawJson<IReadOnlyList<SurveyQuestion>>.Of(Questions.Value) : record.Questions, OneAnswer = OneAnswer.Or(record.OneAnswer), ClosesOn = ClosesOn.Or(record.ClosesOn), OwnerId = OwnerId.Or(record.OwnerId),
        Occasion = Occasion.HasValue ? Occasion.Value.Word() : record.Occasion, FeatureId = FeatureId.Or(record.FeatureId), Release = Release.Or(record.Release),
    };

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<SurveyBody>
    {
        /// <summary>Says it.</summary>
        public Rules(bool creating)
        {
            RuleFor(body => body.Title.Value).NotEmpty().MaximumLength(200).When(body => creating || body.Title.HasValue);
            RuleFor(body => body.Intro.Value).MaximumLength(4000);
            RuleFor(body => body.Release.Value).MaximumLength(100);
            RuleFor(body => body.ClosesOn.Value).IsDay();
            RuleFor(body => body.Questions.Value).Must(Are).When(body => body.Questions.HasValue).WithErrorCode("surveyQuestions");
        }

        private static bool Are(IReadOnlyList<SurveyQuestion>? questions) => questions is { Count: <= 50 }
            && questions.All(question => question is { Key.Length: > 0 and <= 40, Text.Length: > 0 and <= 1000 } && question.Choices is not null && question.Choices.All(choice => choice is { Length: > 0 and <= 200 })
                && (question.Kind is QuestionKind.Single or QuestionKind.Multiple ? question.Choices.Count is >= 2 and <= 30 && question.Choices.Distinct(StringComparer.Ordinal).Count() == question.Choices.Count : question.Choices.Count == 0))
            && questions.DistinctBy(question => question.Key, StringComparer.Ordinal).Count() == questions.Count;
    }
}
