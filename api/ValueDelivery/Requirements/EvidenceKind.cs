namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>What a piece of evidence is.</summary>
public enum EvidenceKind
{
    /// <summary>A customer's situation.</summary>
    Customer,

    /// <summary>Figures of use.</summary>
    Usage,

    /// <summary>What a competitor does.</summary>
    Competitor,

    /// <summary>Where the market goes.</summary>
    Market,

    /// <summary>Income, cost or a renewal.</summary>
    Money,

    /// <summary>Somebody's own words.</summary>
    Quote,
}
