namespace ProductOps.Api.ValueDelivery.Contracts;

/// <summary>The four classes that come first, in this order.</summary>
public enum PriorityClass
{
    /// <summary>Customers cannot open or use the product.</summary>
    BlocksUse,

    /// <summary>Competitors win with it.</summary>
    WinsDeals,

    /// <summary>Moves customers' billing, income or cost.</summary>
    Money,

    /// <summary>Saves work; hard to judge and slow to show.</summary>
    Efficiency,
}
