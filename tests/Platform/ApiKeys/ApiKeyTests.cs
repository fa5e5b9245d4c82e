using System.Net;
using ProductOps.Api.Shared.Data;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.Platform.ApiKeys;

[ProductTests]
public sealed class ApiKeyTests(Engine engine) : ProductFixture(engine)
{
    [Test]
    public async Task A_key_does_what_its_scopes_say_and_no_more()
    {
        var ops = await Product.As("ops");
        var made = await Make(ops, "platform:read");
        var program = Product.Anonymous().WithKey(made["secret"]!.GetValue<string>());
        (await program.Get("views")).Expect(HttpStatusCode.OK);
        var refused = await program.Post("views", new { list = "views", name = "x", query = "" });
        Assert.That((refused.Status, refused.Json!["rule"]!.GetValue<string>()), Is.EqualTo((HttpStatusCode.Forbidden, "scope")));
        Assert.That((await program.Get("me/sessions")).Json!["rule"]!.GetValue<string>(), Is.EqualTo("personOnly"));
        Assert.That((await program.Post("api-keys", new { name = "more", scopes = new[] { "platform:write" }, expiresInDays = 1 })).Status, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task What_a_key_does_stands_in_the_audit_trail_as_the_keys_doing()
    {
        var ops = await Product.As("ops");
        var made = await Make(ops, "platform:read", "platform:write");
        (await Product.Anonymous().WithKey(made["secret"]!.GetValue<string>()).Post("views", new { list = "views", name = "By key", query = "" })).Expect(HttpStatusCode.Created);
        var row = (await ops.Get("audit?via=key&kind=view")).Expect(HttpStatusCode.OK).Json!["items"]![0]!;
        Assert.That(row["keyId"]!.GetValue<long>(), Is.EqualTo(made["key"]!["id"]!.GetValue<long>()));
    }

    [Test]
    public async Task A_revoked_and_an_expired_key_are_worth_nothing()
    {
        var ops = await Product.As("ops");
        var (revoked, expiring) = (await Make(ops, "platform:read"), await Make(ops, "platform:read"));
        (await ops.Delete($"api-keys/{revoked["key"]!["id"]}")).Expect(HttpStatusCode.NoContent);
        (await Product.Anonymous().WithKey(revoked["secret"]!.GetValue<string>()).Get("views")).Expect(HttpStatusCode.Unauthorized);
        Assert.That((await ops.Delete($"api-keys/{revoked["key"]!["id"]}")).Code, Is.EqualTo("keyRevoked"));
        Product.Clock.Forward(TimeSpan.FromDays(2));
        (await Product.Anonymous().WithKey(expiring["secret"]!.GetValue<string>()).Get("views")).Expect(HttpStatusCode.Unauthorized);
    }

    [Test]
    public async Task Keys_are_seen_by_their_owner_and_by_administrators_and_never_with_the_secret()
    {
        var (pm, cs, admin) = (await Product.As("pm"), await Product.As("cs"), await Product.As("admin"));
        var id = (await Make(pm, "platform:read"))["key"]!["id"]!.GetValue<long>();
        Assert.That((await pm.Get("api-keys")).Text, Does.Contain($"\"id\":{id},").And.Not.Contain("secret"));
        Assert.That((await cs.Get("api-keys")).Json!["items"]!.AsArray(), Is.Empty);
        (await cs.Delete($"api-keys/{id}")).Expect(HttpStatusCode.NotFound);
        Assert.That((await admin.Get("api-keys")).Text, Does.Contain($"\"id\":{id},"));
        (await admin.Delete($"api-keys/{id}")).Expect(HttpStatusCode.NoContent);
    }

    [Test]
    public async Task A_scope_that_is_not_there_and_an_end_too_far_are_refused()
    {
        var ops = await Product.As("ops");
        Assert.That((await ops.Get("api-keys/scopes")).Json!["items"]!.AsArray().Select(scope => scope!.GetValue<string>()), Does.Contain("platform:read").And.Contain("platform:write"));
        Assert.That((await ops.Post("api-keys", new { name = "x", scopes = new[] { "everything" }, expiresInDays = 1 })).Pointers, Is.EqualTo(new[] { "/scopes" }));
        Assert.That((await ops.Post("api-keys", new { name = "x", scopes = new[] { "platform:read" }, expiresInDays = 400 })).Pointers, Is.EqualTo(new[] { "/expiresInDays" }));
    }

    private static async Task<System.Text.Json.Nodes.JsonNode> Make(ApiClient client, params string[] scopes)
    {
        var made = (await client.Post("api-keys", new { name = "Program", scopes, expiresInDays = 1 })).Expect(HttpStatusCode.Created).Json!;
        Assert.That(made["secret"]!.GetValue<string>(), Does.Match("^po_[0-9a-f]{64}$"));
        return made;
    }
}
