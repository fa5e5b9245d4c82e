using System.Data.Common;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueDelivery.SyncMeetings;

/// <summary>What the slices of a series share: reading it, its participants, and opening its next meeting.</summary>
[Block]
public sealed class MeetingSeries(Db db, Meetings meetings, AuditTrail audit)
{
    /// <summary>The kind under which series stand in the audit trail.</summary>
    public const string Kind = "syncSeries";

    private const string Select = """
        SELECT s.id AS Id, s.name AS Name, s.product_id AS ProductId, p.name AS ProductName, s.weekday AS Weekday, s.starts_at AS StartsAt, s.time_zone AS TimeZone, s.planned_minutes AS PlannedMinutes,
               s.agenda_order AS AgendaOrder, s.agenda_limit AS AgendaLimit, s.created_at AS CreatedAt, s.updated_at AS UpdatedAt, s.archived_at AS ArchivedAt, s.version AS Version
          FROM delivery_sync_series s
          LEFT JOIN refinement_pub_product p ON p.id = s.product_id
        """;

    private const string Update = """
        UPDATE delivery_sync_series
           SET name = @Name, product_id = @ProductId, weekday = @Weekday, starts_at = @StartsAt, time_zone = @TimeZone, planned_minutes = @PlannedMinutes, agenda_order = @AgendaOrder,
               agenda_limit = @AgendaLimit, archived_at = @ArchivedAt, updated_at = @Now, version = version + 1
         WHERE id = @Id AND version = @Version
        """;

    // The meeting that was opened by itself and that nobody has touched since; one with anything of its own stays as it is.
    private const string DropUntouched = """
        DELETE FROM delivery_sync_participant
         WHERE meeting_id IN (SELECT m.id FROM delivery_sync_meeting m WHERE m.series_id = @Id AND m.state = 'planned' AND m.version = 1
                                 AND NOT EXISTS (SELECT 1 FROM delivery_sync_item i WHERE i.meeting_id = m.id))
        """;

    private const string DropMeeting = """
        DELETE FROM delivery_sync_meeting
         WHERE series_id = @Id AND state = 'planned' AND version = 1 AND NOT EXISTS (SELECT 1 FROM delivery_sync_item i WHERE i.meeting_id = delivery_sync_meeting.id)
        """;

    private const string ById = " WHERE s.id = @Id";
    private const string GoingOn = " WHERE s.archived_at IS NULL ORDER BY s.id";

    private const string ParticipantsOf = """
        SELECT u.id AS Id, u.name AS Name
          FROM delivery_sync_series_participant p
          JOIN platform_pub_user u ON u.id = p.user_id
         WHERE p.series_id = @Id
         ORDER BY u.name_key, u.id
        """;

    private const string Ahead = "SELECT id AS Id, planned_at AS PlannedAt FROM delivery_sync_meeting WHERE series_id = @Id AND state IN ('planned', 'running') ORDER BY planned_at";
    private const string Newest = "SELECT MAX(planned_at) FROM delivery_sync_meeting WHERE series_id = @Id";
    private const string ClearParticipants = "DELETE FROM delivery_sync_series_participant WHERE series_id = @Id";
    private const string AddParticipant = "INSERT INTO delivery_sync_series_participant (series_id, user_id) VALUES (@Id, @UserId)";

    private const string Insert = """
        INSERT INTO delivery_sync_meeting (series_id, name, product_id, planned_at, planned_minutes, agenda_order, agenda_limit, state, created_at, updated_at, version)
        VALUES (@SeriesId, @Name, @ProductId, @PlannedAt, @PlannedMinutes, @AgendaOrder, @AgendaLimit, 'planned', @Now, @Now, 1)
        """;

    private const string CopyParticipants = "INSERT INTO delivery_sync_participant (meeting_id, user_id) SELECT @MeetingId, user_id FROM delivery_sync_series_participant WHERE series_id = @SeriesId";

    /// <summary>The series as callers see it.</summary>
    public async Task<SeriesView> View(long id, CancellationToken stop) =>
        await View(await db.First<SeriesRow>(Select + ById, new { Id = id }, stop) ?? throw Refusals.NotFound(Kind, id), stop);

    /// <summary>The series that go on.</summary>
    public async Task<IReadOnlyList<SeriesView>> All(CancellationToken stop)
    {
        var views = new List<SeriesView>();
        foreach (var row in await db.Query<SeriesRow>(Select + GoingOn, null, stop)) views.Add(await View(row, stop));
        return views;
    }

