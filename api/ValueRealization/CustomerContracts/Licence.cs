namespace ProductOps.Api.ValueRealization.CustomerContracts;

/// <summary>What a contract licenses, and how much of it.</summary>
public sealed record Licence
{
    /// <summary>The product.</summary>
    public long? ProductId { get; init; }

    /// <summary>The feature, where only one is licensed.</summary>
    public long? FeatureId { get; init; }

    /// <summary>How it is called in the contract; the product's or feature's own name where this is left out.</summary>
    public string? Name { get; init; }

    /// <summary>How many; null for no limit.</summary>
    public long? Quantity { get; init; }

    /// <summary>Of what: users, sites …</summary>
    public string? Unit { get; init; }
}
