using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using ProductOps.Api.Shared.Data;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.Platform.Identity;

[ProductTests]
public sealed class OidcSignInTests(Engine engine) : ProductFixture(engine)
{
    private readonly Issuer issuer = new();

    [OneTimeTearDown]
    public Task StopIssuer() => issuer.DisposeAsync().AsTask();

    [SetUp]
    public void Reset() => issuer.Reset();

    [Test]
    public async Task A_person_with_a_verified_address_is_signed_in_and_goes_on_to_the_page_they_wanted()
    {
        Assert.That((await Product.Anonymous().Get("session/options")).Json!["oidc"]!.GetValue<bool>(), Is.True);
        var (client, landed) = await Journey(next: "/value-delivery/requirements?status=new");
        Assert.That(landed, Is.EqualTo("/value-delivery/requirements?status=new"));
        Assert.That((await client.Get("me")).Expect(HttpStatusCode.OK).Json!["user"]!["email"]!.GetValue<string>(), Is.EqualTo("ops@demo.example"));
    }

    [Test]
    public async Task Somebody_new_becomes_a_viewer()
    {
        issuer.Email = "new.face@workspace.example";
        var (client, landed) = await Journey();
        Assert.That(landed, Is.EqualTo("/"));
        Assert.That((await client.Get("me")).Json!["roles"]!.AsArray().Select(role => role!.GetValue<string>()), Is.EqualTo(new[] { "viewer" }));
    }

    [Test]
    public async Task Somebody_who_has_left_is_turned_away()
    {
        var admin = await Product.As("admin");
        var id = (await admin.Get("users?email=marketing@demo.example")).Json!["items"]![0]!["id"];
        await admin.Patch($"users/{id}", new { active = false });
        issuer.Email = "marketing@demo.example";
        Assert.That((await Journey()).Landed, Is.EqualTo("/sign-in?oidc=unknown"));
    }

    [TestCase("unverified")]
    [TestCase("nonce")]
    [TestCase("audience")]
    [TestCase("issuer")]
    [TestCase("expired")]
    [TestCase("key")]
    [TestCase("unsigned")]
    public async Task An_identity_that_does_not_hold_opens_nothing(string fault)
    {
        issuer.Fault = fault;
        var (client, landed) = await Journey();
        Assert.That(landed, Is.EqualTo("/sign-in?oidc=failed"));
        (await client.Get("me")).Expect(HttpStatusCode.Unauthorized);
    }

    [Test]
    public async Task A_foreign_state_and_a_journey_taken_twice_open_nothing()
    {
        var client = Product.Anonymous();
        var begun = await client.Get("session/oidc");
        var back = await issuer.Authorize(begun.Headers["Location"]);
        Assert.That((await Product.Anonymous().Get(back)).Headers["Location"], Is.EqualTo("/sign-in?oidc=failed"));
        Assert.That((await client.Get(back.Replace("state=", "state=x"))).Headers["Location"], Is.EqualTo("/sign-in?oidc=failed"));
        Assert.That((await client.Get(back)).Headers["Location"], Is.EqualTo("/sign-in?oidc=failed"));
    }

    [TestCase("https://evil.example/")]
    [TestCase("//evil.example/")]
    [TestCase("/\\evil.example/")]
    public async Task No_journey_ends_at_another_site(string next) => Assert.That((await Journey(next)).Landed, Is.EqualTo("/"));

    protected override void Configure(Product product)
    {
        product.Settings["Oidc:Authority"] = issuer.Address;
        product.Settings["Oidc:ClientId"] = "productops";
        product.Settings["Oidc:ClientSecret"] = "between us";
        product.Settings["Oidc:CreateViewers"] = "true";
    }

