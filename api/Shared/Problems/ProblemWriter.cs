using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.Net.Http.Headers;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.Shared.Texts;

namespace ProductOps.Api.Shared.Problems;

/// <summary>The one place that turns a failure into problem details.</summary>
public sealed class ProblemWriter(RequestDelegate next, ILogger<ProblemWriter> log)
{
    /// <summary>The media type of every error.</summary>
    public const string MediaType = "application/problem+json";

    private static readonly string[] Own = ["Content-Length", "Content-Disposition", "Content-Encoding", "ETag", "Last-Modified", "Location", "Link", "Change-Id"];

    /// <summary>Runs the rest of the pipeline and answers its failure.</summary>
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
            if (http.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null } && http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)) await Write(http, Wordless(http));
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The caller has gone; there is nobody to answer.
        }
        catch (Exception failure) when (!http.Response.HasStarted)
        {
            await Write(http, Understand(failure, http));
        }
    }

    /// <summary>Answers a refusal.</summary>
    public static Task Write(HttpContext http, Refusal refusal)
    {
        // What the answer would have carried goes; what every answer carries (security headers, correlation id) stays.
        foreach (var header in Own) http.Response.Headers.Remove(header);
        http.Response.StatusCode = refusal.Status;
        http.Response.ContentType = MediaType;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentLanguage = Text.Language;
        if (refusal.RetryAfter is { } seconds) http.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (refusal.Status == 401) http.Response.Headers.WWWAuthenticate = "Bearer";
        return JsonSerializer.SerializeAsync(http.Response.Body, Describe(refusal, http), Json.Options, http.RequestAborted);
    }

    /// <summary>The refusal in the caller's language.</summary>
    public static Problem Describe(Refusal refusal, HttpContext? http)
    {
        var instead = refusal.Rule is null ? null : $"rule.{refusal.Rule}.instead";
        return new Problem
        {
            Type = $"urn:productops:problem:{refusal.Code}",
            Title = Text.Of($"problem.{refusal.Code}.title"),
            Status = refusal.Status,
            Detail = refusal.Rule is null ? Text.Of($"problem.{refusal.Code}.detail", refusal.Values) : Text.Of($"rule.{refusal.Rule}.detail", refusal.Values),
            Code = refusal.Code,
            TraceId = Activity.Current?.TraceId.ToString() ?? http?.TraceIdentifier ?? "",
            Errors = refusal.Errors,
            Rule = refusal.Rule,
            Instead = instead is null ? null : Text.Of(instead, refusal.Values),
            Current = refusal.Current,
            State = refusal.State,
            Allowed = refusal.Allowed is { Count: > 0 } allowed ? allowed : null,
        };
    }

    // Routing answers by itself, with a status and no words, where no endpoint takes the address, the method or the content type.
    private static Refusal Wordless(HttpContext http) => http.Response.StatusCode switch
    {
        StatusCodes.Status404NotFound => Refusals.NotFound("address", http.Request.Path.Value ?? ""),
        StatusCodes.Status405MethodNotAllowed => Refusals.MethodNotAllowed(http.Request.Method, http.Response.Headers.Allow.ToString()),
        StatusCodes.Status413PayloadTooLarge => Refusals.TooLarge(LimitAt(http)),
        StatusCodes.Status415UnsupportedMediaType => Refusals.UnsupportedMedia("application/json"),
        var status => new Refusal(status, "malformed"),
    };

    private Refusal Understand(Exception failure, HttpContext http)
    {
        switch (failure)
        {
            case Refusal refusal:
                return refusal;
            case BadHttpRequestException bad:
                return Unreadable(bad, http);
            case InvalidOperationException when !IsKnownCharset(http.Request.ContentType):
                return Refusals.UnsupportedMedia("application/json; charset=utf-8");
            case SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_FULL or SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_IOERR }:
                log.LogError(failure, "The database file cannot be written");
                return Refusals.Storage();
            case SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED }:
            case SqlException { Number: 1205 or -2 or 1222 }:
                log.LogWarning(failure, "The database is busy");
                return Refusals.Busy();
            default:
                log.LogError(failure, "Unhandled failure at {Method} {Path}", http.Request.Method, http.Request.GetEncodedPathAndQuery());
                return new Refusal(500, "unexpected");
        }
    }

    private static bool IsKnownCharset(string? contentType)
    {
        try
        {
            return !MediaTypeHeaderValue.TryParse(contentType, out var type) || type.Charset.Length == 0 || type.Encoding is not null;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static long LimitAt(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<TakesFileMetadata>() is null ? Limits.Body : Limits.File;

    private static Refusal Unreadable(BadHttpRequestException bad, HttpContext http)
    {
        if (bad.StatusCode == StatusCodes.Status413PayloadTooLarge) return Refusals.TooLarge(LimitAt(http));
        if (bad.StatusCode == StatusCodes.Status415UnsupportedMediaType) return Refusals.UnsupportedMedia("application/json");
        for (Exception? inner = bad.InnerException; inner is not null; inner = inner.InnerException)
        {
            if (inner is Refusal refusal) return refusal;
            if (inner is JsonException json) return Refusals.Malformed([JsonReading.Explain(json)]);
        }

        return bad.Message.Contains("parameter", StringComparison.Ordinal) && JsonReading.ParameterIn(bad.Message) is { } name
            ? Refusals.Malformed(name, "unreadableValue")
            : new Refusal(400, "malformed");
    }
}
