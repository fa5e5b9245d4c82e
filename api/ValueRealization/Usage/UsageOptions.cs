using System.ComponentModel.DataAnnotations;
using ProductOps.Api.Shared.Configuration;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>Taking in usage events. Section <c>Usage</c>.</summary>
[Options("Usage")]
public sealed class UsageOptions
{
    /// <summary>Days back that a tracked event may have happened; older ones are kept beside and not counted. Message ids are remembered as long. 1 to 3,660.</summary>
    [Range(1, 3660)]
    public int OldestDays { get; set; } = 1830;

    /// <summary>Hours that an event may lie ahead of the server's clock; later ones are kept beside and not counted. 0 to 8,760.</summary>
    [Range(0, 8760)]
    public int HoursAhead { get; set; } = 24;

    /// <summary>Events that may wait for the database; beyond it callers are asked to come back (429). 1,000 to 10,000,000.</summary>
    [Range(1000, 10_000_000)]
    public int MostWaiting { get; set; } = 200_000;

    /// <summary>Events that one commit carries at most. 100 to 100,000.</summary>
    [Range(100, 100_000)]
    public int MostAtOnce { get; set; } = 32_000;

    /// <summary>Events of one commit from which on the roll-up may follow: the events are durable and count once, and stand in the figures a moment later. 1 to 1,000,000.</summary>
    [Range(1, 1_000_000)]
    public int RollUpLaterFrom { get; set; } = 5_000;

    /// <summary>Rows that may wait to be rolled up; beyond it calls wait for the roll-up. 1,000 to 10,000,000.</summary>
    [Range(1000, 10_000_000)]
    public int MostBehind { get; set; } = 600_000;
}
