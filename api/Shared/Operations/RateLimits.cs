using System.ComponentModel.DataAnnotations;
using System.Threading.RateLimiting;
using ProductOps.Api.Platform.Identity;
using ProductOps.Api.Shared.Configuration;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Shared.Operations;

/// <summary>How many requests one caller may make. Section <c>RateLimits</c>; each instance counts for itself.</summary>
[Options("RateLimits")]
public sealed class RateLimitOptions
{
    /// <summary>Requests that may come at once. 1 to 1,000,000.</summary>
    [Range(1, 1_000_000)]
    public int Burst { get; set; } = 2000;

    /// <summary>Requests per second in the long run. 1 to 1,000,000.</summary>
    [Range(1, 1_000_000)]
    public int PerSecond { get; set; } = 200;
}

/// <summary>A token bucket for every caller: by key or session where there is one, else by address.</summary>
public static class RateLimits
{
    /// <summary>Registers the limiter.</summary>
    public static void AddRateLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var options = Settings.Read(configuration, new RateLimitOptions());
        services.AddRateLimiter(limiter =>
        {
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => http.GetEndpoint()?.Metadata.GetMetadata<SliceMetadata>() is null
                ? RateLimitPartition.GetNoLimiter("")
                : RateLimitPartition.GetTokenBucketLimiter(Who(http), _ => new TokenBucketRateLimiterOptions
                {
                    TokenLimit = options.Burst,
                    TokensPerPeriod = options.PerSecond,
                    ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                    QueueLimit = 0,
                }));
            limiter.OnRejected = async (context, _) =>
            {
                var seconds = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)) : 1;
                await ProblemWriter.Write(context.HttpContext, Refusals.TooMany(seconds));
            };
        });
    }

    private static string Who(HttpContext http)
    {
        var authorization = http.Request.Headers.Authorization;
        if (authorization.Count > 0) return authorization.ToString();
        return http.Request.Cookies.TryGetValue(Authentication.Cookie, out var session) ? session : http.Connection.RemoteIpAddress?.ToString() ?? "";
    }
}
