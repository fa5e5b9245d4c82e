namespace ProductOps.Api.ValueDelivery.Contracts;

/// <summary>What a product manager decides.</summary>
public enum Verdict
{
    /// <summary>It will be built.</summary>
    Accept,

    /// <summary>Not now; it stays in the pool.</summary>
    Later,

    /// <summary>It will not be built.</summary>
    Reject,
}
