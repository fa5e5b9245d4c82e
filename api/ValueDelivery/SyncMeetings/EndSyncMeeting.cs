using MediatR;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Events;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueDelivery.Contracts;

namespace ProductOps.Api.ValueDelivery.SyncMeetings;

/// <summary>Ends a meeting: its minutes are final, what is undecided comes again in the next one, and of a series the next one is opened.</summary>
public sealed class EndSyncMeeting : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPut("/sync-meetings/{id:long}/end", (long id, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version), stop))
        .Allow(Permissions.RunMeetings);

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version) : ICommand<MeetingView>;

    /// <summary>Ends it.</summary>
    public sealed class Handler(Db db, Meetings meetings, MeetingSeries series, AgendaReader agendas, AgendaWriter writer, EventBus events, Caller caller) : IRequestHandler<Command, MeetingView>
    {
        private const string End = "UPDATE delivery_sync_meeting SET state = 'ended', ended_at = @Now, ended_by = @UserId WHERE id = @Id AND state = 'running'";

        /// <inheritdoc/>
        public async Task<MeetingView> Handle(Command request, CancellationToken cancellationToken)
        {
            var record = await meetings.Open(request.Id, request.Version, [MeetingState.Running], cancellationToken);
            await writer.Turn(record, null, cancellationToken);
            var (items, _) = await agendas.Items(record, cancellationToken);
            foreach (var item in items.Where(item => item.State is ItemState.Open or ItemState.Settled))
                await writer.Mark(record.Id, item.Requirement.Id, item.State == ItemState.Open ? ItemState.Carried : ItemState.Settled, null, null, cancellationToken);
            await db.Execute(End, new { request.Id, meetings.Now, UserId = caller.User }, cancellationToken);
            var counts = AgendaReader.Count(items);
            await meetings.Close(record.Id, "ended", new { record.State }, new { State = "ended", counts.Accepted, counts.Later, counts.Rejected, CarriedOver = counts.Open + counts.Skipped }, cancellationToken);
            if (record.SeriesId is { } id) await series.OpenNext(id, cancellationToken);
            var view = await meetings.View(record.Id, cancellationToken);
            await events.Publish(
                new SyncMeetingEnded(record.Id, record.Name, [.. view.Participants.Select(person => person.Id)], counts.Accepted + counts.Later + counts.Rejected, counts.Open + counts.Skipped, caller.UserId), cancellationToken);
            return view;
        }
    }
}
