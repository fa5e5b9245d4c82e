using System.Text.Json;
using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueDelivery.Contracts;

namespace ProductOps.Api.ValueRealization.Surveys;

/// <summary>Makes an answer in words a voice in the requirement pool, in one step: of a requirement that is there, or of a new one. It can be undone.</summary>
public sealed class SendAnswerToPool : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/survey-responses/{id:long}/answers/{question}/voice", (long id, string question, PoolTarget body, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, question, body), stop))
        .Allow(Permissions.KeepSurveys);

    /// <summary>Where it stands now.</summary>
    /// <param name="ResponseId">The response.</param>
    /// <param name="Question">The question's key.</param>
    /// <param name="RequirementId">The requirement.</param>
    public sealed record View(long ResponseId, string Question, long RequirementId)
    {
        /// <summary>As it looks.</summary>
        public static View Example => new(301, "awkward", 1042);
    }

    /// <summary>The command.</summary>
    public sealed record Command(long Id, string Question, PoolTarget Body) : ICommand<View>;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Says it.</summary>
        public Rules() => RuleFor(command => command.Body).SetValidator(new PoolTarget.Rules());
    }

    /// <summary>Sends it.</summary>
    public sealed class Handler(Db db, SurveyVoices voices, RequirementIntake pool) : IRequestHandler<Command, View>
    {
        private const string Find = """
            SELECT r.customer_id AS CustomerId, p.name AS Contact, r.received_at AS ReceivedAt, r.answers AS Answers, s.questions AS Questions, s.feature_id AS FeatureId
              FROM realization_survey_response r JOIN realization_survey s ON s.id = r.survey_id LEFT JOIN realization_contact p ON p.id = r.contact_id
             WHERE r.id = @Id
            """;

        /// <inheritdoc/>
        public async Task<View> Handle(Command request, CancellationToken cancellationToken)
        {
            var row = await db.First<Row>(Find, new { request.Id }, cancellationToken);
            if (row?.Questions.Read()?.Any(question => question.Key == request.Question && question.Kind == QuestionKind.Text) != true
                || JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(row.Answers, Json.Options)!.GetValueOrDefault(request.Question) is not { ValueKind: JsonValueKind.String } words) throw Refusals.NotFound(SurveyVoices.Kind, request.Id);
            if (await voices.Of(request.Id, request.Question, cancellationToken) is not null) throw Refusals.WrongState("answerInPool", "inPool", "noted");
            var requirement = await pool.Hear(new HeardVoice
            {
                RequirementId = request.Body.RequirementId, Title = request.Body.Title, CustomerId = row.CustomerId, Contact = row.Contact, Channel = "form", SaidOn = DateOnly.FromDateTime(row.ReceivedAt), Words = words.GetString()!, FeatureId = row.FeatureId,
            }, cancellationToken) ?? throw Refusals.Unknown("/requirementId", "requirement", request.Body.RequirementId!);
            await voices.Note(new SurveyVoices.Voice(request.Id, request.Question, requirement), cancellationToken);
            return new View(request.Id, request.Question, requirement);
        }

        private sealed record Row
        {
            public long? CustomerId { get; init; }
            public string? Contact { get; init; }
            public DateTime ReceivedAt { get; init; }
            public string Answers { get; init; } = "{}";
            public RawJson<IReadOnlyList<SurveyQuestion>> Questions { get; init; } = new("[]");
            public long? FeatureId { get; init; }
        }
    }
}
