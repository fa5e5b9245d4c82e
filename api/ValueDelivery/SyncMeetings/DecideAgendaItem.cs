using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueDelivery.Contracts;
using ProductOps.Api.ValueDelivery.Requirements;

namespace ProductOps.Api.ValueDelivery.SyncMeetings;

/// <summary>The product manager's decision on an item of a running meeting: the same decision as in the pool, kept in the meeting's minutes. Only a product manager decides.</summary>
/// <remarks>
/// <c>If-Match</c> is the requirement's version, as the agenda shows it. When the item stands in front of everybody, the next open one takes its place.
/// </remarks>
public sealed class DecideAgendaItem : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPut("/sync-meetings/{id:long}/items/{requirementId}/decision", (long id, RequirementId requirementId, Body body, IfMatch version, IMediator mediator, CancellationToken stop) =>
            mediator.Send(new Command(id, requirementId, version, body), stop))
        .Allow(Permissions.DecideRequirements);

    /// <summary>The decision.</summary>
    /// <param name="Verdict">Accept, later or reject.</param>
    /// <param name="Reason">Why; whoever asked sees it.</param>
    /// <param name="TargetRelease">For accept: with which release.</param>
    public sealed record Body(Verdict Verdict, string Reason, string? TargetRelease = null)
    {
        /// <summary>For the API's document.</summary>
        public static Body Example => new(Verdict.Accept, "Two renewals hang on it, and the work fits before September.", "2.14");
    }

    /// <summary>The command.</summary>
    public sealed record Command(long Id, RequirementId Requirement, IfMatch Version, Body Body) : ICommand<Agenda>;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>A reason always; a release for what is accepted, and only for that.</summary>
        public Rules()
        {
            RuleFor(command => command.Body.Reason).NotEmpty().WithErrorCode("reasonNeeded");
            RuleFor(command => command.Body.Reason).MaximumLength(RequirementRules.Sentence);
            RuleFor(command => command.Body.TargetRelease).NotEmpty().When(command => command.Body.Verdict == Verdict.Accept).WithErrorCode("releaseNeeded");
            RuleFor(command => command.Body.TargetRelease).Null().When(command => command.Body.Verdict != Verdict.Accept).WithErrorCode("releaseOnlyForAccept");
            RuleFor(command => command.Body.TargetRelease).MaximumLength(60);
        }
    }

    /// <summary>Decides, through the pool's own block; what the meeting makes of it stands in <see cref="WhenRequirementDecided"/>.</summary>
    public sealed class Handler(Meetings meetings, AgendaReader agendas, AgendaWriter writer, RequirementDecisions decisions) : IRequestHandler<Command, Agenda>
    {
        /// <inheritdoc/>
        public async Task<Agenda> Handle(Command request, CancellationToken cancellationToken)
        {
            var record = await meetings.Open(request.Id, IfMatch.Any, [MeetingState.Running], cancellationToken);
            _ = await writer.Item(record, request.Requirement, cancellationToken);
            var body = request.Body;
            await decisions.Take(request.Requirement, request.Version, body.Verdict, body.Reason, body.TargetRelease, record.Id, cancellationToken);
            return await agendas.Of(await meetings.Read(record.Id, cancellationToken), cancellationToken);
        }
    }
}
