using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueDelivery.Contracts;

namespace ProductOps.Api.ValueDelivery.SyncMeetings;

/// <summary>
/// Reads agendas. A planned meeting's agenda is what people chose, then the requirements that wait for a decision, by the rule; once
/// the meeting has started, what stands in <c>delivery_sync_item</c>.
/// </summary>
[Block]
public sealed class AgendaReader(Db db, AgreementReader agreements, TimeProvider clock)
{
    // In how many ended meetings the requirement was left over since its last decision.
    private const string TimesCarried = """
        (SELECT COUNT(*) FROM delivery_sync_item e
           JOIN delivery_sync_meeting n ON n.id = e.meeting_id
          WHERE e.requirement_id = r.id AND e.state IN ('carried', 'skipped') AND n.state = 'ended' AND (r.decided_at IS NULL OR n.ended_at > r.decided_at))
        """;

    // Screened or reopened, recommended with evidence, not yet on this agenda, and of the meeting's product where it has one.
    private const string WaitingCondition = """
        r.status IN ('screened', 'reopened') AND r.archived_at IS NULL AND r.recommended_at IS NOT NULL AND r.evidence_count > 0
           AND NOT EXISTS (SELECT 1 FROM delivery_sync_item i WHERE i.meeting_id = @MeetingId AND i.requirement_id = r.id)
           AND (@ProductId IS NULL OR EXISTS (SELECT 1 FROM refinement_pub_feature f WHERE f.product_id = @ProductId AND f.id IN (r.module_id, r.feature_id)))
        """;

    private const string CountWaiting = $"SELECT COUNT(*) FROM delivery_requirement r WHERE {WaitingCondition}";

    private const string ByRule = $"""
        SELECT w.Id, w.TimesCarried FROM (
            SELECT r.id AS Id, r.score AS Score, r.status_since AS Since, {TimesCarried} AS TimesCarried FROM delivery_requirement r WHERE {WaitingCondition}) w
         ORDER BY CASE WHEN w.TimesCarried > 0 THEN 0 ELSE 1 END
        """;

    private const string CarriedOne = $"SELECT {TimesCarried} FROM delivery_requirement r WHERE r.id = @Id";
    private const string PlacedOn = "SELECT requirement_id FROM delivery_sync_item WHERE meeting_id = @MeetingId AND state <> 'removed' AND position > 0";
    private const string OldestFirst = ", w.Since, w.Id";
    private const string HighestFirst = ", w.Score DESC, w.Id";

    private const string Chosen = $"""
        SELECT i.requirement_id AS Id, i.position AS Position, i.origin AS Origin, i.state AS State, i.times_carried AS TimesCarried, i.seconds_used AS SecondsUsed, i.note AS Note, i.decision_id AS DecisionId
          FROM delivery_sync_item i
         WHERE i.meeting_id = @MeetingId AND i.state <> 'removed'
         ORDER BY CASE WHEN i.position > 0 THEN 0 ELSE 1 END, i.position, i.created_at, i.requirement_id
        """;

    /// <summary>The agenda of a meeting as it stands now.</summary>
    public async Task<Agenda> Of(MeetingRecord meeting, CancellationToken stop)
    {
        var (items, waiting) = await Items(meeting, stop);
        var counts = Count(items);
        return new Agenda
        {
            MeetingId = meeting.Id, State = Words.Parse<MeetingState>(meeting.State), IsFrozen = meeting.StartedAt is not null, Order = Words.Parse<AgendaOrder>(meeting.AgendaOrder),
            Items = items, Waiting = waiting, CurrentRequirementId = meeting.CurrentRequirementId, CurrentSince = meeting.CurrentSince, StartedAt = meeting.StartedAt, EndedAt = meeting.EndedAt,
            Time = TimeOf(meeting, items, clock.GetUtcNow().UtcDateTime), Counts = counts, Agreement = await agreements.LastWeeks(AgreementReader.Weeks, meeting.EndedAt, stop), Version = meeting.Version,
        };
    }

