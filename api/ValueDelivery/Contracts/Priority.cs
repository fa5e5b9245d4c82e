namespace ProductOps.Api.ValueDelivery.Contracts;

/// <summary>How soon, in ops' eyes.</summary>
public enum Priority
{
    /// <summary>Before everything else.</summary>
    Highest,

    /// <summary>Soon.</summary>
    High,

    /// <summary>In its turn.</summary>
    Medium,

    /// <summary>When there is room.</summary>
    Low,
}
