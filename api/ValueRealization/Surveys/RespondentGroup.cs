namespace ProductOps.Api.ValueRealization.Surveys;

/// <summary>Whose eyes a survey of the team sees through: those who live with the customer's project from the first talk on.</summary>
public enum RespondentGroup
{
    /// <summary>A service or sales partner.</summary>
    Partner,

    /// <summary>Sales.</summary>
    Sales,

    /// <summary>Presales.</summary>
    Presales,

    /// <summary>A project manager.</summary>
    ProjectManager,
}
