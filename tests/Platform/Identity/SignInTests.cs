using System.Net;
using ProductOps.Api.Shared.Data;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.Platform.Identity;

[ProductTests]
public sealed class SignInTests(Engine engine) : ProductFixture(engine)
{
    [Test]
    public async Task A_person_signs_in_and_learns_name_roles_and_permissions()
    {
        var ops = await Product.As("ops");
        var me = (await ops.Get("me")).Expect(HttpStatusCode.OK).Json!;
        Assert.That(me["user"]!["email"]!.GetValue<string>(), Is.EqualTo("ops@demo.example"));
        Assert.That(me["roles"]!.AsArray().Select(role => role!.GetValue<string>()), Is.EqualTo(new[] { "ops" }));
    }

    [Test]
    public async Task A_wrong_password_and_an_unknown_account_get_the_same_answer()
    {
        var wrong = await Product.Anonymous().Post("session", new { email = "ops@demo.example", password = "not the password" });
        var unknown = await Product.Anonymous().Post("session", new { email = "nobody@demo.example", password = "not the password" });
        Assert.That((wrong.Status, wrong.Code), Is.EqualTo((HttpStatusCode.Unauthorized, "wrongPassword")));
        Assert.That((unknown.Status, unknown.Code), Is.EqualTo((wrong.Status, wrong.Code)));
    }

    [Test]
    public async Task Ten_wrong_passwords_close_the_account_for_a_while()
    {
        for (var i = 0; i < 10; i++) await Product.Anonymous().Post("session", new { email = "viewer@demo.example", password = $"wrong {i}" });
        var right = await Product.Anonymous().Post("session", new { email = "viewer@demo.example", password = "demo-productops" });
        Assert.That(right.Status, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(right.Headers["Retry-After"], Is.EqualTo("600"));
        Product.Clock.Forward(TimeSpan.FromMinutes(11));
        Assert.That((await Product.Anonymous().Post("session", new { email = "viewer@demo.example", password = "demo-productops" })).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task A_changing_call_without_the_pages_token_is_refused()
    {
        var ops = await Product.As("ops");
        var answer = await ops.Delete("session", ("X-CSRF-Token", "guessed"));
        Assert.That((answer.Status, answer.Json!["rule"]!.GetValue<string>()), Is.EqualTo((HttpStatusCode.Forbidden, "antiforgery")));
    }

    [Test]
    public async Task After_signing_out_the_cookie_is_worth_nothing()
    {
        var pm = await Product.As("pm");
        (await pm.Delete("session")).Expect(HttpStatusCode.NoContent);
        Assert.That((await pm.Get("me")).Status, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task Bad_fields_are_named_all_at_once_in_the_callers_language()
    {
        var caller = Product.Anonymous();
        caller.Language = "zh-CN";
        var answer = (await caller.Post("session", new { email = "", password = "" })).Expect(HttpStatusCode.UnprocessableEntity);
        Assert.That(answer.Pointers, Is.EqualTo(new[] { "/email", "/password" }));
        Assert.That(answer.Json!["title"]!.GetValue<string>(), Does.Contain("字段"));
    }
}
