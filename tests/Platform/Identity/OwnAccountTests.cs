using System.Net;
using ProductOps.Api.Platform.Identity;
using ProductOps.Api.Shared.Data;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.Platform.Identity;

[ProductTests]
public sealed class OwnAccountTests(Engine engine) : ProductFixture(engine)
{
    [Test]
    public async Task A_person_changes_name_and_language()
    {
        var cs = await Product.As("cs");
        var me = (await cs.Patch("me", new { name = " 周敏 Min ", language = "zh-CN" })).Expect(HttpStatusCode.OK).Json!["user"]!;
        Assert.That((me["name"]!.GetValue<string>(), me["language"]!.GetValue<string>()), Is.EqualTo(("周敏 Min", "zh-CN")));
        (await cs.Patch("me", new { language = "fr" })).Expect(HttpStatusCode.UnprocessableEntity);
        Assert.That((await cs.Patch("me", new { language = (string?)null })).Json!["user"]!["name"]!.GetValue<string>(), Is.EqualTo("周敏 Min"));
    }

    [Test]
    public async Task A_new_password_ends_the_other_sessions_and_keeps_this_one()
    {
        var (here, elsewhere) = (await Product.As("pm"), await Product.As("pm"));
        Assert.That((await here.Put("me/password", new { old = "wrong wrong wrong", @new = "three quiet green lamps" })).Pointers, Is.EqualTo(new[] { "/old" }));
        (await here.Put("me/password", new { old = "demo-productops", @new = "three quiet green lamps" })).Expect(HttpStatusCode.NoContent);
        (await here.Get("me")).Expect(HttpStatusCode.OK);
        (await elsewhere.Get("me")).Expect(HttpStatusCode.Unauthorized);
        (await Product.Anonymous().Post("session", new { email = "pm@demo.example", password = "demo-productops" })).Expect(HttpStatusCode.Unauthorized);
        (await Product.Anonymous().Post("session", new { email = "pm@demo.example", password = "three quiet green lamps" })).Expect(HttpStatusCode.OK);
    }

    [Test]
    public async Task A_person_sees_and_ends_their_own_sessions_only()
    {
        var (here, elsewhere, other) = (await Product.As("sales"), await Product.As("sales"), await Product.As("marketing"));
        var sessions = (await here.Get("me/sessions")).Expect(HttpStatusCode.OK).Json!["items"]!.AsArray();
        Assert.That(sessions.Count(session => session!["current"]!.GetValue<bool>()), Is.EqualTo(1));
        var away = sessions.First(session => !session!["current"]!.GetValue<bool>())!["id"];
        (await other.Delete($"me/sessions/{away}")).Expect(HttpStatusCode.NotFound);
        (await here.Delete($"me/sessions/{away}")).Expect(HttpStatusCode.NoContent);
        (await elsewhere.Get("me")).Expect(HttpStatusCode.Unauthorized);
    }

    [Test]
    public async Task The_first_administrator_is_made_once_with_the_printed_link()
    {
        using var empty = new Product();
        await empty.With(async services =>
        {
            var db = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<Db>(services);
            return await db.Write(() => db.Execute("UPDATE platform_user SET is_active = 0"));
        });
        var token = await FirstAdmin.LinkIfNeeded(empty.Services);
        var body = new { token, email = "first@workspace.example", name = "Ada", password = "three quiet green lamps" };
        (await empty.Anonymous().Post("setup", body with { token = "guessed" })).Expect(HttpStatusCode.Conflict);
        var me = (await empty.Anonymous().Post("setup", body)).Expect(HttpStatusCode.OK).Json!;
        Assert.That(me["roles"]!.AsArray().Select(role => role!.GetValue<string>()), Is.EqualTo(new[] { "admin" }));
        Assert.That((await empty.Anonymous().Post("setup", body with { email = "second@workspace.example" })).Code, Is.EqualTo("linkSpent"));
        Assert.That(await FirstAdmin.LinkIfNeeded(empty.Services), Is.Null);
    }
}
