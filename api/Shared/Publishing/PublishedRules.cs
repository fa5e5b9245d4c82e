using ProductOps.Api.Shared.Problems;
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

    /// <summary>When a link ends that works through its last day, or up to another day where nobody says; refuses one that would be over already.</summary>
    public static DateTime Expiry(DateOnly? lastDay, DateOnly otherwise, DateTime now)
    {
        var expires = (lastDay?.AddDays(1) ?? otherwise).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        return expires > now ? expires : throw Refusals.Invalid("/expiresOn", "inThePast");
    }

    /// <summary>Tells search engines to leave it out, and browsers not to tell others where they were.</summary>
    public static void MarkPrivate(IHeaderDictionary headers)
    {
        headers["X-Robots-Tag"] = "noindex, nofollow";
        headers["Referrer-Policy"] = "no-referrer";
    }
}

/// <summary>See <see cref="PublishedRules.ForLinkHolders"/>.</summary>
public sealed record PublishedMetadata;
