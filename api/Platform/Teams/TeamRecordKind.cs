using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Records;

namespace ProductOps.Api.Platform.Teams;

/// <summary>A team as what people comment on and see named.</summary>
public sealed class TeamRecordKind(Db db) : NamedRecordKind(db, "team", Permissions.ReadUsers, TitlesOf, Pages)
{
    private const string TitlesOf = "SELECT id AS Id, name AS Title FROM platform_team WHERE id IN (@Ids)";
    private const string Pages = "/people?team=";
}
