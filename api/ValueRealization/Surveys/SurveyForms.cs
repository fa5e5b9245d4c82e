using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Publishing;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Surveys;

/// <summary>Finds the open survey behind a link that works. Whatever is wrong with a link, a stranger learns no more than that there is no such form.</summary>
[Block]
public sealed class SurveyForms(Db db, TimeProvider clock)
{
    private const string FindLink = """
        SELECT l.id AS LinkId, l.survey_id AS SurveyId, l.customer_id AS CustomerId, l.contact_id AS ContactId, l.respondent_group AS RespondentGroup, s.population AS Population
          FROM realization_survey_link l JOIN realization_survey s ON s.id = l.survey_id
         WHERE l.token_hash = @Hash AND l.revoked_at IS NULL AND l.expires_at > @Now AND s.state = 'open' AND s.archived_at IS NULL AND (s.closes_on IS NULL OR s.closes_on >= @Today)
        """;

    private const string Told = "SELECT COUNT(*) FROM realization_survey_response WHERE survey_id = @SurveyId AND person_key = @Key";

    /// <summary>The link behind a token.</summary>
    public async Task<Link> Of(string token, CancellationToken stop) =>
        await Find(PublishedToken.Hash(token), clock.GetUtcNow().UtcDateTime, stop) ?? throw Refusals.LinkGone();

    /// <summary>The link with this hash of a token, where it works.</summary>
    public Task<Link?> Find(string tokenHash, DateTime now, CancellationToken stop) => db.First<Link>(FindLink, new { Hash = tokenHash, Now = now, Today = DateOnly.FromDateTime(now) }, stop);

    /// <summary>True when this person has answered.</summary>
    public async Task<bool> HasAnswered(long surveyId, string key, CancellationToken stop) => await db.Scalar<long>(Told, new { SurveyId = surveyId, Key = key }, stop) > 0;

    /// <summary>A link that works.</summary>
    public sealed record Link
    {
        /// <summary>The link.</summary>
        public long LinkId { get; init; }

        /// <summary>The survey.</summary>
        public long SurveyId { get; init; }

        /// <summary>The customer, for a link of somebody's own.</summary>
        public long? CustomerId { get; init; }

        /// <summary>The person, for a link of their own.</summary>
        public long? ContactId { get; init; }

        /// <summary>The group of the team, for a link of its own.</summary>
        public string? RespondentGroup { get; init; }

        /// <summary>Who is asked.</summary>
        public string Population { get; init; } = "";

        /// <summary>True when whoever answers says which group of the team is theirs.</summary>
        public bool AsksGroup => Population == "team" && RespondentGroup is null;

        /// <summary>The person's key, for a link of their own.</summary>
        public string? PersonKey => ContactId is { } id ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"contact:{id}") : null;
    }
}
