using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueDelivery.SyncMeetings;

/// <summary>Puts a meeting's name, time, agenda rule, people and note back as they were before an edit.</summary>
public sealed class MeetingUndo(Meetings meetings, Caller caller) : Undo
{
    /// <inheritdoc/>
    public override string Kind => Meetings.Kind;

    /// <inheritdoc/>
    public override async Task PutBack(Change change, CancellationToken stop)
    {
        caller.Demand(Permissions.RunMeetings);
        await meetings.Write(change.RecordId, change.Before<MeetingPlan>(), stop);
        await meetings.Touch(change.RecordId, stop);
    }
}
