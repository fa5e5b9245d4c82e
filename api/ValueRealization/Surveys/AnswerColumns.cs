using System.Text.Json;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;

namespace ProductOps.Api.ValueRealization.Surveys;

/// <summary>A column for each question in the file of answers, under what was asked. What several surveys ask in the same words stands in one column.</summary>
internal static class AnswerColumns
{
    private const string Asked = "SELECT id AS Id, questions AS Questions FROM realization_survey WHERE id IN (@Ids) ORDER BY id";

    /// <summary>The columns for the answers that are asked for.</summary>
    public static async Task<FileColumns<ListSurveyResponses.Row>> Of(Db db, ListSql sql, CancellationToken stop)
    {
        var surveys = await db.Query<long>(sql.Distinct("r.survey_id"), sql.Parameters, stop);
        var rows = await db.Query<SurveyRow>(db.Dialect.WithNumbers(Asked, "Ids"), new { Ids = JsonSerializer.Serialize(surveys) }, stop);
        var titles = new List<(string Text, int Again)>();
        var places = rows.ToDictionary(row => row.Id, row => Places(row.Questions.Read() ?? [], titles));
        return new FileColumns<ListSurveyResponses.Row>([.. titles.Select(title => title.Text)], row => Cells(row, places.GetValueOrDefault(row.SurveyId) ?? [], titles.Count));
    }

    // Where each question's answer stands. A survey that asks the same twice has a column for either.
    private static Dictionary<string, int> Places(IReadOnlyList<SurveyQuestion> questions, List<(string Text, int Again)> titles)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (index, question) in questions.Index())
        {
            var title = (question.Text, questions.Take(index).Count(earlier => earlier.Text == question.Text));
            if (!titles.Contains(title)) titles.Add(title);
            places[question.Key] = titles.IndexOf(title);
        }

        return places;
    }

    private static object?[] Cells(ListSurveyResponses.Row row, Dictionary<string, int> places, int width)
    {
        var cells = new object?[width];
        foreach (var (question, answer) in row.Answers.Read() ?? new Dictionary<string, JsonElement>(StringComparer.Ordinal))
            if (places.TryGetValue(question, out var place)) cells[place] = Cell(answer);
        return cells;
    }

    private static object? Cell(JsonElement answer) => answer.ValueKind switch
    {
        JsonValueKind.Array => string.Join("; ", answer.EnumerateArray().Select(choice => choice.GetString())),
        JsonValueKind.Number => answer.GetDecimal(),
        _ => answer.GetString(),
    };

    private sealed record SurveyRow
    {
        public long Id { get; init; }
        public RawJson<IReadOnlyList<SurveyQuestion>> Questions { get; init; }
    }
}
