using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Surveys;

/// <summary>The links of the surveys: whose they are, how long they work, and whether they were answered.</summary>
public sealed class ListSurveyLinks : ISlice
{
    /// <summary>The list's declaration.</summary>
    public static readonly ListDefinition<Row> List = new()
    {
        Name = "surveyLinks",
        From = "FROM realization_survey_link l JOIN realization_survey s ON s.id = l.survey_id LEFT JOIN realization_customer c ON c.id = l.customer_id LEFT JOIN realization_contact p ON p.id = l.contact_id",
        Key = "l.id",
        DefaultSort = "-createdAt",
        Columns =
        [
            Column.Number("id", "l.id").Always(),
            Column.Reference("survey", "l.survey_id", "s.title").Always(),
            Column.Reference("customer", "l.customer_id", "c.name"),
            Column.Reference("contact", "l.contact_id", "p.name"),
            Column.Choice<RespondentGroup>("respondentGroup", "l.respondent_group", "surveys.group"),
            Column.Text("label", "l.label"),
            Column.Number("responses", "(SELECT COUNT(*) FROM realization_survey_response r WHERE r.link_id = l.id)").Always().Unsorted(),
            Column.Instant("createdAt", "l.created_at").Always(),
            Column.Instant("expiresAt", "l.expires_at").Always(),
            Column.Instant("revokedAt", "l.revoked_at"),
        ],
    };

    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapList("/survey-links", List, Permissions.KeepSurveys);

    /// <summary>One link.</summary>
    public sealed record Row : IIdentified
    {
        /// <inheritdoc/>
        public required long Id { get; init; }

        /// <summary>The survey: the id.</summary>
        public required long SurveyId { get; init; }

        /// <summary>The survey: the title.</summary>
        public required string SurveyName { get; init; }

        /// <summary>The customer: the id.</summary>
        public long? CustomerId { get; init; }

        /// <summary>The customer: the name.</summary>
        public string? CustomerName { get; init; }

        /// <summary>Whose it is: the id; null for an open link.</summary>
        public long? ContactId { get; init; }

        /// <summary>Whose it is: the name.</summary>
        public string? ContactName { get; init; }

        /// <summary>The group of the team whose it is.</summary>
        public RespondentGroup? RespondentGroup { get; init; }

        /// <summary>What an open link is for.</summary>
        public string? Label { get; init; }

        /// <summary>How many answers came by it.</summary>
        public int Responses { get; init; }

        /// <summary>When it was made.</summary>
        public required DateTime CreatedAt { get; init; }

        /// <summary>Until when it works.</summary>
        public required DateTime ExpiresAt { get; init; }

        /// <summary>When it was ended.</summary>
        public DateTime? RevokedAt { get; init; }
    }
}
