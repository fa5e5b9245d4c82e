namespace ProductOps.Api.ValueRealization.Contacts;

/// <summary>How high a person stands in the customer's company.</summary>
public enum ContactLevel
{
    /// <summary>The board and the chiefs of finance, technology, operations …</summary>
    CLevel,

    /// <summary>Heads of a division or of several departments.</summary>
    Director,

    /// <summary>Heads of a team or department.</summary>
    Manager,

    /// <summary>Everybody else.</summary>
    Staff,
}
