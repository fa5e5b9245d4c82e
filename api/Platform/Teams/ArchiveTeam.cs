using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Teams;

/// <summary>Takes a team out of the lists; its members stay what they are. It can be undone.</summary>
public sealed class ArchiveTeam : ArchiveRecord<TeamRecord, TeamView>, ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => At(routes, "/teams", Permissions.ManageTeams);
}
