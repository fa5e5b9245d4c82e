using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueDelivery.SyncMeetings;

/// <summary>Puts a weekly meeting back as it was before an edit or a stop; its next meeting, where nobody has touched it, follows.</summary>
public sealed class SeriesUndo(MeetingSeries series, Caller caller) : Undo
{
    /// <inheritdoc/>
    public override string Kind => MeetingSeries.Kind;

    /// <inheritdoc/>
    public override async Task PutBack(Change change, CancellationToken stop)
    {
        caller.Demand(Permissions.RunMeetings);
        await series.Write(await series.View(change.RecordId, stop), change.Before<SeriesPlan>(), stop);
    }
}
