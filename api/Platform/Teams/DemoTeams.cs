using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Operations;

namespace ProductOps.Api.Platform.Teams;

/// <summary>The demo workspace's teams.</summary>
public sealed class DemoTeams(Db db, TeamStore teams) : DemoPart
{
    private const string People = "SELECT id AS Id, email AS Email FROM platform_user";
    private static readonly (string Name, string Description, string[] Members)[] Teams =
    [
        ("产品运营", "提炼、传递并验证产品价值。", ["ops", "marketing"]),
        ("产品管理", "决定需求与版本。", ["pm"]),
        ("客户一线", "销售、客户成功与实施。", ["sales", "cs", "implementation"]),
        ("Overseas launch", "Everything about customers who read English.", ["marketing", "sales", "viewer"]),
    ];

    /// <inheritdoc/>
    public override int Order => 1;

    /// <inheritdoc/>
    public override async Task Load(DateTime now, CancellationToken stop)
    {
        var people = (await db.Query<Person>(People, null, stop)).ToDictionary(person => person.Email.Split('@')[0], person => person.Id, StringComparer.Ordinal);
        foreach (var (name, description, members) in Teams)
            await teams.Insert(new TeamRecord { Name = name, Description = description, LeadId = people[members[0]] }.With(members.Select(member => people[member])), stop);
    }

    private sealed record Person
    {
        public long Id { get; init; }

        public string Email { get; init; } = "";
    }
}
