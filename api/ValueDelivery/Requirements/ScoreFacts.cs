using ProductOps.Api.ValueDelivery.Contracts;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>What a score is counted from.</summary>
public readonly record struct ScoreFacts
{
    /// <summary>The priority class.</summary>
    public PriorityClass? PriorityClass { get; init; }

    /// <summary>Who asks, added up.</summary>
    public Asking Asking { get; init; }

    /// <summary>Customers lost over this requirement.</summary>
    public int LostRenewals { get; init; }

    /// <summary>When it came in.</summary>
    public DateOnly ReceivedOn { get; init; }

    /// <summary>Pieces of evidence.</summary>
    public int Evidence { get; init; }
}
