namespace ProductOps.Api.ValueDelivery.SyncMeetings;

/// <summary>What people change of a weekly meeting: the whole of it, as an edit writes it and as undoing puts it back.</summary>
public sealed record SeriesPlan
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The product whose requirements come onto the agenda by themselves; null means all.</summary>
    public long? ProductId { get; init; }

    /// <summary>1 Monday to 7 Sunday.</summary>
    public required int Weekday { get; init; }

    /// <summary>When it starts.</summary>
    public required TimeOnly StartsAt { get; init; }

    /// <summary>In which time zone.</summary>
    public required string TimeZone { get; init; }

    /// <summary>How long it is to take.</summary>
    public required int PlannedMinutes { get; init; }

    /// <summary>By which rule the agenda orders itself.</summary>
    public required AgendaOrder AgendaOrder { get; init; }

    /// <summary>How many requirements come onto the agenda by themselves at the most.</summary>
    public required int AgendaLimit { get; init; }

    /// <summary>Since when no further meetings are opened; null while it goes on.</summary>
    public DateTime? ArchivedAt { get; init; }

    /// <summary>Who takes part.</summary>
    public required IReadOnlyList<long> Participants { get; init; }

    /// <summary>That of a series as it stands.</summary>
    public static SeriesPlan Of(SeriesView series) => new()
    {
        Name = series.Name, ProductId = series.Product?.Id, Weekday = series.Weekday, StartsAt = series.StartsAt, TimeZone = series.TimeZone, PlannedMinutes = series.PlannedMinutes,
        AgendaOrder = series.AgendaOrder, AgendaLimit = series.AgendaLimit, ArchivedAt = series.ArchivedAt, Participants = [.. series.Participants.Select(person => person.Id)],
    };
}