    /// <summary>The items in order, and how many more wait without room on the agenda.</summary>
    public async Task<(IReadOnlyList<AgendaItem> Items, long Waiting)> Items(MeetingRecord meeting, CancellationToken stop)
    {
        var slots = (await db.Query<AgendaSlot>(Chosen, new { MeetingId = meeting.Id }, stop)).ToList();
        var waiting = 0L;
        if (meeting.State == MeetingState.Planned.Word())
        {
            var found = await Waiting(meeting, meeting.AgendaLimit - slots.Count, stop);
            waiting = await db.Scalar<long>(CountWaiting, new { MeetingId = meeting.Id, meeting.ProductId }, stop) - found.Count;
            slots.AddRange(found);
        }

        return (await AgendaRows.Of(db, meeting, slots, clock.GetUtcNow().UtcDateTime, stop), waiting);
    }

    /// <summary>What the rule brings onto the agenda of a meeting that has not started, at most <paramref name="room"/>.</summary>
    public async Task<IReadOnlyList<AgendaSlot>> Waiting(MeetingRecord meeting, int room, CancellationToken stop)
    {
        if (room <= 0) return [];
        var order = Words.Parse<AgendaOrder>(meeting.AgendaOrder) == AgendaOrder.Age ? OldestFirst : HighestFirst;
        var rows = await db.Query<AgendaSlot>(ByRule + order + db.Dialect.Take(room), new { MeetingId = meeting.Id, meeting.ProductId }, stop);
        return [.. rows.Select(row => row with { Origin = (row.TimesCarried > 0 ? ItemOrigin.Carried : ItemOrigin.Rule).Word(), State = ItemState.Open.Word() })];
    }

    /// <summary>In how many ended meetings a requirement was left over since its last decision.</summary>
    public Task<int> Carried(long requirementId, CancellationToken stop) => db.Scalar<int>(CarriedOne, new { Id = requirementId }, stop);

    /// <summary>The requirements that people gave a place on this agenda.</summary>
    public async Task<HashSet<long>> Placed(long meetingId, CancellationToken stop) => [.. await db.Query<long>(PlacedOn, new { MeetingId = meetingId }, stop)];

    /// <summary>What the items came to.</summary>
    public static ItemCounts Count(IReadOnlyList<AgendaItem> items) => new(
        items.Count,
        items.Count(item => item is { State: ItemState.Decided, Decision.Verdict: Verdict.Accept }),
        items.Count(item => item is { State: ItemState.Decided, Decision.Verdict: Verdict.Later }),
        items.Count(item => item is { State: ItemState.Decided, Decision.Verdict: Verdict.Reject }),
        items.Count(item => item.State == ItemState.Skipped),
        items.Count(item => item.State == ItemState.Settled),
        items.Count(item => item.State is ItemState.Open or ItemState.Carried));

    /// <summary>How much time the meeting has used up to <paramref name="now"/>.</summary>
    public static TimeUsed TimeOf(MeetingRecord meeting, IReadOnlyList<AgendaItem> items, DateTime now)
    {
        if (meeting.StartedAt is not { } started) return new TimeUsed(0, 0, null);
        var used = (int)Math.Clamp(((meeting.EndedAt ?? now) - started).TotalSeconds, 0, int.MaxValue);
        var done = items.Where(item => item.State is ItemState.Decided or ItemState.Skipped).ToList();
        return new TimeUsed(used, done.Count, done.Count == 0 ? null : (int)Math.Round(done.Average(item => item.SecondsUsed)));
    }
}

/// <summary>A place on an agenda, before the requirement behind it is read.</summary>
public sealed record AgendaSlot
{
    /// <summary>The requirement.</summary>
    public long Id { get; init; }

    /// <summary>The place people gave it; 0 means none.</summary>
    public int Position { get; init; }

    /// <summary>How it came here.</summary>
    public string Origin { get; init; } = "";

    /// <summary>What became of it.</summary>
    public string State { get; init; } = "";

    /// <summary>In how many earlier meetings it was left over.</summary>
    public int TimesCarried { get; init; }

    /// <summary>Seconds it has been in front of everybody.</summary>
    public int SecondsUsed { get; init; }

    /// <summary>Why it was skipped.</summary>
    public string? Note { get; init; }

    /// <summary>The decision taken in this meeting.</summary>
    public long? DecisionId { get; init; }
}
