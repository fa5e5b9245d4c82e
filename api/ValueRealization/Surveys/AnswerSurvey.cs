using System.Data.Common;
using System.Text.Json;
using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Publishing;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Surveys;

/// <summary>Answers a survey by its link, without sign-in.</summary>
/// <remarks>Where each person answers once, a second answer is refused; at most thirty answers a minute come by one link.</remarks>
public sealed class AnswerSurvey : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/survey-forms/{token}/responses", (string token, Body body, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(token, body), stop))
        .ForLinkHolders();

    /// <summary>The answers.</summary>
    public sealed record Body
    {
        /// <summary>By question: a text, a number, or several texts.</summary>
        public required IReadOnlyDictionary<string, JsonElement> Answers { get; init; }

        /// <summary>The e-mail address, where it is asked for; only a fingerprint of it is kept.</summary>
        public string? Email { get; init; }

        /// <summary>The group of the team that answers, where it is asked for.</summary>
        public RespondentGroup? RespondentGroup { get; init; }

        /// <summary>For the API's document.</summary>
        public static Body Example => new() { Answers = new Dictionary<string, JsonElement>(StringComparer.Ordinal) { ["awkward"] = JsonSerializer.SerializeToElement("Signing in the basement") } };
    }

    /// <summary>What was taken in.</summary>
    /// <param name="ReceivedAt">When.</param>
    public sealed record View(DateTime ReceivedAt)
    {
        /// <summary>As it looks.</summary>
        public static View Example => new(new DateTime(2026, 8, 20, 8, 0, 0, DateTimeKind.Utc));
    }

    /// <summary>The command.</summary>
    public sealed record Command(string Token, Body Body) : ICommand<View>;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Says it.</summary>
        public Rules()
        {
            RuleFor(command => command.Body.Answers).NotNull().Must(answers => answers is { Count: <= 50 }).WithErrorCode("surveyAnswer");
            RuleFor(command => command.Body.Email).EmailAddress().MaximumLength(320).When(command => !string.IsNullOrWhiteSpace(command.Body.Email));
        }
    }

    /// <summary>Takes it in.</summary>
    public sealed class Handler(Db db, SurveyForms forms, SurveyStore surveys, AuditTrail audit) : IRequestHandler<Command, View>
    {
        private const int MostAMinute = 30;
        private const int LongestText = 4000;
        private const string Recent = "SELECT COUNT(*) FROM realization_survey_response WHERE link_id = @LinkId AND received_at > @Since";
        private const string Insert = """
            INSERT INTO realization_survey_response (survey_id, link_id, customer_id, contact_id, respondent_group, person_key, answers, received_at)
            VALUES (@SurveyId, @LinkId, @CustomerId, @ContactId, @Group, @PersonKey, @Answers, @Now)
            """;

        private const string Heard = "UPDATE realization_contact SET last_heard_on = @On WHERE id = @ContactId AND last_heard_on < @On";

        /// <inheritdoc/>
        public async Task<View> Handle(Command request, CancellationToken cancellationToken)
        {
            var link = await forms.Of(request.Token, cancellationToken);
            var now = surveys.Now;
            if (await db.Scalar<long>(Recent, new { link.LinkId, Since = now.AddMinutes(-1) }, cancellationToken) >= MostAMinute) throw Refusals.TooMany(60);
            var survey = (await surveys.Find(link.SurveyId, cancellationToken))!;
            if (link.AsksGroup && request.Body.RespondentGroup is null) throw Refusals.Invalid("/respondentGroup", "required");
            string? key = null;
            if (survey.OneAnswer)
            {
                if (link.PersonKey is null && string.IsNullOrWhiteSpace(request.Body.Email)) throw Refusals.Invalid("/email", "required");
                key = link.PersonKey ?? "email:" + PublishedToken.Hash($"{survey.Id}:{TextKeys.Of(request.Body.Email!, 320)}");
                if (await forms.HasAnswered(survey.Id, key, cancellationToken)) throw Refusals.WrongState("surveyAnsweredAlready", "answered");
            }

            var answers = Checked(survey.Questions.Read() ?? [], request.Body.Answers);
            try
            {
                var id = await db.Insert(Insert, new { link.SurveyId, link.LinkId, link.CustomerId, link.ContactId, Group = link.RespondentGroup ?? (link.AsksGroup ? request.Body.RespondentGroup?.Word() : null), PersonKey = key, Answers = JsonSerializer.Serialize(answers, Json.Options), Now = now }, cancellationToken);
                if (link.ContactId is not null) await db.Execute(Heard, new { link.ContactId, On = DateOnly.FromDateTime(now) }, cancellationToken);
                await audit.Record(SurveyVoices.Kind, id, "answered", null, new { Survey = survey.Id, Link = link.LinkId });
            }
            catch (DbException failure) when (db.Dialect.IsDuplicateKey(failure))
            {
                throw Refusals.WrongState("surveyAnsweredAlready", "answered");
            }

            return new View(now);
        }

        private static SortedDictionary<string, JsonElement> Checked(IReadOnlyList<SurveyQuestion> questions, IReadOnlyDictionary<string, JsonElement> given)
        {
            var errors = new List<FieldError>();
            var kept = new SortedDictionary<string, JsonElement>(StringComparer.Ordinal);
            foreach (var question in questions)
            {
                var pointer = "/answers/" + question.Key;
                if (!given.TryGetValue(question.Key, out var answer) || IsEmpty(answer))
                {
                    if (question.IsRequired) errors.Add(Refusals.Field(pointer, "required"));
                }
                else if (Fits(question, answer)) kept[question.Key] = answer;
                else errors.Add(Refusals.Field(pointer, "surveyAnswer"));
            }

            errors.AddRange(given.Keys.Where(key => questions.All(question => question.Key != key)).Select(key => Refusals.Field("/answers/" + key, "unknownField", ("name", key))));
            return errors.Count == 0 ? kept : throw Refusals.Invalid(errors);
        }

        private static bool IsEmpty(JsonElement answer) => answer.ValueKind switch
        {
            JsonValueKind.Null or JsonValueKind.Undefined => true,
            JsonValueKind.String => string.IsNullOrWhiteSpace(answer.GetString()),
            JsonValueKind.Array => answer.GetArrayLength() == 0,
            _ => false,
        };

        private static bool Fits(SurveyQuestion question, JsonElement answer) => question.Kind switch
        {
            QuestionKind.Single => answer.ValueKind == JsonValueKind.String && question.Choices.Contains(answer.GetString()!, StringComparer.Ordinal),
            QuestionKind.Multiple => answer.ValueKind == JsonValueKind.Array && answer.GetArrayLength() <= question.Choices.Count && answer.EnumerateArray().All(choice => choice.ValueKind == JsonValueKind.String && question.Choices.Contains(choice.GetString()!, StringComparer.Ordinal)),
            QuestionKind.Scale => answer.ValueKind == JsonValueKind.Number && answer.TryGetInt32(out var scale) && scale is >= 1 and <= 5,
            QuestionKind.Recommend => answer.ValueKind == JsonValueKind.Number && answer.TryGetInt32(out var likely) && likely is >= 0 and <= 10,
            _ => answer.ValueKind == JsonValueKind.String && answer.GetString()!.Length <= LongestText,
        };
    }
}