    private async Task<(ApiClient Client, string Landed)> Journey(string? next = null)
    {
        var client = Product.Anonymous();
        var begun = (await client.Get("session/oidc" + (next is null ? "" : "?next=" + Uri.EscapeDataString(next)))).Expect(HttpStatusCode.Redirect);
        var back = await issuer.Authorize(begun.Headers["Location"]);
        return (client, (await client.Get(back)).Expect(HttpStatusCode.Redirect).Headers["Location"]);
    }

    /// <summary>A small identity provider: checks PKCE, client and redirect address, and signs identities, or does one thing wrong.</summary>
    private sealed class Issuer : IAsyncDisposable
    {
        private readonly WebApplication app;
        private readonly RSA key = RSA.Create(2048);
        private readonly RSA other = RSA.Create(2048);
        private readonly Dictionary<string, Dictionary<string, string>> codes = [];

        public Issuer()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            app = builder.Build();
            app.Urls.Add("http://127.0.0.1:0");
            app.MapGet("/.well-known/openid-configuration", () => Results.Json(new { issuer = Address, authorization_endpoint = Address + "/authorize", token_endpoint = Address + "/token", jwks_uri = Address + "/keys" }));
            app.MapGet("/keys", () =>
            {
                var parameters = key.ExportParameters(false);
                return Results.Json(new { keys = new[] { new { kty = "RSA", use = "sig", kid = "one", alg = "RS256", n = WebEncoders.Base64UrlEncode(parameters.Modulus!), e = WebEncoders.Base64UrlEncode(parameters.Exponent!) } } });
            });
            app.MapPost("/token", Token);
            app.StartAsync().GetAwaiter().GetResult();
        }

        public string Address => app.Urls.First();

        public string Email { get; set; } = "";

        public string Fault { get; set; } = "";

        public void Reset() => (Email, Fault) = ("ops@demo.example", "");

        /// <summary>What the provider's sign-in page does: remembers the request under a code, and sends the browser back.</summary>
        public Task<string> Authorize(string address)
        {
            var uri = new Uri(address);
            var query = QueryHelpers.ParseQuery(uri.Query).ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
            Assert.That((uri.AbsolutePath, query["response_type"], query["code_challenge_method"]), Is.EqualTo(("/authorize", "code", "S256")));
            var code = Guid.NewGuid().ToString("n");
            codes[code] = query;
            return Task.FromResult($"{new Uri(query["redirect_uri"]).AbsolutePath}?code={code}&state={query["state"]}");
        }

        public async ValueTask DisposeAsync()
        {
            await app.DisposeAsync();
            key.Dispose();
            other.Dispose();
        }

        private async Task<IResult> Token(HttpRequest request)
        {
            var form = await request.ReadFormAsync();
            if (!codes.Remove(form["code"].ToString(), out var asked)
                || asked["code_challenge"] != WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())))
                || form["client_secret"] != "between us" || form["redirect_uri"] != asked["redirect_uri"]) return Results.BadRequest(new { error = "invalid_grant" });
            var claims = new Dictionary<string, object>
            {
                ["sub"] = "42",
                ["email"] = Email,
                ["email_verified"] = Fault != "unverified",
                ["name"] = "New Face",
                ["nonce"] = Fault == "nonce" ? "another" : asked["nonce"],
            };
            var signing = new SigningCredentials(new RsaSecurityKey(Fault == "key" ? other : key) { KeyId = "one" }, SecurityAlgorithms.RsaSha256);
            var token = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
            {
                Issuer = Fault == "issuer" ? "https://other.example" : Address,
                Audience = Fault == "audience" ? "another" : "productops",
                IssuedAt = DateTime.UtcNow.AddHours(-2),
                NotBefore = DateTime.UtcNow.AddHours(-2),
                Expires = Fault == "expired" ? DateTime.UtcNow.AddHours(-1) : DateTime.UtcNow.AddHours(1),
                Claims = claims,
                SigningCredentials = Fault == "unsigned" ? null : signing,
            });
            return Results.Json(new { access_token = "x", token_type = "Bearer", id_token = token });
        }
    }
}
