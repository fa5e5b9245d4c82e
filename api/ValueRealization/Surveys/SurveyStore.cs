using Dapper;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueRealization.Customers;
using ProductOps.Api.ValueRefinement.Contracts;

namespace ProductOps.Api.ValueRealization.Surveys;

/// <summary>Keeps surveys.</summary>
[Block]
public sealed class SurveyStore(RecordBlocks blocks, CustomerReader customers, FeatureDirectory features)
    : RecordStore<SurveyRecord, SurveyView>(blocks, new("survey", SurveyRecord.Find, SurveyRecord.Insert, SurveyRecord.Update), ListSurveys.List)
{
    private const string Answered = "SELECT COUNT(*) FROM realization_survey_response WHERE survey_id = @Id";

    /// <inheritdoc/>
    protected override async Task Check(SurveyRecord? before, SurveyRecord after, CancellationToken stop)
    {
        if (before?.OwnerId != after.OwnerId) await customers.DemandOwner(after.OwnerId, stop);
        if (after.FeatureId is { } feature && before?.FeatureId != feature && !await features.IsFeature(feature, stop)) throw Refusals.Unknown("/featureId", "feature", feature);
        if (before is null) return;
        if ((before.Questions != after.Questions || before.Population != after.Population || before.OneAnswer != after.OneAnswer) && await Db.Scalar<long>(Answered, new { before.Id }, stop) > 0) throw Refusals.WrongState("surveyAnswered", "answered", "unanswered");
    }

    /// <inheritdoc/>
    protected override void Add(DynamicParameters parameters, SurveyRecord record) => parameters.Add("TitleKey", TextKeys.Of(record.Title));
}
