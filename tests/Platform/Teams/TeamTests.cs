using System.Net;
using System.Text.Json.Nodes;
using ProductOps.Api.Shared.Data;
using ProductOps.Tests.Support;
using ProductOps.Tests.ValueDelivery;

namespace ProductOps.Tests.Platform.Teams;

[ProductTests]
public sealed class TeamTests(Engine engine) : ProductFixture(engine)
{
    [Test]
    public async Task Whoever_leads_a_team_belongs_to_it()
    {
        var (ops, pool) = (await Product.As("ops"), new Pool(Product));
        var (sales, cs) = (await pool.Person("sales"), await pool.Person("cs"));
        var made = (await ops.Post("teams", new { name = " Field ", description = "At the customers", leadId = sales, memberIds = new[] { cs, cs } })).Expect(HttpStatusCode.Created);
        Assert.That((made.Json!["name"]!.GetValue<string>(), made.Json["lead"]!["name"]!.GetValue<string>(), made.Json["size"]!.GetValue<int>()), Is.EqualTo(("Field", "许棠", 2)));
        Assert.That(Ids(made.Json["members"]!), Is.EquivalentTo(new[] { sales, cs }));
        Assert.That((await (await Product.As("viewer")).Get(made.Headers["Location"])).Expect(HttpStatusCode.OK).Text, Is.EqualTo(made.Text));
        var without = (await ops.Patch($"teams/{made.Json["id"]}", new { memberIds = Array.Empty<long>() })).Expect(HttpStatusCode.OK).Json!;
        Assert.That(Ids(without["members"]!), Is.EqualTo(new[] { sales }));
    }

    [Test]
    public async Task Colleagues_are_found_by_team_and_teams_by_colleague()
    {
        var (admin, pool) = (await Product.As("admin"), new Pool(Product));
        var (marketing, viewer) = (await pool.Person("marketing"), await pool.Person("viewer"));
        var team = (await admin.Post("teams", new { name = "Readers", memberIds = new[] { marketing, viewer } })).Expect(HttpStatusCode.Created).Json!["id"]!;
        Assert.That(Ids((await admin.Get($"users?team={team}")).Expect(HttpStatusCode.OK).Json!["items"]!), Is.EquivalentTo(new[] { marketing, viewer }));
        Assert.That(Ids((await admin.Get($"people?team={team}&q=mara")).Expect(HttpStatusCode.OK).Json!["items"]!), Is.EqualTo(new[] { marketing }));
        Assert.That(Names((await admin.Get($"teams?member={viewer}")).Expect(HttpStatusCode.OK).Json!), Is.EqualTo(new[] { "Readers" }));
        Assert.That((await admin.Get("teams?format=csv")).Expect(HttpStatusCode.OK).Text, Does.Contain("Readers"));
    }

    [Test]
    public async Task A_name_is_taken_among_teams_in_use_and_free_again_after_archiving()
    {
        var ops = await Product.As("ops");
        var made = (await ops.Post("teams", new { name = "Twice" })).Expect(HttpStatusCode.Created).Json!;
        var again = await ops.Post("teams", new { name = "ＴＷＩＣＥ" });
        Assert.That((again.Status, again.Code, again.Pointers[0]), Is.EqualTo((HttpStatusCode.Conflict, "taken", "/name")));
        var archived = (await ops.Delete($"teams/{made["id"]}")).Expect(HttpStatusCode.OK);
        Assert.That((await ops.Delete($"teams/{made["id"]}")).Code, Is.EqualTo("alreadyArchived"));
        Assert.That(Names((await ops.Get("teams")).Json!), Does.Not.Contain("Twice"));
        Assert.That(Names((await ops.Get("teams?archivedAt.empty=false")).Json!), Does.Contain("Twice"));
        (await ops.Post("teams", new { name = "Twice" })).Expect(HttpStatusCode.Created);
        Assert.That((await ops.Undo(archived)).Code, Is.EqualTo("taken"));
    }

    [Test]
    public async Task A_change_is_taken_back_with_everybody_who_belonged()
    {
        var (ops, pool) = (await Product.As("ops"), new Pool(Product));
        var (sales, cs, pm) = (await pool.Person("sales"), await pool.Person("cs"), await pool.Person("pm"));
        var made = (await ops.Post("teams", new { name = "Back", leadId = pm, memberIds = new[] { sales, cs } })).Expect(HttpStatusCode.Created);
        var path = $"teams/{made.Json!["id"]}";
        var before = (await ops.Get(path)).Facts;
        var changed = (await ops.Patch(path, new { name = "Forth", leadId = (long?)null, memberIds = new[] { cs } }, ("If-Match", made.Etag))).Expect(HttpStatusCode.OK);
        (await ops.Patch(path, new { name = "Late" }, ("If-Match", made.Etag))).Expect(HttpStatusCode.PreconditionFailed);
        (await ops.Undo(changed)).Expect(HttpStatusCode.OK);
        Assert.That((await ops.Get(path)).Facts, Is.EqualTo(before));
        Assert.That(Names((await ops.Get($"teams?member={sales}")).Json!), Does.Contain("Back"));
    }

    [Test]
    public async Task A_sales_person_reads_teams_and_is_told_who_manages_them()
    {
        var sales = await Product.As("sales");
        (await sales.Get("teams")).Expect(HttpStatusCode.OK);
        Assert.That((await sales.Post("teams", new { name = "Mine" })).Expect(HttpStatusCode.Forbidden).Json!["rule"]!.GetValue<string>(), Is.EqualTo("roles"));
    }

    private static long[] Ids(JsonNode rows) => [.. rows.AsArray().Select(row => row!["id"]!.GetValue<long>())];

    private static string[] Names(JsonNode page) => [.. page["items"]!.AsArray().Select(row => row!["name"]!.GetValue<string>())];
}