    /// <summary>Writes what people change of a series; its next meeting, where nobody has touched it, is opened anew. Refuses when somebody was faster.</summary>
    public async Task Write(SeriesView before, SeriesPlan plan, CancellationToken stop)
    {
        var touched = await db.Execute(Update, new
        {
            before.Id, before.Version, plan.Name, plan.ProductId, plan.Weekday, StartsAt = (int)plan.StartsAt.ToTimeSpan().TotalMinutes, plan.TimeZone, plan.PlannedMinutes,
            AgendaOrder = plan.AgendaOrder.Word(), plan.AgendaLimit, plan.ArchivedAt, meetings.Now,
        }, stop);
        if (touched == 0) throw Refusals.Stale(await View(before.Id, stop));
        await SetParticipants(before.Id, plan.Participants, stop);
        await db.Execute(DropUntouched, new { before.Id }, stop);
        await db.Execute(DropMeeting, new { before.Id }, stop);
        await OpenNext(before.Id, stop);
    }

    /// <summary>Puts these people in the place of the series' participants.</summary>
    public async Task SetParticipants(long id, IEnumerable<long> people, CancellationToken stop)
    {
        await db.Execute(ClearParticipants, new { Id = id }, stop);
        foreach (var person in people.Distinct()) await db.Execute(AddParticipant, new { Id = id, UserId = person }, stop);
    }

    /// <summary>The next meeting of the series, opened when none is ahead. Needs a transaction; null when another instance has just opened it.</summary>
    public async Task<NextMeeting?> OpenNext(long id, CancellationToken stop)
    {
        var series = await View(id, stop);
        if (series.ArchivedAt is not null || series.Next is not null) return series.Next;
        var now = meetings.Now;
        var newest = await db.Scalar<DateTime?>(Newest, new { Id = id }, stop);
        var start = new SeriesCalendar(series.Weekday, series.StartsAt, series.TimeZone).NextAfter(newest is { } last && last > now ? last : now);
        try
        {
            var meeting = await db.Insert(Insert, new
            {
                SeriesId = id, series.Name, ProductId = series.Product?.Id, PlannedAt = start, series.PlannedMinutes, AgendaOrder = series.AgendaOrder.Word(), series.AgendaLimit, Now = now,
            }, stop);
            await db.Execute(CopyParticipants, new { MeetingId = meeting, SeriesId = id }, stop);
            await audit.Record(Meetings.Kind, meeting, "opened", null, new { SeriesId = id, PlannedAt = start });
            return new NextMeeting(meeting, start);
        }
        catch (DbException failure) when (db.Dialect.IsDuplicateKey(failure))
        {
            return null;
        }
    }

    private async Task<SeriesView> View(SeriesRow row, CancellationToken stop)
    {
        var next = await db.First<AheadRow>(Ahead + db.Dialect.Take(1), new { row.Id }, stop);
        return new SeriesView
        {
            Id = row.Id, Name = row.Name, Product = row.ProductId is { } product ? new(product, row.ProductName ?? "") : null, Weekday = row.Weekday, StartsAt = TimeOnly.MinValue.AddMinutes(row.StartsAt), TimeZone = row.TimeZone,
            PlannedMinutes = row.PlannedMinutes, AgendaOrder = Words.Parse<AgendaOrder>(row.AgendaOrder), AgendaLimit = row.AgendaLimit,
            Participants = [.. (await db.Query<Person>(ParticipantsOf, new { row.Id }, stop)).Select(person => new Reference(person.Id, person.Name))],
            Next = next is null ? null : new NextMeeting(next.Id, next.PlannedAt), CreatedAt = row.CreatedAt, UpdatedAt = row.UpdatedAt, ArchivedAt = row.ArchivedAt, Version = row.Version,
        };
    }

    private sealed record SeriesRow
    {
        public long Id { get; init; }
        public string Name { get; init; } = "";
        public long? ProductId { get; init; }
        public string? ProductName { get; init; }
        public int Weekday { get; init; }
        public int StartsAt { get; init; }
        public string TimeZone { get; init; } = "";
        public int PlannedMinutes { get; init; }
        public string AgendaOrder { get; init; } = "";
        public int AgendaLimit { get; init; }
        public DateTime CreatedAt { get; init; }
        public DateTime UpdatedAt { get; init; }
        public DateTime? ArchivedAt { get; init; }
        public long Version { get; init; }
    }

    private sealed record AheadRow
    {
        public long Id { get; init; }
        public DateTime PlannedAt { get; init; }
    }

    private sealed record Person
    {
        public long Id { get; init; }
        public string Name { get; init; } = "";
    }
}
