using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueDelivery.Requirements;

namespace ProductOps.Api.ValueDelivery.SyncMeetings;

/// <summary>Puts a requirement of a running meeting in front of everybody; the time until now is the last one's.</summary>
public sealed class TurnToItem : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPut("/sync-meetings/{id:long}/current", (long id, Body body, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version, body), stop))
        .Allow(Permissions.RunMeetings);

    /// <summary>The requirement.</summary>
    /// <param name="RequirementId">Its number.</param>
    public sealed record Body(long RequirementId)
    {
        /// <summary>For the API's document.</summary>
        public static Body Example => new(1042);
    }

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version, Body Body) : ICommand<Agenda>;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Says it.</summary>
        public Rules() => RuleFor(command => command.Body.RequirementId).GreaterThan(0);
    }

    /// <summary>Turns to it.</summary>
    public sealed class Handler(Meetings meetings, AgendaReader agendas, AgendaWriter writer) : IRequestHandler<Command, Agenda>
    {
        /// <inheritdoc/>
        public async Task<Agenda> Handle(Command request, CancellationToken cancellationToken)
        {
            var record = await meetings.Open(request.Id, request.Version, [MeetingState.Running], cancellationToken);
            var (items, _) = await agendas.Items(record, cancellationToken);
            if (items.All(item => item.Requirement.Id != request.Body.RequirementId)) throw Refusals.Invalid("/requirementId", "notOnAgenda", ("key", RequirementId.KeyOf(request.Body.RequirementId)));
            await writer.Turn(record, request.Body.RequirementId, cancellationToken);
            await meetings.Close(record.Id, "turned", new { record.CurrentRequirementId }, new { CurrentRequirementId = request.Body.RequirementId }, cancellationToken);
            return await agendas.Of(await meetings.Read(record.Id, cancellationToken), cancellationToken);
        }
    }
}
