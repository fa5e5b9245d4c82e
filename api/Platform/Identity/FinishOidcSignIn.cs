using MediatR;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Identity;

/// <summary>Where the identity provider sends the browser back to: opens a session for the account with the proved e-mail address.</summary>
/// <remarks>Goes on to the page asked for, or back to the sign-in page with <c>?oidc=failed</c> (not proved) or <c>?oidc=unknown</c> (no such account, or it is not active).</remarks>
public sealed class FinishOidcSignIn : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/session/oidc/callback", async (string? code, string? state, HttpContext http, OidcOptions options, OidcProvider provider, IMediator mediator, CancellationToken stop) =>
        {
            if (!options.Enabled) throw Refusals.NotFound("address", http.Request.Path);
            http.Response.Headers.CacheControl = "no-store";
            var identity = OidcJourney.End(http, state) is { } journey && !string.IsNullOrEmpty(code)
                ? (journey.Next, Proved: await provider.Redeem(code, journey.Verifier, journey.Nonce, OidcJourney.Callback(http, options), stop))
                : default;
            if (identity.Proved is null) return TypedResults.Redirect("/sign-in?oidc=failed");
            if (await mediator.Send(new Command(identity.Proved, Device.Of(http)), stop) is not { } opened) return TypedResults.Redirect("/sign-in?oidc=unknown");
            SessionCookie.Set(http, opened.Token);
            return TypedResults.Redirect(identity.Next);
        })
        .Allow(Permission.Anybody);

    /// <summary>The command; answers null for somebody who has no account here.</summary>
    public sealed record Command(ProvedIdentity Identity, Device Device) : ICommand<OpenedSession?>, IOwnTransaction;

    /// <summary>Opens the session.</summary>
    public sealed class Handler(Db db, Users users, Sessions sessions, OidcOptions options) : IRequestHandler<Command, OpenedSession?>
    {
        private const string Find = "SELECT id AS Id, is_active AS Active FROM platform_user WHERE email_key = @Key";

        /// <inheritdoc/>
        public Task<OpenedSession?> Handle(Command request, CancellationToken cancellationToken) => db.Write(async () =>
        {
            var (email, name) = request.Identity;
            var known = await db.First<Row>(Find, new { Key = TextKeys.Of(email, 320) }, cancellationToken);
            if (known is { Active: false } || (known is null && !options.CreateViewers)) return null;
            var id = known?.Id ?? await users.Add(email, name, null, null, [Role.Viewer]);
            return await sessions.Open(id, request.Device, "openedBySingleSignOn", cancellationToken);
        }, cancellationToken);

        private sealed record Row
        {
            public long Id { get; init; }

            public bool Active { get; init; }
        }
    }
}
