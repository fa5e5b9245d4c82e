using System.Diagnostics;

namespace ProductOps.Api.Shared.Operations;

/// <summary>Gives every request a correlation id — its trace id — in the answer and in every log line, and logs slow or failed requests.</summary>
public sealed class RequestLog(RequestDelegate next, ILogger<RequestLog> log)
{
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(1);

    /// <summary>Runs the request.</summary>
    public async Task InvokeAsync(HttpContext http)
    {
        http.Response.Headers["Correlation-Id"] = Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier;
        var started = Stopwatch.GetTimestamp();
        await next(http);
        var took = Stopwatch.GetElapsedTime(started);
        if (log.IsEnabled(LogLevel.Debug) || took > Slow)
            log.Log(took > Slow ? LogLevel.Warning : LogLevel.Debug, "{Method} {Path} answered {Status} in {Milliseconds:0.0} ms", http.Request.Method, http.Request.Path.Value, http.Response.StatusCode, took.TotalMilliseconds);
    }
}
