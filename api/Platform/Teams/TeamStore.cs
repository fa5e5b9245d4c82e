using System.Text.Json;
using Dapper;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Teams;

/// <summary>Keeps teams, and the index of who belongs to them.</summary>
[Block]
public sealed class TeamStore(RecordBlocks blocks)
    : RecordStore<TeamRecord, TeamView>(blocks, new("team", FindOne, Insertion, Updating), ListTeams.List)
{
    /// <summary>Members of a team at the most.</summary>
    public const int Largest = 500;

    private const string FindOne = "SELECT id AS Id, name AS Name, description AS Description, lead_id AS LeadId, members AS Members, archived_at AS ArchivedAt, version AS Version FROM platform_team WHERE id = @Id";
    private const string Insertion = """
        INSERT INTO platform_team (name, name_key, description, lead_id, members, created_at, updated_at, version)
        VALUES (@Name, @NameKey, @Description, @LeadId, @Members, @Now, @Now, 1)
        """;

    private const string Updating = """
        UPDATE platform_team
           SET name = @Name, name_key = @NameKey, description = @Description, lead_id = @LeadId, members = @Members, archived_at = @ArchivedAt, updated_at = @Now, version = version + 1
         WHERE id = @Id AND version = @Version
        """;

    private const string InService = "SELECT id FROM platform_user WHERE is_active = 1 AND id IN (@Ids)";
    private const string Forget = "DELETE FROM platform_team_member WHERE team_id = @Id";
    private const string Belong = "INSERT INTO platform_team_member (team_id, user_id) VALUES (@Id, @Member)";

    /// <inheritdoc/>
    protected override async Task Check(TeamRecord? before, TeamRecord after, CancellationToken stop)
    {
        // Who belonged to it before may have left since; only who comes new must be in service.
        var members = Members(after).Except(before is null ? [] : Members(before)).ToList();
        if (members.Count == 0) return;
        var known = await Db.Query<long>(Db.Dialect.WithNumbers(InService, "Ids"), new { Ids = JsonSerializer.Serialize(members) }, stop);
        var unknown = members.Except(known).ToList();
        if (unknown.Count == 0) return;
        throw unknown.Contains(after.LeadId ?? 0) ? Refusals.Invalid("/leadId", "unknownPerson") : Refusals.Invalid("/memberIds", "unknownPerson");
    }

    /// <inheritdoc/>
    protected override async Task Follow(TeamRecord? before, TeamRecord after, CancellationToken stop)
    {
        await Db.Execute(Forget, new { after.Id }, stop);
        foreach (var member in Members(after)) await Db.Execute(Belong, new { after.Id, Member = member }, stop);
    }

    /// <inheritdoc/>
    protected override object Audited(TeamRecord record) => new { record.Name, record.Description, record.LeadId, MemberIds = Members(record), record.ArchivedAt };

    /// <inheritdoc/>
    protected override void Add(DynamicParameters parameters, TeamRecord record) => parameters.Add("NameKey", TextKeys.Of(record.Name));

    /// <inheritdoc/>
    protected override (string Pointer, object? Value) Unique(TeamRecord record) => ("/name", record.Name);

    private static IReadOnlyList<long> Members(TeamRecord team) => team.Members.Read() ?? [];
}
