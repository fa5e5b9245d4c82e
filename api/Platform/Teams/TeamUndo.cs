using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Teams;

/// <summary>Takes a change of a team back, its members included.</summary>
public sealed class TeamUndo(TeamStore store, Caller caller) : RecordUndo<TeamRecord, TeamView>(store)
{
    /// <inheritdoc/>
    public override Task PutBack(Change change, CancellationToken stop)
    {
        caller.Demand(Permissions.ManageTeams);
        return base.PutBack(change, stop);
    }
}
