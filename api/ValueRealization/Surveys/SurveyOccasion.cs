namespace ProductOps.Api.ValueRealization.Surveys;

/// <summary>Why a survey is made now.</summary>
public enum SurveyOccasion
{
    /// <summary>In its turn.</summary>
    Regular,

    /// <summary>Before something is launched for the first time.</summary>
    BeforeLaunch,

    /// <summary>Before an upgrade.</summary>
    BeforeUpgrade,

    /// <summary>Over the life of a customer's project.</summary>
    Project,
}
