namespace ProductOps.Api.ValueRealization.Renewals;

/// <summary>How far the talks have come.</summary>
public enum RenewalProgress
{
    /// <summary>Not begun.</summary>
    None,

    /// <summary>The customer knows.</summary>
    Contacted,

    /// <summary>An offer is there.</summary>
    Quoted,

    /// <summary>Terms are being discussed.</summary>
    Negotiating,

    /// <summary>Agreed, not signed yet.</summary>
    Agreed,
}
