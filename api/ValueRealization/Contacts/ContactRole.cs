namespace ProductOps.Api.ValueRealization.Contacts;

/// <summary>A place in the customer's decision chain; a person can have several.</summary>
public enum ContactRole
{
    /// <summary>Pays, and asks what it brings.</summary>
    Payer,

    /// <summary>Works with the product.</summary>
    User,

    /// <summary>Speaks for us inside.</summary>
    Champion,

    /// <summary>Decides.</summary>
    DecisionMaker,
}
