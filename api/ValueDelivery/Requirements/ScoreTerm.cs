namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>One term of a score.</summary>
/// <param name="Term">Which.</param>
/// <param name="Weight">What it can bring at most.</param>
/// <param name="Share">How much of that it brings, 0 to 1.</param>
/// <param name="Points">What it brings, in tenths; the terms' points add up to the score exactly.</param>
/// <param name="Value">The fact behind it: a priority class, a count, an amount, a date, a tier, days; null where there is none.</param>
public sealed record ScoreTerm(ScoreTermName Term, int Weight, double Share, decimal Points, string? Value);

/// <summary>The terms, in the order in which they stand.</summary>
public enum ScoreTermName
{
    /// <summary>The priority class.</summary>
    PriorityClass,

    /// <summary>Distinct customers who asked.</summary>
    Customers,

    /// <summary>Their recurring revenue.</summary>
    Revenue,

    /// <summary>Their nearest renewal, or a customer lost over it.</summary>
    Renewal,

    /// <summary>The best tier among them.</summary>
    Tier,

    /// <summary>Days in the pool.</summary>
    Age,

    /// <summary>Pieces of evidence.</summary>
    Evidence,
}
