using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueDelivery.Contracts;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>The product manager's decision on a screened requirement. Ops recommends; only a product manager decides.</summary>
/// <remarks>Always with a reason; accepting names the target release. It can be changed until the launch, and every decision is kept with what ops recommended at that moment.</remarks>
public sealed class DecideRequirement : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPut("/requirements/{id}/decision", (RequirementId id, Body body, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version, body), stop))
        .Allow(Permissions.DecideRequirements);

    /// <summary>The decision.</summary>
    /// <param name="Verdict">Accept, later or reject.</param>
    /// <param name="Reason">Why; whoever asked sees it.</param>
    /// <param name="TargetRelease">For accept: with which release.</param>
    /// <param name="MeetingId">The sync meeting in which it is decided.</param>
    public sealed record Body(Verdict Verdict, string Reason, string? TargetRelease = null, long? MeetingId = null)
    {
        /// <summary>For the OpenAPI document.</summary>
        public static Body Example => new(Verdict.Accept, "Two renewals hang on it, and the work fits before September.", "2.14");
    }

    /// <summary>The command.</summary>
    public sealed record Command(RequirementId Id, IfMatch Version, Body Body) : ICommand<RequirementView>;

    /// <summary>The rules.</summary>
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

    /// <summary>Decides.</summary>
    public sealed class Handler(RequirementDecisions decisions, RequirementReferences references) : IRequestHandler<Command, RequirementView>
    {
        /// <inheritdoc/>
        public async Task<RequirementView> Handle(Command request, CancellationToken cancellationToken)
        {
            await references.CheckMeeting("/meetingId", request.Body.MeetingId, request.Id.Value, cancellationToken);
            return await decisions.Take(request.Id, request.Version, request.Body.Verdict, request.Body.Reason, request.Body.TargetRelease, request.Body.MeetingId, cancellationToken);
        }
    }
}
