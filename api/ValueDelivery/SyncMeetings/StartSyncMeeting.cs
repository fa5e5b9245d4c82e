using MediatR;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueDelivery.SyncMeetings;

/// <summary>Starts a meeting: its agenda is frozen and the first item stands in front of everybody.</summary>
public sealed class StartSyncMeeting : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPut("/sync-meetings/{id:long}/start", (long id, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version), stop))
        .Allow(Permissions.RunMeetings);

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version) : ICommand<Agenda>;

    /// <summary>Starts it.</summary>
    public sealed class Handler(Db db, Meetings meetings, AgendaReader agendas, AgendaWriter writer, Caller caller) : IRequestHandler<Command, Agenda>
    {
        private const string Start = "UPDATE delivery_sync_meeting SET state = 'running', started_at = @Now, started_by = @UserId WHERE id = @Id AND state = 'planned'";

        /// <inheritdoc/>
        public async Task<Agenda> Handle(Command request, CancellationToken cancellationToken)
        {
            var record = await meetings.Open(request.Id, request.Version, [MeetingState.Planned], cancellationToken);
            var (items, _) = await agendas.Items(record, cancellationToken);
            foreach (var item in items) await writer.Place(record.Id, item.Requirement.Id, item.Position, item.Origin, item.TimesCarried, cancellationToken);
            await db.Execute(Start, new { request.Id, meetings.Now, UserId = caller.User }, cancellationToken);
            await writer.Turn(record, items.FirstOrDefault(item => item.State == ItemState.Open)?.Requirement.Id, cancellationToken);
            await meetings.Close(record.Id, "started", new { record.State }, new { State = "running", Items = items.Count }, cancellationToken);
            return await agendas.Of(await meetings.Read(record.Id, cancellationToken), cancellationToken);
        }
    }
}
