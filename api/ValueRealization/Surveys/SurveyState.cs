namespace ProductOps.Api.ValueRealization.Surveys;

/// <summary>Where a survey stands.</summary>
public enum SurveyState
{
    /// <summary>Being written; nobody can answer.</summary>
    Draft,

    /// <summary>Can be answered by its links.</summary>
    Open,

    /// <summary>Over.</summary>
    Closed,
}
