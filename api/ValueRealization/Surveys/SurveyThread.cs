using ProductOps.Api.ValueRealization.Contracts;

namespace ProductOps.Api.ValueRealization.Surveys;

/// <summary>Answers to surveys in a customer's timeline.</summary>
public sealed class SurveyThread : CustomerThreadSource
{
    private const string Answers = """
        SELECT r.id AS Id, r.received_at AS At, r.survey_id AS RecordId, s.title AS Title, s.population AS Word, p.name AS "By"
          FROM realization_survey_response r JOIN realization_survey s ON s.id = r.survey_id LEFT JOIN realization_contact p ON p.id = r.contact_id
         WHERE r.customer_id = @CustomerId AND (r.received_at < @At OR (r.received_at = @At AND r.id < @Below))
         ORDER BY r.received_at DESC, r.id DESC
        """;

    /// <inheritdoc/>
    public override IReadOnlyList<ThreadStrand> Strands { get; } = [new("surveyAnswer", ThreadGroup.Contact, "survey", Answers) { WordTexts = "surveys.population" }];
}
