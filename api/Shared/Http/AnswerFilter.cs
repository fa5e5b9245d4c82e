using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Shared.Http;

/// <summary>
/// Turns what a slice answers into HTTP: an <c>ETag</c> (version and content) with 304 where the caller has it already, 201 with
/// <c>Location</c> for what was made, 202 for a job, 204 for nothing.
/// </summary>
public sealed class AnswerFilter : IEndpointFilter
{
    /// <summary>Runs the endpoint and writes its answer.</summary>
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var result = await next(context);
        var http = context.HttpContext;
        var caller = http.RequestServices.GetRequiredService<Caller>();
        if (caller.ChangeId is { } change) http.Response.Headers["Change-Id"] = change.ToString(CultureInfo.InvariantCulture);
        switch (result)
        {
            case null or Unit:
            case EmptyHttpResult when !http.Response.HasStarted:
                return TypedResults.NoContent();
            case IResult:
                return result;
            default:
                return Answer(http, result);
        }
    }

    private static Written Answer(HttpContext http, object result)
    {
        var metadata = http.GetEndpoint()!.Metadata;
        var status = StatusCodes.Status200OK;
        if (metadata.GetMetadata<CreatesMetadata>() is { } creates && result is IIdentified made)
        {
            status = StatusCodes.Status201Created;
            var slice = metadata.GetMetadata<SliceMetadata>()!.Slice;
            http.Response.Headers.Location = string.Create(CultureInfo.InvariantCulture, $"{SliceRoutes.PathOf(slice)}{creates.Path}/{made.Id}");
        }
        else if (metadata.GetMetadata<StartsJobMetadata>() is not null && result is IIdentified job)
        {
            status = StatusCodes.Status202Accepted;
            http.Response.Headers.Location = string.Create(CultureInfo.InvariantCulture, $"/api/v1/jobs/{job.Id}");
        }

        return new Written(result, status);
    }

    // Version for If-Match, content for If-None-Match: what stands in the answer can change without the resource's own version.
    private static string Tag(long version, ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        return string.Create(CultureInfo.InvariantCulture, $"\"{version}-{Convert.ToHexStringLower(hash[..8])}\"");
    }

    private sealed class Written(object value, int status) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var buffer = new ArrayBufferWriter<byte>(1024);
            using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = Json.Options.Encoder, SkipValidation = true }))
                JsonSerializer.Serialize(writer, value, value.GetType(), Json.Options);
            var response = httpContext.Response;
            if (value is IVersioned versioned)
            {
                var tag = Tag(versioned.Version, buffer.WrittenSpan);
                response.Headers.ETag = tag;
                if (HttpMethods.IsGet(httpContext.Request.Method) && httpContext.Request.Headers.IfNoneMatch.Contains(tag))
                {
                    response.StatusCode = StatusCodes.Status304NotModified;
                    return Task.CompletedTask;
                }
            }

            response.StatusCode = status;
            response.ContentType = "application/json; charset=utf-8";
            response.Headers.CacheControl = "private, no-cache";
            response.ContentLength = buffer.WrittenCount;
            return httpContext.Response.Body.WriteAsync(buffer.WrittenMemory, httpContext.RequestAborted).AsTask();
        }
    }
}
