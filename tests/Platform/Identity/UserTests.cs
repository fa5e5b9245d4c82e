using System.Net;
using ProductOps.Api.Shared.Data;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.Platform.Identity;

[ProductTests]
public sealed class UserTests(Engine engine) : ProductFixture(engine)
{
    private const string Good = "three quiet green lamps";

    [Test]
    public async Task An_invited_person_chooses_a_password_once_and_is_signed_in()
    {
        var (id, token) = await Invite("nia@demo.example", "sales");
        (await Product.Anonymous().Post("session", new { email = "nia@demo.example", password = Good })).Expect(HttpStatusCode.Unauthorized);
        var me = (await Product.Anonymous().Post("passwords", new { token, password = Good })).Expect(HttpStatusCode.OK);
        Assert.That(me.Json!["user"]!["id"]!.GetValue<long>(), Is.EqualTo(id));
        Assert.That(me.Headers["Set-Cookie"], Does.Contain("httponly").IgnoreCase.And.Contain("samesite=lax").IgnoreCase);
        (await Product.Anonymous().Post("session", new { email = "NIA@demo.example", password = Good })).Expect(HttpStatusCode.OK);
        Assert.That((await Product.Anonymous().Post("passwords", new { token, password = Good })).Code, Is.EqualTo("linkSpent"));
    }

    [Test]
    public async Task An_invitation_ends_after_a_week_and_when_a_new_one_is_made()
    {
        var (id, token) = await Invite("late@demo.example", "sales");
        var admin = await Product.As("admin");
        var second = (await admin.Post($"users/{id}/password-reset")).Expect(HttpStatusCode.OK).Json!["path"]!.GetValue<string>().Split('/')[^1];
        Assert.That((await Product.Anonymous().Post("passwords", new { token, password = Good })).Code, Is.EqualTo("linkSpent"));
        Product.Clock.Forward(TimeSpan.FromDays(8));
        Assert.That((await Product.Anonymous().Post("passwords", new { token = second, password = Good })).Code, Is.EqualTo("linkSpent"));
    }

    [TestCase("short")]
    [TestCase("aaaaaaaaaaaaaaaa")]
    [TestCase("123456789012")]
    [TestCase("passwordpassword")]
    [TestCase("Password1234")]
    public async Task A_password_that_is_short_or_easily_guessed_is_refused(string password)
    {
        var answer = (await Product.Anonymous().Post("passwords", new { token = "x", password })).Expect(HttpStatusCode.UnprocessableEntity);
        Assert.That(answer.Pointers, Is.EqualTo(new[] { "/password" }));
    }

    [Test]
    public async Task A_change_of_roles_ends_the_persons_sessions()
    {
        var (id, token) = await Invite("moved@demo.example", "viewer");
        var moved = Product.Anonymous();
        await moved.Post("passwords", new { token, password = Good });
        (await moved.Get("me")).Expect(HttpStatusCode.OK);
        var admin = await Product.As("admin");
        var changed = (await admin.Put($"users/{id}/roles", new { roles = new[] { "pm", "cs" } })).Expect(HttpStatusCode.OK);
        Assert.That(changed.Json!["roles"]!.AsArray().Select(role => role!.GetValue<string>()), Is.EqualTo(new[] { "cs", "pm" }));
        (await moved.Get("me")).Expect(HttpStatusCode.Unauthorized);
    }

    [Test]
    public async Task Somebody_who_has_left_is_out_at_once_with_their_keys()
    {
        var (id, token) = await Invite("gone@demo.example", "ops");
        var gone = Product.Anonymous();
        var me = await gone.Post("passwords", new { token, password = Good });
        var secret = (await gone.Post("api-keys", new { name = "k", scopes = new[] { "platform:read" }, expiresInDays = 1 }, ("X-CSRF-Token", me.Json!["antiforgeryToken"]!.GetValue<string>())))
            .Expect(HttpStatusCode.Created).Json!["secret"]!.GetValue<string>();
        (await Product.Anonymous().WithKey(secret).Get("views")).Expect(HttpStatusCode.OK);
        var admin = await Product.As("admin");
        (await admin.Patch($"users/{id}", new { active = false })).Expect(HttpStatusCode.OK);
        (await gone.Get("me")).Expect(HttpStatusCode.Unauthorized);
        (await Product.Anonymous().WithKey(secret).Get("views")).Expect(HttpStatusCode.Unauthorized);
        (await Product.Anonymous().Post("session", new { email = "gone@demo.example", password = Good })).Expect(HttpStatusCode.Unauthorized);
        Assert.That((await admin.Post($"users/{id}/password-reset")).Code, Is.EqualTo("userInactive"));
    }

