using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Surveys;

/// <summary>Which answers in words stand in the requirement pool.</summary>
[Block]
public sealed class SurveyVoices(Db db, AuditTrail audit, TimeProvider clock)
{
    /// <summary>The kind under which answers stand in the audit trail.</summary>
    public const string Kind = "surveyResponse";

    private const string Insert = "INSERT INTO realization_survey_voice (response_id, question_key, requirement_id, created_at) VALUES (@ResponseId, @Question, @RequirementId, @Now)";
    private const string Delete = "DELETE FROM realization_survey_voice WHERE response_id = @ResponseId AND question_key = @Question";
    private const string Find = "SELECT requirement_id FROM realization_survey_voice WHERE response_id = @ResponseId AND question_key = @Question";

    /// <summary>The requirement in whose voices an answer stands; null when in none.</summary>
    public Task<long?> Of(long responseId, string question, CancellationToken stop) => db.Scalar<long?>(Find, new { ResponseId = responseId, Question = question }, stop);

    /// <summary>Notes that an answer stands in the pool.</summary>
    public async Task Note(Voice voice, CancellationToken stop)
    {
        await db.Insert(Insert, new { voice.ResponseId, voice.Question, voice.RequirementId, Now = clock.GetUtcNow().UtcDateTime }, stop);
        await audit.Record(Kind, voice.ResponseId, "sentToPool", null, voice, voice);
    }

    /// <summary>Forgets it again.</summary>
    public Task Forget(Voice voice, CancellationToken stop) => db.Execute(Delete, voice, stop);

    /// <summary>An answer in the pool.</summary>
    /// <param name="ResponseId">The response.</param>
    /// <param name="Question">The question's key.</param>
    /// <param name="RequirementId">The requirement.</param>
    public sealed record Voice(long ResponseId, string Question, long RequirementId);
}
