using MediatR;
using ProductOps.Api.Shared.Notifications;
using ProductOps.Api.ValueDelivery.Contracts;

namespace ProductOps.Api.ValueDelivery.SyncMeetings;

/// <summary>When a sync meeting has ended, those who took part are told that its minutes are there.</summary>
public sealed class WhenSyncMeetingEnded(Notifications notifications) : INotificationHandler<SyncMeetingEnded>
{
    /// <inheritdoc/>
    public Task Handle(SyncMeetingEnded notification, CancellationToken cancellationToken) => notifications.Tell(
        notification.Participants, "syncMeetingEnded", SyncMeetingRecordKind.Page(notification.Id) + "/minutes", ("name", notification.Name), ("decided", notification.Decided), ("carriedOver", notification.CarriedOver));
}
