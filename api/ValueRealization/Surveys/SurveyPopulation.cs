namespace ProductOps.Api.ValueRealization.Surveys;

/// <summary>Who is asked; those who pay, those who use and those who deliver are asked different things.</summary>
public enum SurveyPopulation
{
    /// <summary>Those who pay: will they pay, will they renew.</summary>
    Payers,

    /// <summary>Those who use it: what is awkward.</summary>
    Users,

    /// <summary>Those who sell and deliver it: partners, sales, presales, project managers, each a group of its own in the results.</summary>
    Team,
}
