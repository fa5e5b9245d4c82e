namespace ProductOps.Api.ValueRealization.Renewals;

/// <summary>Where a renewal stands.</summary>
public enum RenewalState
{
    /// <summary>Not opened yet.</summary>
    Upcoming,

    /// <summary>Being talked about.</summary>
    Open,

    /// <summary>The customer goes on, for as much as before or more.</summary>
    Renewed,

    /// <summary>The customer goes on for less.</summary>
    Reduced,

    /// <summary>The customer does not go on.</summary>
    Lost,
}
