using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Surveys;

/// <summary>What was answered, the newest first.</summary>
/// <remarks>A file has a column for each question behind those of the list.</remarks>
public sealed class ListSurveyResponses : ISlice
{
    /// <summary>The list's declaration.</summary>
    public static readonly ListDefinition<Row> List = new()
    {
        Name = "surveyResponses",
        From = "FROM realization_survey_response r JOIN realization_survey s ON s.id = r.survey_id LEFT JOIN realization_customer c ON c.id = r.customer_id LEFT JOIN realization_contact p ON p.id = r.contact_id",
        Key = "r.id",
        DefaultSort = "-receivedAt",
        Columns =
        [
            Column.Number("id", "r.id").Always(),
            Column.Reference("survey", "r.survey_id", "s.title").Always(),
            Column.Choice<SurveyPopulation>("population", "s.population", "surveys.population").Always(),
            Column.Reference("customer", "r.customer_id", "c.name"),
            Column.Reference("contact", "r.contact_id", "p.name"),
            Column.Choice<RespondentGroup>("respondentGroup", "r.respondent_group", "surveys.group"),
            Column.Instant("receivedAt", "r.received_at").Always(),
        ],
        Also = ["r.answers AS Answers"],
        InFile = AnswerColumns.Of,
    };

    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapList("/survey-responses", List, Permissions.ReadContacts);

    /// <summary>One response.</summary>
    public sealed record Row : IIdentified, IVersioned
    {
        /// <inheritdoc/>
        public required long Id { get; init; }

        /// <summary>The survey: the id.</summary>
        public required long SurveyId { get; init; }

        /// <summary>The survey: the title.</summary>
        public required string SurveyName { get; init; }

        /// <summary>Who was asked.</summary>
        public required SurveyPopulation Population { get; init; }

        /// <summary>The customer: the id; null by an open link.</summary>
        public long? CustomerId { get; init; }

        /// <summary>The customer: the name.</summary>
        public string? CustomerName { get; init; }

        /// <summary>The person: the id; null by an open link.</summary>
        public long? ContactId { get; init; }

        /// <summary>The person: the name.</summary>
        public string? ContactName { get; init; }

        /// <summary>The group of the team that answers.</summary>
        public RespondentGroup? RespondentGroup { get; init; }

        /// <summary>The answers, by question.</summary>
        public RawJson<IReadOnlyDictionary<string, System.Text.Json.JsonElement>> Answers { get; init; } = new("{}");

        /// <summary>When it came.</summary>
        public required DateTime ReceivedAt { get; init; }

        /// <summary>Always 1: a response is never changed.</summary>
        public long Version => 1;
    }
}
