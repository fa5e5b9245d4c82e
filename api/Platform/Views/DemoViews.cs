using System.Globalization;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Operations;

namespace ProductOps.Api.Platform.Views;

/// <summary>The demo workspace's saved views of the pool, shared by product operations, some of them pinned by everybody.</summary>
public sealed class DemoViews(Db db) : DemoPart
{
    private static readonly string[] Quarters = ["一", "二", "三", "四"];

    private const string People = "SELECT id AS Id, email AS Email FROM platform_user ORDER BY id";
    private const string ProductOf = "SELECT MIN(id) FROM refinement_pub_product WHERE name = '现场服务云'";

    private const string Insert = """
        INSERT INTO platform_view (list, name, name_key, query, user_id, is_shared, created_at, updated_at, version)
        VALUES ('requirements', @Name, @NameKey, @Query, @User, 1, @At, @At, 1)
        """;

    private const string Choose = "INSERT INTO platform_view_choice (view_id, user_id, is_pinned, is_default, place) VALUES (@View, @User, @IsPinned, @IsDefault, @Place)";

    /// <inheritdoc/>
    public override int Order => 40;

    /// <inheritdoc/>
    public override async Task Load(DateTime now, CancellationToken stop)
    {
        var people = await db.Query<Person>(People, null, stop);
        var ops = people.First(person => person.Email.StartsWith("ops@", StringComparison.Ordinal)).Id;
        var product = await db.Scalar<long>(ProductOf, null, stop);
        var quarter = (now.Month - 1) / 3;
        var start = new DateOnly(now.Year, quarter * 3 + 1, 1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        (string Name, string Query, bool Pinned)[] views =
        [
            (Quarters[quarter] + "季度提出", string.Create(CultureInfo.InvariantCulture, $"receivedOn.from={start}&score.from=10&product={product}&sort=-score"), false),
            ("阻断使用", "priorityClass=blocksUse&status=new&status=screened&status=reopened&sort=-score", false),
            ("60 天内续约", "nextRenewal.from=today&nextRenewal.to=60d&status=new&status=screened&status=reopened&sort=nextRenewal", true),
            ("待评审", "agendaReady=true&sort=-score", false),
            ("我跟进", "owner=me&sort=-score", false),
            ("竞品抢单", "priorityClass=winsDeals&status=new&status=screened&status=reopened&sort=-score", true),
            ("To decide abroad", "region=海外&status=screened&sort=-score", false),
        ];
        for (var i = 0; i < views.Length; i++)
        {
            var (name, query, pinned) = views[i];
            var view = await db.Insert(Insert, new { Name = name, NameKey = TextKeys.Of(name, 100), Query = query, User = ops, At = now.AddDays(-60 + i) }, stop);
            foreach (var person in people)
                await db.Execute(Choose, new { View = view, User = person.Id, IsPinned = pinned ? 1 : 0, IsDefault = i == 0 ? 1 : 0, Place = i + 1 }, stop);
        }
    }

    private sealed record Person
    {
        public long Id { get; init; }
        public string Email { get; init; } = "";
    }
}
