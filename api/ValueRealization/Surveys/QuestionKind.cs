namespace ProductOps.Api.ValueRealization.Surveys;

/// <summary>How a question is answered.</summary>
public enum QuestionKind
{
    /// <summary>One of the choices.</summary>
    Single,

    /// <summary>Any of the choices.</summary>
    Multiple,

    /// <summary>A number from 1 to 5.</summary>
    Scale,

    /// <summary>A number from 0 to 10: would they recommend it.</summary>
    Recommend,

    /// <summary>Words.</summary>
    Text,
}
