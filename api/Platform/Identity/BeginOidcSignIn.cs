using Microsoft.AspNetCore.WebUtilities;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Identity;

/// <summary>Sends the browser to the organisation's identity provider to sign in (OpenID Connect, code and PKCE).</summary>
/// <remarks><c>next</c> is the page to go on to afterwards. 404 where no provider is set up.</remarks>
public sealed class BeginOidcSignIn : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/session/oidc", async (string? next, HttpContext http, OidcOptions options, OidcProvider provider, CancellationToken stop) =>
        {
            if (!options.Enabled) throw Refusals.NotFound("address", http.Request.Path);
            var journey = OidcJourney.Begin(next);
            var address = QueryHelpers.AddQueryString(await provider.AuthorizationAddress(stop), new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["response_type"] = "code",
                ["client_id"] = options.ClientId,
                ["redirect_uri"] = OidcJourney.Callback(http, options),
                ["scope"] = "openid email profile",
                ["state"] = journey.State,
                ["nonce"] = journey.Nonce,
                ["code_challenge"] = journey.Challenge,
                ["code_challenge_method"] = "S256",
            });
            journey.Keep(http);
            http.Response.Headers.CacheControl = "no-store";
            return TypedResults.Redirect(address);
        })
        .Allow(Permission.Anybody);
}
