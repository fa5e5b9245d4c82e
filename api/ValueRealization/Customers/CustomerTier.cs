namespace ProductOps.Api.ValueRealization.Customers;

/// <summary>How much a customer counts for us.</summary>
public enum CustomerTier
{
    /// <summary>A key account.</summary>
    Key,

    /// <summary>An ordinary customer.</summary>
    Standard,

    /// <summary>One of the many small ones.</summary>
    LongTail,
}

/// <summary>What we do about a customer.</summary>
public enum CustomerStrategy
{
    /// <summary>Put more in.</summary>
    Invest,

    /// <summary>Keep as it is.</summary>
    Keep,

    /// <summary>Take resources out.</summary>
    Withdraw,
}
