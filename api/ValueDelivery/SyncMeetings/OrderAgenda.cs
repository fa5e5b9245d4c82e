using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueDelivery.Requirements;

namespace ProductOps.Api.ValueDelivery.SyncMeetings;

/// <summary>Puts requirements of an agenda in an order of one's own.</summary>
/// <remarks>Those listed come first, in this order; the others follow as they stood. Before the start they go on following the rule.</remarks>
public sealed class OrderAgenda : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPut("/sync-meetings/{id:long}/agenda/order", (long id, Body body, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version, body), stop))
        .Allow(Permissions.RunMeetings);

    /// <summary>The order.</summary>
    /// <param name="RequirementIds">Requirements on the agenda; those left out follow.</param>
    public sealed record Body(IReadOnlyList<long> RequirementIds)
    {
        /// <summary>For the API's document.</summary>
        public static Body Example => new([1042, 1037]);
    }

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version, Body Body) : ICommand<Agenda>;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Says it.</summary>
        public Rules()
        {
            RuleFor(command => command.Body.RequirementIds).NotEmpty().Must(ids => ids is null || ids.Count <= 200);
            RuleFor(command => command.Body.RequirementIds).Must(ids => ids is null || ids.Distinct().Count() == ids.Count).WithErrorCode("listedTwice");
        }
    }

    /// <summary>Orders it.</summary>
    public sealed class Handler(Meetings meetings, AgendaReader agendas, AgendaWriter writer) : IRequestHandler<Command, Agenda>
    {
        /// <inheritdoc/>
        public async Task<Agenda> Handle(Command request, CancellationToken cancellationToken)
        {
            var record = await meetings.Open(request.Id, request.Version, [MeetingState.Planned, MeetingState.Running], cancellationToken);
            var (items, _) = await agendas.Items(record, cancellationToken);
            var listed = request.Body.RequirementIds;
            var onAgenda = items.ToDictionary(item => item.Requirement.Id);
            if (listed.FirstOrDefault(id => !onAgenda.ContainsKey(id)) is var strange and not 0) throw Refusals.Invalid("/requirementIds", "notOnAgenda", ("key", RequirementId.KeyOf(strange)));
            var placed = record.StartedAt is null ? await agendas.Placed(record.Id, cancellationToken) : onAgenda.Keys.ToHashSet();
            var order = listed.Concat(items.Select(item => item.Requirement.Id).Where(id => placed.Contains(id) && !listed.Contains(id))).ToList();
            for (var i = 0; i < order.Count; i++) await writer.Place(record.Id, order[i], i + 1, onAgenda[order[i]].Origin, onAgenda[order[i]].TimesCarried, cancellationToken);
            await meetings.Close(record.Id, "ordered", new { Order = items.Select(item => item.Requirement.Id) }, new { Order = order }, cancellationToken);
            return await agendas.Of(await meetings.Read(record.Id, cancellationToken), cancellationToken);
        }
    }
}
