using MediatR;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>Takes a merged requirement out again: its state, voices and followers are as they were before the merge.</summary>
public sealed class UnmergeRequirement : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapDelete("/requirements/{id}/merge", (RequirementId id, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version), stop))
        .Allow(Permissions.MergeRequirements);

    /// <summary>The command.</summary>
    public sealed record Command(RequirementId Id, IfMatch Version) : ICommand<RequirementView>;

    /// <summary>Unmerges.</summary>
    public sealed class Handler(Requirements requirements, RequirementMerges merges, RequirementViews views) : IRequestHandler<Command, RequirementView>
    {
        /// <inheritdoc/>
        public async Task<RequirementView> Handle(Command request, CancellationToken cancellationToken)
        {
            var merged = await requirements.Open(request.Id, request.Version, RequirementStates.Unmerge, cancellationToken);
            await merges.Unmerge(merged, cancellationToken);
            return await views.Of(merged.Id, cancellationToken);
        }
    }
}
