using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ProductOps.Api.Platform.Identity;

/// <summary>
/// The organisation's identity provider: its published addresses and keys, and the exchange of a code for an identity that is
/// proved — signature, issuer, audience, time and nonce.
/// </summary>
public sealed class OidcProvider(OidcOptions options, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(1);
    private static readonly string[] Algorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];

    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(15), MaxResponseContentBufferSize = 1024 * 1024 };
    private readonly SemaphoreSlim gate = new(1);
    private Published? published;

    /// <summary>Where the browser goes to sign in.</summary>
    public async Task<string> AuthorizationAddress(CancellationToken stop) => (await Look(refresh: false, stop)).Authorization;

    /// <summary>The proved identity behind a code, or null where anything about it does not hold.</summary>
    public async Task<ProvedIdentity?> Redeem(string code, string verifier, string nonce, string redirect, CancellationToken stop)
    {
        var provider = await Look(refresh: false, stop);
        var form = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = redirect,
            ["client_id"] = options.ClientId,
            ["code_verifier"] = verifier,
        };
        if (options.ClientSecret.Length > 0) form["client_secret"] = options.ClientSecret;
        using var content = new FormUrlEncodedContent(form);
        using var answer = await http.PostAsync(provider.Token, content, stop);
        if (!answer.IsSuccessStatusCode) return null;
        var tokens = await answer.Content.ReadFromJsonAsync<JsonElement>(stop);
        if (!tokens.TryGetProperty("id_token", out var token) || token.GetString() is not { Length: > 0 } identity) return null;
        var result = await Validate(provider, identity);
        // The provider may have changed its keys since they were read.
        if (!result.IsValid && result.Exception is SecurityTokenSignatureKeyNotFoundException) result = await Validate(await Look(refresh: true, stop), identity);
        if (!result.IsValid || result.SecurityToken is not JsonWebToken proved || Claim(proved, "nonce") != nonce) return null;
        var verified = proved.TryGetPayloadValue<object>("email_verified", out var said) && said is true or "true";
        return Claim(proved, "email") is { Length: > 0 and <= 320 } email && verified ? new ProvedIdentity(email, Claim(proved, "name") is { Length: > 0 and <= 200 } name ? name : email) : null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        http.Dispose();
        gate.Dispose();
    }

    private static string? Claim(JsonWebToken token, string name) => token.TryGetPayloadValue<string>(name, out var value) ? value : null;

    private Task<TokenValidationResult> Validate(Published provider, string token) => new JsonWebTokenHandler().ValidateTokenAsync(token, new TokenValidationParameters
    {
        ValidIssuer = provider.Issuer,
        ValidAudience = options.ClientId,
        IssuerSigningKeys = provider.Keys,
        ValidAlgorithms = Algorithms,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        ClockSkew = TimeSpan.FromMinutes(2),
    });

    private async Task<Published> Look(bool refresh, CancellationToken stop)
    {
        if (!refresh && published is { } known && clock.GetUtcNow() - known.At < Remembered) return known;
        await gate.WaitAsync(stop);
        try
        {
            var about = await http.GetFromJsonAsync<JsonElement>(options.Authority.TrimEnd('/') + "/.well-known/openid-configuration", stop);
            var issuer = about.GetProperty("issuer").GetString()!;
            if (issuer.TrimEnd('/') != options.Authority.TrimEnd('/')) throw new InvalidOperationException($"The identity provider calls itself '{issuer}', not '{options.Authority}'. Set Oidc__Authority to its issuer.");
            var keys = new JsonWebKeySet(await http.GetStringAsync(about.GetProperty("jwks_uri").GetString()!, stop)).GetSigningKeys();
            published = new Published(issuer, about.GetProperty("authorization_endpoint").GetString()!, about.GetProperty("token_endpoint").GetString()!, keys, clock.GetUtcNow());
            return published;
        }
        finally
        {
            gate.Release();
        }
    }

    private sealed record Published(string Issuer, string Authorization, string Token, IList<SecurityKey> Keys, DateTimeOffset At);
}

/// <summary>Who the identity provider says somebody is.</summary>
/// <param name="Email">The verified e-mail address.</param>
/// <param name="Name">The name to call them.</param>
public sealed record ProvedIdentity(string Email, string Name);
