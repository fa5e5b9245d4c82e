namespace ProductOps.Api.ValueDelivery.SyncMeetings;

/// <summary>A meeting as the database keeps it.</summary>
public sealed record MeetingRecord
{
    /// <summary>The columns, for a SELECT from <c>delivery_sync_meeting m</c>.</summary>
    public const string Columns = """
        m.id AS Id, m.series_id AS SeriesId, m.name AS Name, m.product_id AS ProductId, m.planned_at AS PlannedAt, m.planned_minutes AS PlannedMinutes,
        m.agenda_order AS AgendaOrder, m.agenda_limit AS AgendaLimit, m.state AS State, m.started_at AS StartedAt, m.started_by AS StartedBy, m.ended_at AS EndedAt, m.ended_by AS EndedBy,
        m.current_requirement_id AS CurrentRequirementId, m.current_since AS CurrentSince, m.note AS Note, m.created_at AS CreatedAt, m.updated_at AS UpdatedAt, m.version AS Version
        """;

    /// <summary>The id.</summary>
    public long Id { get; init; }

    /// <summary>The series it belongs to.</summary>
    public long? SeriesId { get; init; }

    /// <summary>Its name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The product whose requirements come onto the agenda by themselves; null means all.</summary>
    public long? ProductId { get; init; }

    /// <summary>When it is to start.</summary>
    public DateTime PlannedAt { get; init; }

    /// <summary>How long it is to take.</summary>
    public int PlannedMinutes { get; init; }

    /// <summary>By which rule the agenda orders itself.</summary>
    public string AgendaOrder { get; init; } = "";

    /// <summary>How many requirements come onto the agenda by themselves at the most.</summary>
    public int AgendaLimit { get; init; }

    /// <summary>Where it stands.</summary>
    public string State { get; init; } = "";

    /// <summary>When it started.</summary>
    public DateTime? StartedAt { get; init; }

    /// <summary>Who started it.</summary>
    public long? StartedBy { get; init; }

    /// <summary>When it ended.</summary>
    public DateTime? EndedAt { get; init; }

    /// <summary>Who ended it.</summary>
    public long? EndedBy { get; init; }

    /// <summary>The requirement in front of everybody.</summary>
    public long? CurrentRequirementId { get; init; }

    /// <summary>Since when.</summary>
    public DateTime? CurrentSince { get; init; }

    /// <summary>What else was said.</summary>
    public string? Note { get; init; }

    /// <summary>When the record was made.</summary>
    public DateTime CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateTime UpdatedAt { get; init; }

    /// <summary>Grows with every change.</summary>
    public long Version { get; init; }
}
