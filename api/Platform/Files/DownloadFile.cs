using MediatR;
using Microsoft.Net.Http.Headers;
using ProductOps.Api.Shared.Files;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Files;

/// <summary>A file's content. Only plain images are shown in place; everything else is handed out as a download.</summary>
public sealed class DownloadFile : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/files/{id:long}", async (long id, IMediator mediator, CancellationToken stop) => (IResult)new Content(await mediator.Send(new Query(id), stop)))
        .Produces<byte[]>(contentType: "application/octet-stream")
        .Allow(Permissions.Read);

    /// <summary>The query.</summary>
    public sealed record Query(long Id) : IQuery<StoredFile>;

    /// <summary>Looks whether the caller may have it.</summary>
    public sealed class Handler(VisibleFiles files) : IRequestHandler<Query, StoredFile>
    {
        /// <inheritdoc/>
        public Task<StoredFile> Handle(Query request, CancellationToken cancellationToken) => files.Require(request.Id, cancellationToken);
    }

    private sealed class Content(StoredFile file) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            var tag = $"\"{file.Sha256}\"";
            response.Headers.ETag = tag;
            response.Headers.CacheControl = "private, max-age=86400";
            // Whatever a file holds, nothing in it may run here.
            response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
            if (httpContext.Request.Headers.IfNoneMatch.Contains(tag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }

            var disposition = new ContentDispositionHeaderValue(MediaTypes.SafeImages.Contains(file.MediaType) ? "inline" : "attachment");
            disposition.SetHttpFileName(file.Name);
            response.Headers.ContentDisposition = disposition.ToString();
            response.ContentType = file.MediaType;
            response.ContentLength = file.Size;
            await httpContext.RequestServices.GetRequiredService<FileStore>().CopyTo(file.Id, response.Body, httpContext.RequestAborted);
        }
    }
}
