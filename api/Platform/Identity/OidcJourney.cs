using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using ProductOps.Api.Shared.Http;

namespace ProductOps.Api.Platform.Identity;

/// <summary>What a browser carries to the identity provider and back, in a cookie of ten minutes that no script reads.</summary>
/// <param name="State">Comes back in the address, and must be the same.</param>
/// <param name="Nonce">Comes back inside the signed identity, and must be the same.</param>
/// <param name="Verifier">Proves to the provider that the code is redeemed by whoever asked for it (PKCE).</param>
/// <param name="Next">The page to go on to.</param>
public sealed record OidcJourney(string State, string Nonce, string Verifier, string Next)
{
    private const string Cookie = "productops_oidc";
    private const string Path = "/api/v1/session/oidc";

    /// <summary>The verifier's hash, for the provider.</summary>
    public string Challenge => WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    /// <summary>A new journey; <paramref name="next"/> counts only when it is a page of this workspace.</summary>
    public static OidcJourney Begin(string? next) => new(Secret(), Secret(), Secret(), IsLocal(next) ? next! : "/");

    /// <summary>The journey that comes back with <paramref name="state"/>, or null. Either way it is over.</summary>
    public static OidcJourney? End(HttpContext http, string? state)
    {
        var kept = http.Request.Cookies[Cookie];
        http.Response.Cookies.Delete(Cookie, new CookieOptions { Path = Path });
        if (kept is null || state is null) return null;
        try
        {
            var journey = JsonSerializer.Deserialize<OidcJourney>(WebEncoders.Base64UrlDecode(kept), Json.Options)!;
            return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(journey.State), Encoding.UTF8.GetBytes(state)) && IsLocal(journey.Next) ? journey : null;
        }
        catch (Exception failure) when (failure is JsonException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Keeps the journey in the browser.</summary>
    public void Keep(HttpContext http) => http.Response.Cookies.Append(Cookie, WebEncoders.Base64UrlEncode(JsonSerializer.SerializeToUtf8Bytes(new { State, Nonce, Verifier, Next }, Json.Options)), new CookieOptions
    {
        HttpOnly = true,
        Secure = http.Request.IsHttps,
        SameSite = SameSiteMode.Lax,
        Path = Path,
        MaxAge = TimeSpan.FromMinutes(10),
        IsEssential = true,
    });

    /// <summary>Where the provider sends the browser back to.</summary>
    public static string Callback(HttpContext http, OidcOptions options) =>
        (options.PublicAddress.Length > 0 ? options.PublicAddress.TrimEnd('/') : $"{http.Request.Scheme}://{http.Request.Host}") + Path + "/callback";

    private static string Secret() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));

    private static bool IsLocal(string? page) => page is { Length: > 0 and <= 1000 } && page[0] == '/' && !page.StartsWith("//", StringComparison.Ordinal) && !page.Contains('\\', StringComparison.Ordinal) && !page.Any(char.IsControl);
}
