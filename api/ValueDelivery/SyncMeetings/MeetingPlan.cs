namespace ProductOps.Api.ValueDelivery.SyncMeetings;

/// <summary>What people change of a meeting: the whole of it, as an edit writes it and as undoing puts it back.</summary>
public sealed record MeetingPlan
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The product whose requirements come onto the agenda by themselves; null means all.</summary>
    public long? ProductId { get; init; }

    /// <summary>When it is to start.</summary>
    public required DateTime PlannedAt { get; init; }

    /// <summary>How long it is to take.</summary>
    public required int PlannedMinutes { get; init; }

    /// <summary>By which rule the agenda orders itself.</summary>
    public required string AgendaOrder { get; init; }

    /// <summary>How many requirements come onto the agenda by themselves at the most.</summary>
    public required int AgendaLimit { get; init; }

    /// <summary>What else was said.</summary>
    public string? Note { get; init; }

    /// <summary>Who takes part.</summary>
    public required IReadOnlyList<long> Participants { get; init; }
}
