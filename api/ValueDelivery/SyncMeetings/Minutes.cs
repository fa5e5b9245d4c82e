using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;

namespace ProductOps.Api.ValueDelivery.SyncMeetings;

/// <summary>A meeting's minutes, for the page and for print: what was decided and why, where it differs from ops' recommendation, what was carried over, who was there, how long it took.</summary>
public sealed record Minutes : IVersioned
{
    /// <summary>The meeting.</summary>
    public required MeetingView Meeting { get; init; }

    /// <summary>False while the meeting goes on and the minutes still grow.</summary>
    public required bool IsFinal { get; init; }

    /// <summary>What the items came to.</summary>
    public required ItemCounts Counts { get; init; }

    /// <summary>How much time the meeting used, and each item.</summary>
    public required TimeUsed Time { get; init; }

    /// <summary>What was decided, in the order of the decisions.</summary>
    public required IReadOnlyList<AgendaItem> Decided { get; init; }

    /// <summary>Of those, how many differ from ops' recommendation in the verdict or in the release.</summary>
    public required int Differing { get; init; }

    /// <summary>What comes again in the next meeting: skipped with a note, or not reached.</summary>
    public required IReadOnlyList<AgendaItem> CarriedOver { get; init; }

    /// <summary>What was settled outside the meeting while it was on the agenda.</summary>
    public required IReadOnlyList<AgendaItem> Settled { get; init; }

    /// <summary>How often the recommendations of the last eight weeks and the decisions on them were the same.</summary>
    public required Agreement Agreement { get; init; }

    /// <summary>The next meeting of the series; null for a single meeting.</summary>
    public NextMeeting? Next { get; init; }

    /// <inheritdoc/>
    public required long Version { get; init; }
}

/// <summary>The meeting after this one.</summary>
/// <param name="Id">Its id.</param>
/// <param name="PlannedAt">When it is to start.</param>
public sealed record NextMeeting(long Id, DateTime PlannedAt);
