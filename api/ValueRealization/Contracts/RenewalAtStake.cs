using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Events;

namespace ProductOps.Api.ValueRealization.Contracts;

/// <summary>What a customer's renewal hangs on has changed: it is at risk or lost over these requirements, or it is safe again.</summary>
/// <param name="RenewalId">The renewal.</param>
/// <param name="CustomerId">The customer.</param>
/// <param name="Amount">What is at stake a year.</param>
/// <param name="Currency">Its currency.</param>
/// <param name="Stake">Safe, at risk or lost.</param>
/// <param name="RequirementIds">All requirements that it hangs on.</param>
/// <param name="Reason">The words for it.</param>
public sealed record RenewalAtStake(long RenewalId, long CustomerId, Amount Amount, string Currency, RenewalStake Stake, IReadOnlyList<long> RequirementIds, string? Reason) : IEvent
{
    /// <summary>True when both say the same.</summary>
    public bool SameAs(RenewalAtStake other) => this with { RequirementIds = other.RequirementIds } == other && RequirementIds.SequenceEqual(other.RequirementIds);
}

/// <summary>How a renewal stands towards what it hangs on.</summary>
public enum RenewalStake
{
    /// <summary>Nothing is at stake.</summary>
    Safe,

    /// <summary>The customer may not go on.</summary>
    AtRisk,

    /// <summary>The customer did not go on, or goes on for less.</summary>
    Lost,
}
