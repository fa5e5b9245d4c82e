using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Shared.Publishing;

/// <summary>What holds for every endpoint and page behind a published link: no sign-in, no search engine, no referrer, and a slower pace for each address.</summary>
public static class PublishedRules
{
    /// <summary>Where the pages of published links stand in the web client.</summary>
    public const string Pages = "/p";

    /// <summary>The endpoint answers whoever holds a published link.</summary>
    public static RouteHandlerBuilder ForLinkHolders(this RouteHandlerBuilder endpoint) => endpoint
        .Allow(Permission.Anybody)
        .WithMetadata(new PublishedMetadata())
        .AddEndpointFilter(static (context, next) =>
        {
            MarkPrivate(context.HttpContext.Response.Headers);
            return next(context);
        });

    /// <summary>Tells search engines to leave it out, and browsers not to tell others where they were.</summary>
    public static void MarkPrivate(IHeaderDictionary headers)
    {
        headers["X-Robots-Tag"] = "noindex, nofollow";
        headers["Referrer-Policy"] = "no-referrer";
    }
}

/// <summary>See <see cref="PublishedRules.ForLinkHolders"/>.</summary>
public sealed record PublishedMetadata;
