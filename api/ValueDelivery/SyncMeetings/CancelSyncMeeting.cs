using MediatR;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueDelivery.SyncMeetings;

/// <summary>Calls off a meeting that has not started; of a series the one after it is opened instead.</summary>
public sealed class CancelSyncMeeting : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapDelete("/sync-meetings/{id:long}", (long id, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version), stop))
        .Allow(Permissions.RunMeetings);

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version) : ICommand<MeetingView>;

    /// <summary>Calls it off.</summary>
    public sealed class Handler(Db db, Meetings meetings, MeetingSeries series) : IRequestHandler<Command, MeetingView>
    {
        private const string Cancel = "UPDATE delivery_sync_meeting SET state = 'cancelled' WHERE id = @Id AND state = 'planned'";

        /// <inheritdoc/>
        public async Task<MeetingView> Handle(Command request, CancellationToken cancellationToken)
        {
            var record = await meetings.Open(request.Id, request.Version, [MeetingState.Planned], cancellationToken);
            await db.Execute(Cancel, new { request.Id }, cancellationToken);
            await meetings.Close(request.Id, "cancelled", new { record.State }, new { State = "cancelled" }, cancellationToken);
            if (record.SeriesId is { } id) await series.OpenNext(id, cancellationToken);
            return await meetings.View(request.Id, cancellationToken);
        }
    }
}
