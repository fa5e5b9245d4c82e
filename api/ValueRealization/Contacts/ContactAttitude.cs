namespace ProductOps.Api.ValueRealization.Contacts;

/// <summary>How a person stands towards the product.</summary>
public enum ContactAttitude
{
    /// <summary>For it.</summary>
    Supporter,

    /// <summary>Neither.</summary>
    Neutral,

    /// <summary>Against it.</summary>
    Critic,
}
