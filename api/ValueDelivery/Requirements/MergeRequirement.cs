using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>Lets a requirement go on inside another one that asks for the same; every voice and follower comes along.</summary>
/// <remarks>Taking it apart again (<c>DELETE</c>) restores both exactly.</remarks>
public sealed class MergeRequirement : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/requirements/{id}/merge", (RequirementId id, Body body, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version, body), stop))
        .Allow(Permissions.MergeRequirements);

    /// <summary>Where it goes on.</summary>
    /// <param name="Into">The other requirement's number.</param>
    public sealed record Body(long Into)
    {
        /// <summary>For the OpenAPI document.</summary>
        public static Body Example => new(1001);
    }

    /// <summary>The command.</summary>
    public sealed record Command(RequirementId Id, IfMatch Version, Body Body) : ICommand<RequirementView>;

    /// <summary>The rules.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>A number that can be one.</summary>
        public Rules() => RuleFor(command => command.Body.Into).GreaterThan(0);
    }

    /// <summary>Merges; answers the requirement that was merged away.</summary>
    public sealed class Handler(Requirements requirements, RequirementMerges merges, RequirementViews views) : IRequestHandler<Command, RequirementView>
    {
        /// <inheritdoc/>
        public async Task<RequirementView> Handle(Command request, CancellationToken cancellationToken)
        {
            var from = await requirements.Open(request.Id, request.Version, RequirementStates.Merge, cancellationToken);
            await merges.Merge(from, request.Body.Into, cancellationToken);
            return await views.Of(from.Id, cancellationToken);
        }
    }
}
