using MediatR;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueDelivery.Requirements;

namespace ProductOps.Api.ValueDelivery.SyncMeetings;

/// <summary>Takes a requirement off this agenda. It stays in the pool and comes by itself onto the next one.</summary>
public sealed class RemoveAgendaItem : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapDelete("/sync-meetings/{id:long}/items/{requirementId}", (long id, RequirementId requirementId, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, requirementId, version), stop))
        .Allow(Permissions.RunMeetings);

    /// <summary>The command; the version is the meeting's.</summary>
    public sealed record Command(long Id, RequirementId Requirement, IfMatch Version) : ICommand<Agenda>;

    /// <summary>Takes it off.</summary>
    public sealed class Handler(Meetings meetings, AgendaReader agendas, AgendaWriter writer) : IRequestHandler<Command, Agenda>
    {
        /// <inheritdoc/>
        public async Task<Agenda> Handle(Command request, CancellationToken cancellationToken)
        {
            var record = await meetings.Open(request.Id, request.Version, [MeetingState.Planned, MeetingState.Running], cancellationToken);
            var item = await writer.Item(record, request.Requirement, cancellationToken);
            if (item.State == ItemState.Decided) throw Refusals.WrongState("itemDecided", item.State.Word(), "open", "skipped", "settled");
            await writer.Place(record.Id, item.Requirement.Id, 0, item.Origin, item.TimesCarried, cancellationToken);
            await writer.TurnAfter(record, item, cancellationToken);
            await writer.Mark(record.Id, item.Requirement.Id, ItemState.Removed, null, null, cancellationToken);
            await meetings.Close(record.Id, "itemRemoved", new { RequirementId = item.Requirement.Id }, null, cancellationToken);
            return await agendas.Of(await meetings.Read(record.Id, cancellationToken), cancellationToken);
        }
    }
}
