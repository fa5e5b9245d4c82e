using MediatR;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Identity;

/// <summary>The cookie that carries a session's secret: no script reads it, no other site's request brings it along.</summary>
public static class SessionCookie
{
    /// <summary>Sends the command that opens a session, sets the cookie on the answer, and says who is signed in.</summary>
    public static async Task<Me> Open(HttpContext http, IMediator mediator, ICommand<OpenedSession> command, CancellationToken stop)
    {
        var opened = await mediator.Send(command, stop);
        Set(http, opened.Token);
        return opened.Me;
    }

    /// <summary>Sets it on the answer.</summary>
    public static void Set(HttpContext http, string token) => http.Response.Cookies.Append(Authentication.Cookie, token, new CookieOptions
    {
        HttpOnly = true,
        Secure = http.Request.IsHttps,
        SameSite = SameSiteMode.Lax,
        Path = "/",
        MaxAge = SessionStore.Longest,
        IsEssential = true,
    });
}
