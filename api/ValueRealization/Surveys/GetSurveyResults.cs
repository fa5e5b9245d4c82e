using System.Text.Json;
using MediatR;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Surveys;

/// <summary>A survey's results, question by question: how often each choice was taken, averages, how many would recommend us, and the words.</summary>
/// <remarks>Of a survey of the team, <c>respondentGroup=presales</c> gives one group's; <c>customer=7</c> gives those about one customer's project, of any survey.</remarks>
public sealed class GetSurveyResults : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/surveys/{id:long}/results", (long id, string? respondentGroup, long? customer, IMediator mediator, CancellationToken stop) => mediator.Send(new Query(id, respondentGroup, customer), stop))
        .Allow(Permissions.Read);

    /// <summary>The query.</summary>
    public sealed record Query(long Id, string? Group, long? Customer) : IQuery<View>;

    /// <summary>The results.</summary>
    /// <param name="SurveyId">The survey.</param>
    /// <param name="Population">Who was asked.</param>
    /// <param name="Responses">How many have answered.</param>
    /// <param name="Customers">Of how many customers, where that is known.</param>
    /// <param name="Groups">How many of each group of the team have answered, whatever is asked for.</param>
    /// <param name="Questions">The questions, in order.</param>
    public sealed record View(long SurveyId, SurveyPopulation Population, int Responses, int Customers, IReadOnlyList<GroupResult> Groups, IReadOnlyList<QuestionResult> Questions)
    {
        /// <summary>As it looks.</summary>
        public static View Example => new(4, SurveyPopulation.Users, 41, 12, [], [new QuestionResult { Key = "daily", Text = "How often do you use it?", Kind = QuestionKind.Single, Answered = 41, Choices = [new ChoiceResult("Daily", 30), new ChoiceResult("Weekly", 8), new ChoiceResult("Hardly", 3)] }]);
    }

    /// <summary>How many of a group have answered.</summary>
    /// <param name="RespondentGroup">The group.</param>
    /// <param name="Responses">How many.</param>
    public sealed record GroupResult(RespondentGroup RespondentGroup, int Responses);

    /// <summary>An answer in words.</summary>
    public sealed record TextResult
    {
        /// <summary>The response.</summary>
        public required long ResponseId { get; init; }

        /// <summary>The words.</summary>
        public required string Words { get; init; }

        /// <summary>When they came.</summary>
        public required DateTime ReceivedAt { get; init; }

        /// <summary>The customer: the id; null by an open link.</summary>
        public long? CustomerId { get; init; }

        /// <summary>The customer: the name.</summary>
        public string? CustomerName { get; init; }

        /// <summary>The group of the team that answers.</summary>
        public RespondentGroup? RespondentGroup { get; init; }

        /// <summary>The requirement in whose voices they stand: the id.</summary>
        public long? RequirementId { get; init; }

        /// <summary>The requirement in whose voices they stand: the title.</summary>
        public string? RequirementName { get; init; }
    }

    /// <summary>A question's results.</summary>
    public sealed record QuestionResult
    {
        /// <summary>Its key.</summary>
        public required string Key { get; init; }

        /// <summary>What was asked.</summary>
        public required string Text { get; init; }

        /// <summary>How it is answered.</summary>
        public required QuestionKind Kind { get; init; }

        /// <summary>How many have answered it.</summary>
        public required int Answered { get; init; }

        /// <summary>How often each choice or number was taken.</summary>
        public IReadOnlyList<ChoiceResult> Choices { get; init; } = [];

        /// <summary>The average, for numbers.</summary>
        public decimal? Average { get; init; }

        /// <summary>Those who would recommend us (9 and 10) less those who would not (up to 6), in percent of all.</summary>
        public decimal? NetRecommendation { get; init; }

        /// <summary>The newest words, fifty at most.</summary>
        public IReadOnlyList<TextResult> Texts { get; init; } = [];
    }

    /// <summary>How often a choice was taken.</summary>
    /// <param name="Choice">The choice or number.</param>
    /// <param name="Count">How often.</param>
    public sealed record ChoiceResult(string Choice, int Count);

    /// <summary>Counts them.</summary>
    public sealed class Handler(Db db, SurveyStore surveys) : IRequestHandler<Query, View>
    {
        private const int MostTexts = 50;
        private const string Rows = """
            SELECT r.id AS Id, r.customer_id AS CustomerId, c.name AS CustomerName, r.respondent_group AS RespondentGroup, r.received_at AS ReceivedAt, r.answers AS Answers
              FROM realization_survey_response r LEFT JOIN realization_customer c ON c.id = r.customer_id
             WHERE r.survey_id = @Id ORDER BY r.id DESC
            """;

        private const string Pooled = """
            SELECT v.response_id AS ResponseId, v.question_key AS Question, v.requirement_id AS RequirementId, q.title AS RequirementName
              FROM realization_survey_voice v JOIN realization_survey_response r ON r.id = v.response_id LEFT JOIN delivery_pub_requirement q ON q.id = v.requirement_id
             WHERE r.survey_id = @Id
            """;

        /// <inheritdoc/>
        public async Task<View> Handle(Query request, CancellationToken cancellationToken)
        {
            if (request.Group is { } group && !Shared.Lists.Words.Of<RespondentGroup>().Contains(group, StringComparer.Ordinal)) throw Refusals.Malformed("respondentGroup", "unreadableValue");
            var survey = await surveys.View(request.Id, cancellationToken);
            var all = await db.Query<Row>(Rows, new { request.Id }, cancellationToken);
            var pooled = (await db.Query<InPool>(Pooled, new { request.Id }, cancellationToken)).ToDictionary(voice => (voice.ResponseId, voice.Question));
            var about = all.Where(row => request.Customer is null || row.CustomerId == request.Customer).ToList();
            var rows = about.Where(row => request.Group is null || row.RespondentGroup == request.Group).ToList();
            var groups = survey.Population == SurveyPopulation.Team ? Enum.GetValues<RespondentGroup>().Select(each => new GroupResult(each, about.Count(row => row.RespondentGroup == each.Word()))) : [];
            return new View(survey.Id, survey.Population, rows.Count, rows.Select(row => row.CustomerId).OfType<long>().Distinct().Count(), [.. groups], [.. (survey.Questions.Read() ?? []).Select(question => Of(question, rows, pooled))]);
        }

        private static QuestionResult Of(SurveyQuestion question, IReadOnlyList<Row> rows, Dictionary<(long, string), InPool> pooled)
        {
            var answered = rows.Where(row => row.Read.ContainsKey(question.Key)).ToList();
            var given = answered.ConvertAll(row => row.Read[question.Key]);
            var result = new QuestionResult { Key = question.Key, Text = question.Text, Kind = question.Kind, Answered = given.Count };
            switch (question.Kind)
            {
                case QuestionKind.Text:
                    return result with { Texts = [.. answered.Take(MostTexts).Select(row => row.Said(question.Key, pooled.GetValueOrDefault((row.Id, question.Key))))] };
                case QuestionKind.Single or QuestionKind.Multiple:
                    var taken = given.SelectMany(answer => answer.ValueKind == JsonValueKind.Array ? answer.EnumerateArray().Select(choice => choice.GetString()!) : [answer.GetString()!]).CountBy(choice => choice, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
                    return result with { Choices = [.. question.Choices.Select(choice => new ChoiceResult(choice, taken.GetValueOrDefault(choice)))] };
                default:
                    var numbers = given.Select(answer => answer.GetInt32()).ToList();
                    var (from, to) = question.Kind == QuestionKind.Scale ? (1, 5) : (0, 10);
                    return result with
                    {
                        Choices = [.. Enumerable.Range(from, to - from + 1).Select(number => new ChoiceResult(number.ToString(System.Globalization.CultureInfo.InvariantCulture), numbers.Count(each => each == number)))],
                        Average = numbers.Count == 0 ? null : Math.Round((decimal)numbers.Average(), 2),
                        NetRecommendation = question.Kind != QuestionKind.Recommend || numbers.Count == 0 ? null : Math.Round(100m * (numbers.Count(each => each >= 9) - numbers.Count(each => each <= 6)) / numbers.Count, 1),
                    };
            }
        }

        private sealed record Row
        {
            private Dictionary<string, JsonElement>? read;

            public long Id { get; init; }
            public long? CustomerId { get; init; }
            public string? CustomerName { get; init; }
            public string? RespondentGroup { get; init; }
            public DateTime ReceivedAt { get; init; }
            public string Answers { get; init; } = "{}";
            public Dictionary<string, JsonElement> Read => read ??= JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(Answers, Json.Options)!;

            public TextResult Said(string question, InPool? voice) => new()
            {
                ResponseId = Id, Words = Read[question].GetString()!, ReceivedAt = ReceivedAt, CustomerId = CustomerId, CustomerName = CustomerName,
                RespondentGroup = RespondentGroup is null ? null : Shared.Lists.Words.Parse<Surveys.RespondentGroup>(RespondentGroup), RequirementId = voice?.RequirementId, RequirementName = voice?.RequirementName,
            };
        }

        private sealed record InPool
        {
            public long ResponseId { get; init; }
            public string Question { get; init; } = "";
            public long RequirementId { get; init; }
            public string? RequirementName { get; init; }
        }
    }
}
