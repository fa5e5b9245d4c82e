using MediatR;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Teams;

/// <summary>One team, with who leads it and who belongs to it.</summary>
public sealed class GetTeam : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/teams/{id:long}", (long id, IMediator mediator, CancellationToken stop) => mediator.Send(new Query(id), stop))
        .Allow(Permissions.ReadUsers);

    /// <summary>The query.</summary>
    public sealed record Query(long Id) : IQuery<TeamView>;

    /// <summary>Reads it.</summary>
    public sealed class Handler(TeamStore teams) : IRequestHandler<Query, TeamView>
    {
        /// <inheritdoc/>
        public Task<TeamView> Handle(Query request, CancellationToken cancellationToken) => teams.View(request.Id, cancellationToken);
    }
}
