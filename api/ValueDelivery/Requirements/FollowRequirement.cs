using MediatR;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueDelivery.Contracts;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>Follows a requirement: the caller is told of every change of its state.</summary>
public sealed class FollowRequirement : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPut("/requirements/{id}/following", (RequirementId id, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id), stop))
        .Allow(Permissions.CreateRequirements);

    /// <summary>The command. What one follows is one's own bookkeeping and no change of the requirement.</summary>
    public sealed record Command(RequirementId Id) : ICommand<RequirementView>, IUnaudited;

    /// <summary>Follows.</summary>
    public sealed class Handler(Requirements requirements, RequirementFollowers followers, RequirementViews views, Caller caller) : IRequestHandler<Command, RequirementView>
    {
        /// <inheritdoc/>
        public async Task<RequirementView> Handle(Command request, CancellationToken cancellationToken)
        {
            var record = await requirements.Open(request.Id, IfMatch.Any, Enum.GetValues<RequirementStatus>(), cancellationToken);
            await followers.Add(record.Id, caller.User, "follow", cancellationToken);
            return await views.Of(record.Id, cancellationToken);
        }
    }
}
