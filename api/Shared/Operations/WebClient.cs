using ProductOps.Api.Shared.Publishing;

namespace ProductOps.Api.Shared.Operations;

/// <summary>Serves the built web client: hashed files are immutable, its one page is never cached, and an unknown API path is a problem and not the page.</summary>
public static class WebClient
{
    // The root stands apart: a constraint never fits an empty path.
    private static readonly string[] Pages = ["", "{*path:nonfile:regex(^(?!api(/|$)))}"];

    /// <summary>Serves the files.</summary>
    public static void UseWebClientFiles(this WebApplication app) => app.UseStaticFiles(new StaticFileOptions
    {
        OnPrepareResponse = static answer => answer.Context.Response.Headers.CacheControl =
            answer.Context.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache",
    });

    /// <summary>Answers every page address with the web client's page; addresses of the API are never pages. Published links have a page of their own, without the frame that needs a sign-in.</summary>
    public static void MapWebClient(this WebApplication app)
    {
        foreach (var pattern in Pages)
            app.MapFallbackToFile(pattern, "index.html", Kept("no-cache"));
        app.MapFallbackToFile(PublishedRules.Pages + "/{*token}", "published.html", Kept("private, no-cache"));
    }

    private static StaticFileOptions Kept(string how) => new() { OnPrepareResponse = answer => answer.Context.Response.Headers.CacheControl = how };
}
