using System.Text.Json;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueDelivery.SyncMeetings;

/// <summary>What the slices of a meeting share: opening it for a change (is it there, is it the version the caller read, does its state allow it), and closing the change.</summary>
[Block]
public sealed class Meetings(Db db, AuditTrail audit, TimeProvider clock)
{
    /// <summary>The kind under which meetings stand in the audit trail.</summary>
    public const string Kind = "syncMeeting";

    private const string Find = $"SELECT {MeetingRecord.Columns} FROM delivery_sync_meeting m";
    private const string ById = " WHERE m.id = @Id";

    private const string Names = """
        SELECT s.name AS SeriesName, p.name AS ProductName, b.name AS StartedByName, e.name AS EndedByName
          FROM delivery_sync_meeting m
          LEFT JOIN delivery_sync_series s ON s.id = m.series_id
          LEFT JOIN refinement_pub_product p ON p.id = m.product_id
          LEFT JOIN platform_pub_user b ON b.id = m.started_by
          LEFT JOIN platform_pub_user e ON e.id = m.ended_by
         WHERE m.id = @Id
        """;

    private const string ParticipantsOf = """
        SELECT u.id AS Id, u.name AS Name
          FROM delivery_sync_participant p
          JOIN platform_pub_user u ON u.id = p.user_id
         WHERE p.meeting_id = @Id
         ORDER BY u.name_key, u.id
        """;

    private const string Update = """
        UPDATE delivery_sync_meeting
           SET name = @Name, product_id = @ProductId, planned_at = @PlannedAt, planned_minutes = @PlannedMinutes, agenda_order = @AgendaOrder, agenda_limit = @AgendaLimit, note = @Note
         WHERE id = @Id
        """;

    private const string ParticipantIdsOf = "SELECT user_id FROM delivery_sync_participant WHERE meeting_id = @Id ORDER BY user_id";
    private const string NewVersion = "UPDATE delivery_sync_meeting SET updated_at = @Now, version = version + 1 WHERE id = @Id";
    private const string ClearParticipants = "DELETE FROM delivery_sync_participant WHERE meeting_id = @Id";
    private const string ProductInUse = "SELECT COUNT(*) FROM refinement_pub_product WHERE id = @Id AND archived_at IS NULL";
    private const string AddParticipant = "INSERT INTO delivery_sync_participant (meeting_id, user_id) VALUES (@Id, @UserId)";

    /// <summary>Now, as the database keeps it.</summary>
    public DateTime Now => clock.GetUtcNow().UtcDateTime.ToMilliseconds();

    /// <summary>The meeting, locked until the transaction ends; refuses with 404, 412 or 409.</summary>
    public async Task<MeetingRecord> Open(long id, IfMatch version, IReadOnlyList<MeetingState> allowed, CancellationToken stop)
    {
        var record = await db.First<MeetingRecord>(Find + db.Dialect.LockRow + ById, new { Id = id }, stop) ?? throw Refusals.NotFound(Kind, id);
        if (!version.Fits(record.Version)) throw Refusals.Stale(await View(id, stop));
        if (!allowed.Contains(Words.Parse<MeetingState>(record.State))) throw Refusals.WrongState("meetingState", record.State, [.. allowed.Select(state => state.Word())]);
        return record;
    }

    /// <summary>The meeting as it stands.</summary>
    public async Task<MeetingRecord> Read(long id, CancellationToken stop) =>
        await db.First<MeetingRecord>(Find + ById, new { Id = id }, stop) ?? throw Refusals.NotFound(Kind, id);

    /// <summary>What people may change of a meeting, as it stands.</summary>
    public async Task<MeetingPlan> PlanOf(MeetingRecord record, CancellationToken stop) => new()
    {
        Name = record.Name, ProductId = record.ProductId, PlannedAt = record.PlannedAt, PlannedMinutes = record.PlannedMinutes, AgendaOrder = record.AgendaOrder, AgendaLimit = record.AgendaLimit,
        Note = record.Note, Participants = await db.Query<long>(ParticipantIdsOf, new { record.Id }, stop),
    };

