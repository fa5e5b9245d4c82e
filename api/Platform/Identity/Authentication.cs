using System.Security.Cryptography;
using System.Text;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Identity;

/// <summary>
/// Finds out who calls (session cookie, or API key as bearer), and whether the endpoint's declared permission lets them. An
/// endpoint without a declaration answers nobody.
/// </summary>
public sealed class Authentication(RequestDelegate next)
{
    /// <summary>The session cookie.</summary>
    public const string Cookie = "productops_session";

    /// <summary>The header that proves a changing call comes from the product's own pages.</summary>
    public const string AntiforgeryHeader = "X-CSRF-Token";

    /// <summary>Runs the check and goes on.</summary>
    public async Task InvokeAsync(HttpContext http, Caller caller, SessionStore sessions, ApiKeyStore keys)
    {
        var endpoint = http.GetEndpoint();
        if (endpoint?.Metadata.GetMetadata<SliceMetadata>() is null)
        {
            await next(http);
            return;
        }

        var authorization = http.Request.Headers.Authorization.ToString();
        if (Secret(authorization) is { } secret)
        {
            var key = await keys.Of(secret, http.RequestAborted) ?? throw Refusals.NotSignedIn("keyUnknown");
            caller.IsKey(key.UserId, key.Name, key.Roles, key.Id, key.Scopes);
        }
        else if (http.Request.Cookies.TryGetValue(Cookie, out var token) && await sessions.Of(token, http.RequestAborted) is { } session)
        {
            caller.IsPerson(session.UserId, session.Name, session.Roles, session.Id);
            if (Changes(http.Request.Method) && !Proven(http, session)) throw Refusals.Forbidden("antiforgery");
        }

        var permission = endpoint.Metadata.GetMetadata<Permission>() ?? throw Refusals.Forbidden("undeclared");
        if (caller.SignedIn || !permission.KeyMayStandInBody) caller.Demand(permission);
        if (HttpMethods.IsPost(http.Request.Method) && http.Request.Headers["Idempotency-Key"].ToString() is { Length: > 0 } idempotency)
            caller.IdempotencyKey = idempotency.Length <= 200 ? idempotency : throw Refusals.Malformed("Idempotency-Key", "tooLong", ("longest", 200));
        await next(http);
    }

    // A key as bearer, or as the user name of basic authentication, which is all that tracking SDKs can send.
    private static string? Secret(string authorization)
    {
        if (authorization.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)) return authorization["Bearer ".Length..].Trim();
        if (!authorization.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase)) return null;
        var encoded = authorization.AsSpan("Basic ".Length).Trim();
        var plain = new byte[encoded.Length];
        return Convert.TryFromBase64Chars(encoded, plain, out var length) ? Encoding.UTF8.GetString(plain, 0, length).Split(':')[0] : "";
    }

    private static bool Changes(string method) => !(HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method));

    // A page that has just lost its token may still sign in or out; both prove nothing to an attacker.
    private static bool Proven(HttpContext http, Session session) =>
        http.GetEndpoint()!.Metadata.GetMetadata<Permission>() is { Open: true }
        || CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(http.Request.Headers[AntiforgeryHeader].ToString()), Encoding.ASCII.GetBytes(session.AntiforgeryToken));
}
