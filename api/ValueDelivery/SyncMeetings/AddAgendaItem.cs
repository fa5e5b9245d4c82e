using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueDelivery.Requirements;

namespace ProductOps.Api.ValueDelivery.SyncMeetings;

/// <summary>Puts a requirement on an agenda by hand, before the meeting or during it: one that is screened, reopened or put off until later.</summary>
public sealed class AddAgendaItem : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/sync-meetings/{id:long}/items", (long id, Body body, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, body), stop))
        .Allow(Permissions.RunMeetings);

    /// <summary>The requirement.</summary>
    /// <param name="RequirementId">Its number.</param>
    public sealed record Body(long RequirementId)
    {
        /// <summary>For the API's document.</summary>
        public static Body Example => new(1042);
    }

    /// <summary>The command.</summary>
    public sealed record Command(long Id, Body Body) : ICommand<Agenda>;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Says it.</summary>
        public Rules() => RuleFor(command => command.Body.RequirementId).GreaterThan(0);
    }

    /// <summary>Adds it.</summary>
    public sealed class Handler(Db db, Meetings meetings, AgendaReader agendas, AgendaWriter writer) : IRequestHandler<Command, Agenda>
    {
        private const string StatusOf = "SELECT status FROM delivery_requirement WHERE id = @Id AND archived_at IS NULL";
        private const string Last = "SELECT COALESCE(MAX(position), 0) FROM delivery_sync_item WHERE meeting_id = @Id";

        /// <inheritdoc/>
        public async Task<Agenda> Handle(Command request, CancellationToken cancellationToken)
        {
            var record = await meetings.Open(request.Id, IfMatch.Any, [MeetingState.Planned, MeetingState.Running], cancellationToken);
            var requirement = request.Body.RequirementId;
            var status = await db.Scalar<string>(StatusOf, new { Id = requirement }, cancellationToken) ?? throw Refusals.Invalid("/requirementId", "unknownRequirement");
            if (status is not ("screened" or "reopened" or "later")) throw Refusals.WrongState("notReadyForAgenda", status, "screened", "reopened", "later");
            var position = record.StartedAt is null ? 0 : await db.Scalar<int>(Last, new { record.Id }, cancellationToken) + 1;
            await writer.Place(record.Id, requirement, position, ItemOrigin.Added, await agendas.Carried(requirement, cancellationToken), cancellationToken);
            await meetings.Close(record.Id, "itemAdded", null, new { RequirementId = requirement }, cancellationToken);
            return await agendas.Of(await meetings.Read(record.Id, cancellationToken), cancellationToken);
        }
    }
}
