namespace ProductOps.Api.Platform.Identity;

/// <summary>The cookie that carries a session's secret: no script reads it, no other site's request brings it along.</summary>
public static class SessionCookie
{
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
