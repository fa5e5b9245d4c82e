using MediatR;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.ValueDelivery.Contracts;
using ProductOps.Api.ValueDelivery.Requirements;

namespace ProductOps.Api.ValueDelivery.SyncMeetings;

/// <summary>When a requirement is decided in a meeting, the decision goes into its minutes and the next open item comes in front of everybody.</summary>
public sealed class WhenRequirementDecided(Db db, Meetings meetings, AgendaWriter writer) : INotificationHandler<RequirementDecided>
{
    private const string Newest = "SELECT MAX(id) FROM delivery_decision WHERE requirement_id = @Id AND meeting_id = @MeetingId";

    /// <inheritdoc/>
    public async Task Handle(RequirementDecided notification, CancellationToken cancellationToken)
    {
        if (notification.MeetingId is not { } id) return;
        var meeting = await meetings.Open(id, IfMatch.Any, [MeetingState.Running], cancellationToken);
        var item = await writer.Item(meeting, new RequirementId(notification.Id), cancellationToken);
        var decision = await db.Scalar<long?>(Newest, new { notification.Id, MeetingId = id }, cancellationToken);
        await writer.Mark(id, notification.Id, ItemState.Decided, null, decision, cancellationToken);
        await writer.TurnAfter(meeting, item, cancellationToken);
        await meetings.Close(id, "itemDecided", new { RequirementId = notification.Id, item.State }, new { RequirementId = notification.Id, State = "decided", Verdict = notification.Verdict.Word(), notification.TargetRelease }, cancellationToken);
    }
}
