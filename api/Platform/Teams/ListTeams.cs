using System.Text.Json;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Teams;

/// <summary>The teams of colleagues, with who leads them and who belongs to them.</summary>
/// <remarks><c>member=5</c> finds the teams of a person; <c>archivedAt.empty=false</c> those that are no longer in use.</remarks>
public sealed class ListTeams : ISlice
{
    private const string MembersOf = """
        SELECT m.team_id AS TeamId, u.id AS Id, u.name AS Name
          FROM platform_team_member m
          JOIN platform_user u ON u.id = m.user_id
         WHERE u.is_active = 1 AND m.team_id IN (@Ids)
         ORDER BY u.name_key, u.id
        """;

    /// <summary>The list's declaration.</summary>
    public static ListDefinition<TeamView> List { get; } = new()
    {
        Name = "teams",
        From = "FROM platform_team t LEFT JOIN platform_user l ON l.id = t.lead_id",
        Key = "t.id",
        DefaultSort = "name",
        Unless = [("archivedAt", "t.archived_at IS NULL")],
        Columns =
        [
            Column.Number("id", "t.id").Always(),
            Column.Text("name", "t.name", "t.name_key").Always(),
            Column.Text("description", "t.description").Unsorted(),
            Column.Reference("lead", "t.lead_id", "l.name"),
            Column.Number("size", "(SELECT COUNT(*) FROM platform_team_member c JOIN platform_user x ON x.id = c.user_id WHERE c.team_id = t.id AND x.is_active = 1)").Always(),
            Column.Instant("createdAt", "t.created_at").Always(),
            Column.Instant("updatedAt", "t.updated_at").Always(),
            Column.Instant("archivedAt", "t.archived_at").Hidden(),
            Column.Filter("member", ColumnType.Reference, "EXISTS (SELECT 1 FROM platform_team_member m WHERE m.team_id = t.id AND m.user_id IN ({values}))"),
        ],
        Also = ["t.version AS Version"],
        Complete = FillMembers,
    };

    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapList("/teams", List, Permissions.ReadUsers);

    private static async Task FillMembers(Db db, IReadOnlyList<TeamView> teams)
    {
        var members = (await db.Query<Member>(db.Dialect.WithNumbers(MembersOf, "Ids"), new { Ids = JsonSerializer.Serialize(teams.Select(team => team.Id)) })).ToLookup(member => member.TeamId);
        foreach (var team in teams) team.Members = [.. members[team.Id].Select(member => new Reference(member.Id, member.Name))];
    }

    private sealed record Member
    {
        public long TeamId { get; init; }

        public long Id { get; init; }

        public string Name { get; init; } = "";
    }
}
