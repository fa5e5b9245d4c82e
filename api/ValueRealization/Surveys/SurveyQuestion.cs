namespace ProductOps.Api.ValueRealization.Surveys;

/// <summary>A question of a survey.</summary>
public sealed record SurveyQuestion
{
    /// <summary>Its key in the answers; unique within the survey.</summary>
    public string Key { get; init; } = "";

    /// <summary>What is asked.</summary>
    public string Text { get; init; } = "";

    /// <summary>How it is answered.</summary>
    public QuestionKind Kind { get; init; }

    /// <summary>The choices, for single and multiple.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>True when it must be answered.</summary>
    public bool IsRequired { get; init; }
}
