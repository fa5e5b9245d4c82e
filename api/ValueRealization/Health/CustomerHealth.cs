namespace ProductOps.Api.ValueRealization.Health;

/// <summary>A customer's health in short.</summary>
/// <param name="Score">From 0 to 100.</param>
/// <param name="Trend">By how much it has moved within thirty days; null where there was no score then.</param>
public sealed record CustomerHealth(int Score, int? Trend)
{
    /// <summary>The health of a row; null while too little is known.</summary>
    public static CustomerHealth? Of(int? score, int? trend) => score is { } value ? new CustomerHealth(value, trend) : null;
}
