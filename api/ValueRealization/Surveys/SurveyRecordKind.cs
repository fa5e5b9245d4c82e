using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Records;

namespace ProductOps.Api.ValueRealization.Surveys;

/// <summary>A survey as what people comment on, attach files to and see named.</summary>
public sealed class SurveyRecordKind(Db db) : NamedRecordKind(db, "survey", Permissions.Read, TitlesOf, Pages)
{
    private const string TitlesOf = "SELECT id AS Id, title AS Title FROM realization_survey WHERE id IN (@Ids)";
    private const string Pages = "/value-realization/surveys/";
}
