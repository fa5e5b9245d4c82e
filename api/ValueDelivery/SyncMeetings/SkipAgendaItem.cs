using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueDelivery.Requirements;

namespace ProductOps.Api.ValueDelivery.SyncMeetings;

/// <summary>Puts off an item of a running meeting with a note; it comes again in the next meeting unless it is decided in this one after all.</summary>
public sealed class SkipAgendaItem : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPut("/sync-meetings/{id:long}/items/{requirementId}/skip", (long id, RequirementId requirementId, Body body, IfMatch version, IMediator mediator, CancellationToken stop) =>
            mediator.Send(new Command(id, requirementId, version, body), stop))
        .Allow(Permissions.RunMeetings);

    /// <summary>Why.</summary>
    /// <param name="Note">What is missing for a decision; stands in the minutes.</param>
    public sealed record Body(string? Note = null)
    {
        /// <summary>For the API's document.</summary>
        public static Body Example => new("Ask the two customers first whether photos alone would do.");
    }

    /// <summary>The command; the version is the meeting's.</summary>
    public sealed record Command(long Id, RequirementId Requirement, IfMatch Version, Body Body) : ICommand<Agenda>;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Says it.</summary>
        public Rules() => RuleFor(command => command.Body.Note).MaximumLength(2000);
    }

    /// <summary>Skips it.</summary>
    public sealed class Handler(Meetings meetings, AgendaReader agendas, AgendaWriter writer) : IRequestHandler<Command, Agenda>
    {
        /// <inheritdoc/>
        public async Task<Agenda> Handle(Command request, CancellationToken cancellationToken)
        {
            var record = await meetings.Open(request.Id, request.Version, [MeetingState.Running], cancellationToken);
            var item = await writer.Item(record, request.Requirement, cancellationToken);
            if (item.State is not (ItemState.Open or ItemState.Skipped)) throw Refusals.WrongState("itemDecided", item.State.Word(), "open", "skipped");
            await writer.Mark(record.Id, item.Requirement.Id, ItemState.Skipped, request.Body.Note, null, cancellationToken);
            await writer.TurnAfter(record, item, cancellationToken);
            await meetings.Close(record.Id, "itemSkipped", new { RequirementId = item.Requirement.Id, item.State }, new { RequirementId = item.Requirement.Id, State = "skipped", request.Body.Note }, cancellationToken);
            return await agendas.Of(await meetings.Read(record.Id, cancellationToken), cancellationToken);
        }
    }
}
