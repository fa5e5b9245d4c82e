using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueDelivery.Requirements;

namespace ProductOps.Api.ValueDelivery.SyncMeetings;

/// <summary>Writes agendas down: places, what became of items, and whose turn it is.</summary>
[Block]
public sealed class AgendaWriter(Db db, AgendaReader agendas, Meetings meetings)
{
    private const string Update = """
        UPDATE delivery_sync_item
           SET position = @Position, state = CASE WHEN state = 'removed' THEN 'open' ELSE state END, times_carried = @TimesCarried, updated_at = @Now
         WHERE meeting_id = @MeetingId AND requirement_id = @RequirementId
        """;

    private const string Insert = """
        INSERT INTO delivery_sync_item (meeting_id, requirement_id, position, origin, state, times_carried, seconds_used, created_at, updated_at)
        VALUES (@MeetingId, @RequirementId, @Position, @Origin, 'open', @TimesCarried, 0, @Now, @Now)
        """;

    private const string SetState = """
        UPDATE delivery_sync_item
           SET state = @State, note = COALESCE(@Note, note), decision_id = @DecisionId, updated_at = @Now
         WHERE meeting_id = @MeetingId AND requirement_id = @RequirementId
        """;

    private const string AddTime = "UPDATE delivery_sync_item SET seconds_used = seconds_used + @Seconds WHERE meeting_id = @MeetingId AND requirement_id = @RequirementId";
    private const string Point = "UPDATE delivery_sync_meeting SET current_requirement_id = @RequirementId, current_since = @Since WHERE id = @MeetingId";

    /// <summary>The item of this requirement on a running meeting's agenda; refuses when it is not there.</summary>
    public async Task<AgendaItem> Item(MeetingRecord meeting, RequirementId requirement, CancellationToken stop) =>
        (await agendas.Items(meeting, stop)).Items.FirstOrDefault(item => item.Requirement.Id == requirement.Value) ?? throw Refusals.NotFound("agendaItem", requirement);

    /// <summary>Gives a requirement a place on the agenda, whether it stood there before or not.</summary>
    public async Task Place(long meetingId, long requirementId, int position, ItemOrigin origin, int timesCarried, CancellationToken stop)
    {
        var row = new { MeetingId = meetingId, RequirementId = requirementId, Position = position, Origin = origin.Word(), TimesCarried = timesCarried, meetings.Now };
        if (await db.Execute(Update, row, stop) == 0) await db.Execute(Insert, row, stop);
    }

    /// <summary>Writes down what became of an item; a note that is null leaves the one before.</summary>
    public Task Mark(long meetingId, long requirementId, ItemState state, string? note, long? decisionId, CancellationToken stop) =>
        db.Execute(SetState, new { MeetingId = meetingId, RequirementId = requirementId, State = state.Word(), Note = note, DecisionId = decisionId, meetings.Now }, stop);

    /// <summary>Puts another requirement in front of everybody, or none; the time until now is the last one's.</summary>
    public async Task Turn(MeetingRecord meeting, long? next, CancellationToken stop)
    {
        if (meeting.CurrentRequirementId == next) return;
        var now = meetings.Now;
        if (meeting is { CurrentRequirementId: { } last, CurrentSince: { } since })
            await db.Execute(AddTime, new { MeetingId = meeting.Id, RequirementId = last, Seconds = (int)Math.Clamp((now - since).TotalSeconds, 0, 86_400) }, stop);
        await db.Execute(Point, new { MeetingId = meeting.Id, RequirementId = next, Since = next is null ? (DateTime?)null : now }, stop);
    }

    /// <summary>When <paramref name="done"/> is in front of everybody, puts the next open item there: the first after it, else the first of all, else none.</summary>
    public async Task TurnAfter(MeetingRecord meeting, AgendaItem done, CancellationToken stop)
    {
        if (meeting.CurrentRequirementId != done.Requirement.Id) return;
        var open = (await agendas.Items(meeting, stop)).Items.Where(item => item.State == ItemState.Open && item.Requirement.Id != done.Requirement.Id).ToList();
        await Turn(meeting, (open.FirstOrDefault(item => item.Position > done.Position) ?? open.FirstOrDefault())?.Requirement.Id, stop);
    }
}
