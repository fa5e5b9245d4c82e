using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Teams;

/// <summary>One team, with who leads it and who belongs to it.</summary>
public sealed class GetTeam : GetRecord<TeamRecord, TeamView>, ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => At(routes, "/teams", Permissions.ReadUsers);
}
