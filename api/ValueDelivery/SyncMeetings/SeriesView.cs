using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;

namespace ProductOps.Api.ValueDelivery.SyncMeetings;

/// <summary>A meeting that comes again every week; the next one is opened by itself.</summary>
public sealed record SeriesView : IVersioned, IIdentified
{
    /// <inheritdoc/>
    public required long Id { get; init; }

    /// <summary>Its name, which its meetings take.</summary>
    public required string Name { get; init; }

    /// <summary>The product whose requirements come onto the agenda by themselves; null means all.</summary>
    public Reference? Product { get; init; }

    /// <summary>1 Monday to 7 Sunday.</summary>
    public required int Weekday { get; init; }

    /// <summary>The hour, in the time zone.</summary>
    public required TimeOnly StartsAt { get; init; }

    /// <summary>The time zone, by its IANA name.</summary>
    public required string TimeZone { get; init; }

    /// <summary>How long a meeting is to take.</summary>
    public required int PlannedMinutes { get; init; }

    /// <summary>By which rule agendas order themselves.</summary>
    public required AgendaOrder AgendaOrder { get; init; }

    /// <summary>How many requirements come onto an agenda by themselves at the most.</summary>
    public required int AgendaLimit { get; init; }

    /// <summary>Who takes part.</summary>
    public required IReadOnlyList<Reference> Participants { get; init; }

    /// <summary>The next meeting.</summary>
    public NextMeeting? Next { get; init; }

    /// <summary>When the record was made.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTime UpdatedAt { get; init; }

    /// <summary>When it stopped; null while it goes on.</summary>
    public DateTime? ArchivedAt { get; init; }

    /// <inheritdoc/>
    public required long Version { get; init; }

    /// <summary>As it looks.</summary>
    public static SeriesView Example { get; } = new()
    {
        Id = 1, Name = "Product sync", Weekday = 4, StartsAt = new TimeOnly(10, 0), TimeZone = "Asia/Shanghai", PlannedMinutes = 60, AgendaOrder = AgendaOrder.Age, AgendaLimit = 12, Participants = [new(1, "Ada Keysmith")],
        Next = new(35, new DateTime(2026, 8, 27, 2, 0, 0, DateTimeKind.Utc)), CreatedAt = new DateTime(2026, 1, 5, 8, 0, 0, DateTimeKind.Utc), UpdatedAt = new DateTime(2026, 1, 5, 8, 0, 0, DateTimeKind.Utc), Version = 1,
    };
}