    /// <summary>Writes what people change of a meeting.</summary>
    public async Task Write(long id, MeetingPlan plan, CancellationToken stop)
    {
        await db.Execute(Update, new { Id = id, plan.Name, plan.ProductId, plan.PlannedAt, plan.PlannedMinutes, plan.AgendaOrder, plan.AgendaLimit, plan.Note }, stop);
        await SetParticipants(id, plan.Participants, stop);
    }

    /// <summary>Gives the meeting a new version.</summary>
    public Task Touch(long id, CancellationToken stop) => db.Execute(NewVersion, new { Id = id, Now }, stop);

    /// <summary>Gives the meeting a new version and accounts for what was done.</summary>
    public async Task Close(long id, string action, object? before, object? after, CancellationToken stop, MeetingPlan? undo = null)
    {
        await Touch(id, stop);
        await audit.Record(Kind, id, action, before, after, undo);
    }

    /// <summary>The meeting as callers see it.</summary>
    public async Task<MeetingView> View(long id, CancellationToken stop)
    {
        var record = await Read(id, stop);
        var names = (await db.First<NamesRow>(Names, new { Id = id }, stop))!;
        return new MeetingView
        {
            Id = record.Id, Name = record.Name, Series = Named(record.SeriesId, names.SeriesName), Product = Named(record.ProductId, names.ProductName), State = Words.Parse<MeetingState>(record.State),
            PlannedAt = record.PlannedAt, PlannedMinutes = record.PlannedMinutes, AgendaOrder = Words.Parse<AgendaOrder>(record.AgendaOrder), AgendaLimit = record.AgendaLimit,
            StartedAt = record.StartedAt, StartedBy = Named(record.StartedBy, names.StartedByName), EndedAt = record.EndedAt, EndedBy = Named(record.EndedBy, names.EndedByName),
            Participants = await Participants(id, stop), Note = record.Note, CreatedAt = record.CreatedAt, UpdatedAt = record.UpdatedAt, Version = record.Version,
        };
    }

    /// <summary>Puts these people in the place of the meeting's participants.</summary>
    public async Task SetParticipants(long id, IEnumerable<long> people, CancellationToken stop)
    {
        await db.Execute(ClearParticipants, new { Id = id }, stop);
        foreach (var person in people.Distinct()) await db.Execute(AddParticipant, new { Id = id, UserId = person }, stop);
    }

    /// <summary>Refuses people who are not colleagues in service.</summary>
    public async Task DemandPeople(string pointer, IReadOnlyCollection<long> people, CancellationToken stop)
    {
        if (people.Count == 0) return;
        var sql = $"SELECT id FROM platform_pub_user WHERE is_active = 1 AND id IN {db.Dialect.NumbersIn("Ids")}";
        var known = await db.Query<long>(sql, new { Ids = JsonSerializer.Serialize(people) }, stop);
        if (people.Distinct().Except(known).Any()) throw Refusals.Invalid(pointer, "unknownPerson");
    }

    /// <summary>Refuses a product that is not in use.</summary>
    public async Task DemandProduct(long? productId, CancellationToken stop)
    {
        if (productId is { } id && await db.Scalar<long>(ProductInUse, new { Id = id }, stop) == 0) throw Refusals.Invalid("/productId", "unknownProduct");
    }

    private async Task<IReadOnlyList<Reference>> Participants(long id, CancellationToken stop) =>
        [.. (await db.Query<Person>(ParticipantsOf, new { Id = id }, stop)).Select(person => new Reference(person.Id, person.Name))];

    private static Reference? Named(long? id, string? name) => id is { } known ? new Reference(known, name ?? "") : null;

    private sealed record NamesRow
    {
        public string? SeriesName { get; init; }
        public string? ProductName { get; init; }
        public string? StartedByName { get; init; }
        public string? EndedByName { get; init; }
    }

    private sealed record Person
    {
        public long Id { get; init; }
        public string Name { get; init; } = "";
    }
}
