using System.Net;
using ProductOps.Api.Shared.Data;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.Platform.Audit;

[ProductTests]
public sealed class AuditListTests(Engine engine) : ProductFixture(engine)
{
    [Test]
    public async Task A_change_shows_who_what_before_and_after_with_the_records_name()
    {
        var (ops, admin) = (await Product.As("ops"), await Product.As("admin"));
        var id = (await ops.Get("me")).Json!["user"]!["id"]!.GetValue<long>();
        (await admin.Patch($"users/{id}", new { name = "林夏 Xia" })).Expect(HttpStatusCode.OK);
        var row = (await admin.Get($"audit?kind=user&recordId={id}&action=changed")).Expect(HttpStatusCode.OK).Json!["items"]![0]!;
        Assert.That(row["who"]!["name"]!.GetValue<string>(), Is.EqualTo("Ada Keysmith"));
        Assert.That((row["recordTitle"]!.GetValue<string>(), row["recordUrl"]!.GetValue<string>()), Is.EqualTo(("林夏 Xia", "/settings/people")));
        var change = row["changes"]!.AsArray().Single(field => field!["field"]!.GetValue<string>() == "name")!;
        Assert.That((change["from"]!.GetValue<string>(), change["to"]!.GetValue<string>()), Is.EqualTo(("林夏", "林夏 Xia")));
    }

    [Test]
    public async Task A_record_that_a_field_refers_to_stands_there_by_its_name()
    {
        var ops = await Product.As("ops");
        var me = (await ops.Get("me")).Json!["user"]!;
        var (id, name) = (me["id"]!.GetValue<long>(), me["name"]!.GetValue<string>());
        var made = (await ops.Post("value-delivery/requirements", new { title = "Names in the trail" })).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();
        (await ops.Patch($"value-delivery/requirements/{made}", new { ownerId = id })).Expect(HttpStatusCode.OK);
        var row = (await ops.Get($"audit?kind=requirement&recordId={made}&action=edited")).Expect(HttpStatusCode.OK).Json!["items"]![0]!;
        var change = row["changes"]!.AsArray().Single(field => field!["field"]!.GetValue<string>() == "ownerId")!;
        Assert.That((change["to"]!["id"]!.GetValue<long>(), change["to"]!["name"]!.GetValue<string>()), Is.EqualTo((id, name)));
    }

    [Test]
    public async Task The_trail_comes_as_a_file_too_and_only_for_ops_and_administrators()
    {
        var admin = await Product.As("admin");
        var file = (await admin.Get("audit?format=csv&kind=session")).Expect(HttpStatusCode.OK);
        Assert.That(file.Headers["Content-Type"], Does.StartWith("text/csv"));
        Assert.That(file.Text, Does.Contain("Ada Keysmith").And.Contain("→"));
        (await (await Product.As("pm")).Get("audit")).Expect(HttpStatusCode.Forbidden);
    }

    [Test]
    public async Task No_password_or_secret_ever_stands_in_the_trail()
    {
        var admin = await Product.As("admin");
        var made = (await admin.Post("users", new { email = "trail@demo.example", name = "T", roles = new[] { "sales" } })).Json!;
        var token = made["invitation"]!["path"]!.GetValue<string>().Split('/')[^1];
        await Product.Anonymous().Post("passwords", new { token, password = "three quiet green lamps" });
        var key = (await admin.Post("api-keys", new { name = "k", scopes = new[] { "platform:read" }, expiresInDays = 1 })).Json!["secret"]!.GetValue<string>();
        var trail = (await admin.Get("audit?limit=200")).Text;
        Assert.That(trail, Does.Contain("accepted").And.Not.Contain(token).And.Not.Contain("lamps").And.Not.Contain(key));
    }
}
