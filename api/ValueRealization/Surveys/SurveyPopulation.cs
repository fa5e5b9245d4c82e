namespace ProductOps.Api.ValueRealization.Surveys;

/// <summary>Who is asked; those who pay and those who use are asked different things.</summary>
public enum SurveyPopulation
{
    /// <summary>Those who pay: will they pay, will they renew.</summary>
    Payers,

    /// <summary>Those who use it: what is awkward.</summary>
    Users,
}
