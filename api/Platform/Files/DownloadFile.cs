using MediatR;
using Microsoft.Net.Http.Headers;
using ProductOps.Api.Shared.Files;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Files;

/// <summary>A file's content. Only plain images are shown in place; everything else is handed out as a download.</summary>
/// <remarks>With <c>Range: bytes=…</c> a part of it (206), so that a download that broke off goes on; with <c>If-Range</c> only while the file is the same.</remarks>
public sealed class DownloadFile : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/files/{id:long}", async (long id, IMediator mediator, CancellationToken stop) => (IResult)new Content(await mediator.Send(new Query(id), stop)))
        .Produces<byte[]>(contentType: "application/octet-stream")
        .Produces<byte[]>(StatusCodes.Status206PartialContent, "application/octet-stream")
        .AlsoAnswers(416)
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
            response.Headers.AcceptRanges = "bytes";
            var (from, length) = (0L, file.Size);
            if (Asked(httpContext.Request, tag) is { } range)
            {
                (from, length) = Part(range, response);
                response.StatusCode = StatusCodes.Status206PartialContent;
                response.Headers.ContentRange = new ContentRangeHeaderValue(from, from + length - 1, file.Size).ToString();
            }

            response.ContentType = file.MediaType;
            response.ContentLength = length;
            await httpContext.RequestServices.GetRequiredService<FileStore>().CopyTo(file.Id, response.Body, from, length, httpContext.RequestAborted);
        }

        // One range of bytes; several, other units and what cannot be read are answered with the whole, as RFC 9110 allows.
        private static RangeItemHeaderValue? Asked(HttpRequest request, string tag)
        {
            if (request.Headers.IfRange.Count > 0 && request.Headers.IfRange != tag) return null;
            return RangeHeaderValue.TryParse(request.Headers.Range.ToString(), out var range) && range.Unit == "bytes" && range.Ranges.Count == 1 ? range.Ranges.First() : null;
        }

        private (long From, long Length) Part(RangeItemHeaderValue range, HttpResponse response)
        {
            var from = range.From ?? Math.Max(0, file.Size - range.To!.Value);
            var last = range.From is null ? file.Size - 1 : Math.Min(range.To ?? long.MaxValue, file.Size - 1);
            if (from <= last) return (from, last - from + 1);
            response.Headers.ContentRange = new ContentRangeHeaderValue(file.Size).ToString();
            throw Refusals.OutOfRange(file.Size);
        }
    }
}
