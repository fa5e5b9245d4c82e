using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>Changes a requirement's fields: a merge patch, in which absent means "leave" and null means "clear".</summary>
/// <remarks>Ops and product managers always; whoever brought it, while it is new. The original text never changes.</remarks>
public sealed class PatchRequirement : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPatch("/requirements/{id}", (RequirementId id, RequirementPatch body, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version, body), stop))
        .Allow(Permissions.EditRequirements);

    /// <summary>The command.</summary>
    public sealed record Command(RequirementId Id, IfMatch Version, RequirementPatch Body) : ICommand<RequirementView>;

    /// <summary>The rules.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Those of the fields.</summary>
        public Rules() => RuleFor(command => command.Body).SetValidator(new RequirementPatch.Rules());
    }

    /// <summary>Changes it.</summary>
    public sealed class Handler(Requirements requirements, RequirementEdits edits) : IRequestHandler<Command, RequirementView>
    {
        /// <inheritdoc/>
        public async Task<RequirementView> Handle(Command request, CancellationToken cancellationToken)
        {
            var before = await requirements.Open(request.Id, request.Version, RequirementStates.Live, cancellationToken);
            requirements.DemandEdit(before);
            await edits.Check(request.Body, cancellationToken);
            await edits.Apply(before, request.Body, cancellationToken);
            return await requirements.Close(before, "edited", cancellationToken);
        }
    }
}
