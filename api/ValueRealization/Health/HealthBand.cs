namespace ProductOps.Api.ValueRealization.Health;

/// <summary>Where a score lies.</summary>
public enum HealthBand
{
    /// <summary>Well.</summary>
    Good,

    /// <summary>To be watched.</summary>
    Fair,

    /// <summary>In danger.</summary>
    Poor,

    /// <summary>Too little is known for a score.</summary>
    Unknown,
}
