using System.Text.Json;
using MediatR;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Surveys;

/// <summary>A survey's results, question by question: how often each choice was taken, averages, how many would recommend us, and the words.</summary>
public sealed class GetSurveyResults : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/surveys/{id:long}/results", (long id, IMediator mediator, CancellationToken stop) => mediator.Send(new Query(id), stop))
        .Allow(Permissions.Read);

    /// <summary>The query.</summary>
    public sealed record Query(long Id) : IQuery<View>;

    /// <summary>The results.</summary>
    /// <param name="SurveyId">The survey.</param>
    /// <param name="Population">Who was asked.</param>
    /// <param name="Responses">How many have answered.</param>
    /// <param name="Customers">Of how many customers, where that is known.</param>
    /// <param name="Questions">The questions, in order.</param>
    public sealed record View(long SurveyId, SurveyPopulation Population, int Responses, int Customers, IReadOnlyList<QuestionResult> Questions)
    {
        /// <summary>As it looks.</summary>
        public static View Example => new(4, SurveyPopulation.Users, 41, 12, [new QuestionResult { Key = "daily", Text = "How often do you use it?", Kind = QuestionKind.Single, Answered = 41, Choices = [new ChoiceResult("Daily", 30), new ChoiceResult("Weekly", 8), new ChoiceResult("Hardly", 3)] }]);
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
        public IReadOnlyList<string> Texts { get; init; } = [];
    }

    /// <summary>How often a choice was taken.</summary>
    /// <param name="Choice">The choice or number.</param>
    /// <param name="Count">How often.</param>
    public sealed record ChoiceResult(string Choice, int Count);

    /// <summary>Counts them.</summary>
    public sealed class Handler(Db db, SurveyStore surveys) : IRequestHandler<Query, View>
    {
        private const int MostTexts = 50;
        private const string Rows = "SELECT customer_id AS CustomerId, answers AS Answers FROM realization_survey_response WHERE survey_id = @Id ORDER BY id DESC";

        /// <inheritdoc/>
        public async Task<View> Handle(Query request, CancellationToken cancellationToken)
        {
            var survey = await surveys.View(request.Id, cancellationToken);
            var rows = await db.Query<Row>(Rows, new { request.Id }, cancellationToken);
            var answers = rows.Select(row => JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(row.Answers, Json.Options)!).ToList();
            return new View(survey.Id, survey.Population, rows.Count, rows.Select(row => row.CustomerId).OfType<long>().Distinct().Count(), [.. (survey.Questions.Read() ?? []).Select(question => Of(question, answers))]);
        }

        private static QuestionResult Of(SurveyQuestion question, IReadOnlyList<Dictionary<string, JsonElement>> all)
        {
            var given = all.Where(answers => answers.ContainsKey(question.Key)).Select(answers => answers[question.Key]).ToList();
            var result = new QuestionResult { Key = question.Key, Text = question.Text, Kind = question.Kind, Answered = given.Count };
            switch (question.Kind)
            {
                case QuestionKind.Text:
                    return result with { Texts = [.. given.Select(answer => answer.GetString()!).Take(MostTexts)] };
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
            public long? CustomerId { get; init; }
            public string Answers { get; init; } = "{}";
        }
    }
}
