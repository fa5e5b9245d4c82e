namespace ProductOps.Api.ValueRealization.SaveCases;

/// <summary>Where a case stands.</summary>
public enum SaveCaseState
{
    /// <summary>Known, and nobody acts yet.</summary>
    Open,

    /// <summary>The plan is being carried out.</summary>
    Acting,

    /// <summary>The customer stays.</summary>
    Saved,

    /// <summary>The customer has left.</summary>
    Lost,

    /// <summary>The customer got their money back.</summary>
    Refunded,
}