    [Test]
    public async Task The_last_administrator_stays_one()
    {
        var admin = await Product.As("admin");
        var id = (await admin.Get("me")).Json!["user"]!["id"]!.GetValue<long>();
        Assert.That((await admin.Put($"users/{id}/roles", new { roles = new[] { "ops" } })).Code, Is.EqualTo("lastAdmin"));
        Assert.That((await admin.Patch($"users/{id}", new { active = false })).Code, Is.EqualTo("lastAdmin"));
        (await admin.Get("me")).Expect(HttpStatusCode.OK);
    }

    [Test]
    public async Task An_email_address_belongs_to_one_account_and_a_stale_change_is_refused()
    {
        var (id, _) = await Invite("twice@demo.example", "sales");
        var admin = await Product.As("admin");
        (await admin.Post("users", new { email = "TWICE@demo.example", name = "Other", roles = new[] { "sales" } })).Expect(HttpStatusCode.Conflict);
        var read = await admin.Get($"users/{id}");
        (await admin.Patch($"users/{id}", new { name = "Renamed" }, ("If-Match", read.Etag))).Expect(HttpStatusCode.OK);
        (await admin.Patch($"users/{id}", new { name = "Again" }, ("If-Match", read.Etag))).Expect(HttpStatusCode.PreconditionFailed);
        (await admin.Patch($"users/{id}", new { name = "Again" }, ("If-Match", ""))).Expect(HttpStatusCode.PreconditionRequired);
        Assert.That((await admin.Get("users?role=sales&sort=-name&withTotal=true")).Json!["total"]!.GetValue<long>(), Is.GreaterThan(1));
    }

    [Test]
    public async Task A_secret_answer_is_kept_nowhere_not_even_for_a_repeated_call()
    {
        var admin = await Product.As("admin");
        var made = (await admin.Post("api-keys", new { name = "secret", scopes = new[] { "platform:read" }, expiresInDays = 1 }, ("Idempotency-Key", "k1"))).Expect(HttpStatusCode.Created);
        var again = (await admin.Post("api-keys", new { name = "secret", scopes = new[] { "platform:read" }, expiresInDays = 1 }, ("Idempotency-Key", "k1"))).Expect(HttpStatusCode.Created);
        Assert.That(again.Json!["secret"]!.GetValue<string>(), Is.Not.EqualTo(made.Json!["secret"]!.GetValue<string>()));
    }

    [Test]
    public async Task Colleagues_are_found_by_part_of_a_name_with_their_roles()
    {
        var sales = await Product.As("sales");
        var found = (await sales.Get("people?q=QUILL")).Expect(HttpStatusCode.OK).Json!["items"]!.AsArray();
        Assert.That(found.Select(person => person!["name"]!.GetValue<string>()), Is.EqualTo(new[] { "Mara Quill" }));
        Assert.That(found[0]!["roles"]![0]!.GetValue<string>(), Is.EqualTo("marketing"));
        Assert.That((await sales.Get("people?role=pm")).Json!["items"]!.AsArray().Select(person => person!["name"]!.GetValue<string>()), Does.Contain("顾言"));
        Assert.That((await sales.Get("people?q=100%25")).Json!["items"]!.AsArray(), Is.Empty);
        Assert.That((await sales.Get("search?q=quill")).Json!["items"]!.AsArray().Where(hit => hit!["kind"]!.GetValue<string>() == "user"), Has.Exactly(1).Items);
    }

    private async Task<(long Id, string Token)> Invite(string email, string role)
    {
        var admin = await Product.As("admin");
        var made = (await admin.Post("users", new { email, name = "Nia Newcome", roles = new[] { role } })).Expect(HttpStatusCode.Created);
        return (made.Json!["user"]!["id"]!.GetValue<long>(), made.Json["invitation"]!["path"]!.GetValue<string>().Split('/')[^1]);
    }
}
