using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;

namespace ProductOps.Api.ValueDelivery.SyncMeetings;

/// <summary>A meeting: when, who, and what became of its agenda so far.</summary>
public sealed record MeetingView : IVersioned, IIdentified
{
    /// <inheritdoc/>
    public required long Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The series it belongs to; null for a single meeting.</summary>
    public Reference? Series { get; init; }

    /// <summary>The product whose requirements come onto the agenda by themselves; null means all.</summary>
    public Reference? Product { get; init; }

    /// <summary>Where it stands.</summary>
    public required MeetingState State { get; init; }

    /// <summary>When it is to start.</summary>
    public required DateTime PlannedAt { get; init; }

    /// <summary>How long it is to take.</summary>
    public required int PlannedMinutes { get; init; }

    /// <summary>By which rule the agenda orders itself; what was carried over comes first under either.</summary>
    public required AgendaOrder AgendaOrder { get; init; }

    /// <summary>How many requirements come onto the agenda by themselves at the most.</summary>
    public required int AgendaLimit { get; init; }

    /// <summary>When it started.</summary>
    public DateTime? StartedAt { get; init; }

    /// <summary>Who started it.</summary>
    public Reference? StartedBy { get; init; }

    /// <summary>When it ended.</summary>
    public DateTime? EndedAt { get; init; }

    /// <summary>Who ended it.</summary>
    public Reference? EndedBy { get; init; }

    /// <summary>Who takes part.</summary>
    public required IReadOnlyList<Reference> Participants { get; init; }

    /// <summary>What else was said.</summary>
    public string? Note { get; init; }

    /// <summary>When the record was made.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTime UpdatedAt { get; init; }

    /// <inheritdoc/>
    public required long Version { get; init; }

    /// <summary>As it looks.</summary>
    public static MeetingView Example { get; } = new()
    {
        Id = 34, Name = "Product sync", Series = new(1, "Product sync"), State = MeetingState.Planned, PlannedAt = new DateTime(2026, 8, 20, 2, 0, 0, DateTimeKind.Utc), PlannedMinutes = 60,
        AgendaOrder = AgendaOrder.Age, AgendaLimit = 12, Participants = [new(1, "Ada Keysmith")], CreatedAt = new DateTime(2026, 8, 13, 3, 0, 0, DateTimeKind.Utc), UpdatedAt = new DateTime(2026, 8, 13, 3, 0, 0, DateTimeKind.Utc), Version = 1,
    };
}
