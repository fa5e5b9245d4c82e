namespace ProductOps.Api.ValueRealization.BenchmarkCases;

/// <summary>Whether the customer agrees to be told about.</summary>
public enum CaseConsent
{
    /// <summary>Nobody has asked.</summary>
    None,

    /// <summary>Asked, no answer yet.</summary>
    Asked,

    /// <summary>Yes.</summary>
    Given,

    /// <summary>Yes, but not by name.</summary>
    Anonymous,

    /// <summary>No.</summary>
    Refused,
}
