namespace ProductOps.Api.ValueRealization.Health;

/// <summary>A customer's score with everything that it is made of: the terms' points add up to it, and what they could have earned adds up to 100.</summary>
/// <param name="Value">The score; null where too little is known.</param>
/// <param name="Known">Per cent of the rule's weights whose values are known.</param>
/// <param name="Terms">The rule's terms, in its order.</param>
public sealed record HealthScore(int? Value, int Known, IReadOnlyList<HealthTermPoint> Terms);
