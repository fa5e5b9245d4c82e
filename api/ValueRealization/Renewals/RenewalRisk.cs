namespace ProductOps.Api.ValueRealization.Renewals;

/// <summary>How likely it is that a customer does not go on.</summary>
public enum RenewalRisk
{
    /// <summary>None in sight.</summary>
    None,

    /// <summary>Something to watch.</summary>
    Low,

    /// <summary>It may fail.</summary>
    Medium,

    /// <summary>It will fail unless something is done.</summary>
    High,
}
