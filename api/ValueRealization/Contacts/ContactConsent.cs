namespace ProductOps.Api.ValueRealization.Contacts;

/// <summary>Whether a person agrees to be written to and asked.</summary>
public enum ContactConsent
{
    /// <summary>Nobody has asked.</summary>
    Unknown,

    /// <summary>Yes.</summary>
    Given,

    /// <summary>No.</summary>
    Refused,

    /// <summary>Not any more.</summary>
    Withdrawn,
}
