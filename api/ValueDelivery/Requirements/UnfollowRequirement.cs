using MediatR;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueDelivery.Contracts;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>No longer follows a requirement, whether the caller chose to or asked for it once.</summary>
public sealed class UnfollowRequirement : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapDelete("/requirements/{id}/following", (RequirementId id, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id), stop))
        .Allow(Permissions.CreateRequirements);

    /// <summary>The command. What one follows is one's own bookkeeping and no change of the requirement.</summary>
    public sealed record Command(RequirementId Id) : ICommand<RequirementView>, IUnaudited;

    /// <summary>Unfollows.</summary>
    public sealed class Handler(Requirements requirements, RequirementFollowers followers, RequirementViews views, Caller caller) : IRequestHandler<Command, RequirementView>
    {
        /// <inheritdoc/>
        public async Task<RequirementView> Handle(Command request, CancellationToken cancellationToken)
        {
            var record = await requirements.Open(request.Id, IfMatch.Any, Enum.GetValues<RequirementStatus>(), cancellationToken, archived: true);
            await followers.Remove(record.Id, caller.User, cancellationToken);
            return await views.Of(record.Id, cancellationToken);
        }
    }
}
