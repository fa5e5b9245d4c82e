using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Shared.Lists;

/// <summary>Maps a list's one endpoint: JSON pages, or the whole as a CSV or XLSX file with the same filter and order.</summary>
public static class ListEndpoint
{
    /// <summary>Maps <paramref name="list"/> at <paramref name="path"/> for callers with <paramref name="permission"/>.</summary>
    public static RouteHandlerBuilder MapList<TRow>(this IEndpointRouteBuilder routes, string path, ListDefinition<TRow> list, Permission permission) where TRow : class
    {
        ListCatalog.Add(list, permission);
        return routes.MapGet(path, (ListRequest request, ListReader lists, HttpContext http, CancellationToken stop) => Answer(list, request, lists, http, stop))
            .WithMetadata(new ListMetadata(list))
            .Produces<ListPage<TRow>>()
            .Allow(permission);
    }

    private static async Task<IResult> Answer<TRow>(ListDefinition<TRow> list, ListRequest request, ListReader lists, HttpContext http, CancellationToken stop) where TRow : class
    {
        if (request.Format is not null) return ListFile.Of(list, request, lists, stop);
        var page = await lists.Page(list, request, stop);
        if (page.NextCursor is { } cursor)
        {
            var rest = request.Without("cursor");
            http.Response.Headers.Link = $"<{http.Request.Path}{rest}{(rest.Length == 0 ? "?" : "&")}cursor={cursor}>; rel=\"next\"";
        }

        http.Response.Headers.CacheControl = "private, no-cache";
        http.Response.Headers.Vary = "Accept, Accept-Language";
        return TypedResults.Json(page, Json.Options);
    }
}

/// <summary>The list behind an endpoint, for the OpenAPI document.</summary>
public sealed record ListMetadata(ListDefinition List);
