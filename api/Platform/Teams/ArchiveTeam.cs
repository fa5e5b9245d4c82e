using MediatR;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Teams;

/// <summary>Takes a team out of the lists; its members stay what they are. It can be undone.</summary>
public sealed class ArchiveTeam : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapDelete("/teams/{id:long}", (long id, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version), stop))
        .Allow(Permissions.ManageTeams);

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version) : ICommand<TeamView>;

    /// <summary>Archives it.</summary>
    public sealed class Handler(TeamStore teams) : IRequestHandler<Command, TeamView>
    {
        /// <inheritdoc/>
        public async Task<TeamView> Handle(Command request, CancellationToken cancellationToken)
        {
            var before = await teams.Open(request.Id, request.Version, cancellationToken);
            if (before.ArchivedAt is not null) throw Refusals.WrongState("alreadyArchived", "archived", "inUse");
            return await teams.Change(before, before with { ArchivedAt = teams.Now }, cancellationToken, "archived");
        }
    }
}
