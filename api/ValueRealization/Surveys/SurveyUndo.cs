using ProductOps.Api.Shared.Records;

namespace ProductOps.Api.ValueRealization.Surveys;

/// <summary>Takes a change of a survey back.</summary>
public sealed class SurveyUndo(SurveyStore store) : RecordUndo<SurveyRecord, SurveyView>(store);
