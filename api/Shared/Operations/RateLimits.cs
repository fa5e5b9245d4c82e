using System.ComponentModel.DataAnnotations;
using System.Threading.RateLimiting;
using ProductOps.Api.Platform.Identity;
using ProductOps.Api.Shared.Configuration;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Publishing;
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

    /// <summary>Requests behind published links that may come at once from one address. 1 to 1,000,000.</summary>
    [Range(1, 1_000_000)]
    public int PublishedBurst { get; set; } = 300;

    /// <summary>Requests behind published links per second in the long run from one address. 1 to 1,000,000.</summary>
    [Range(1, 1_000_000)]
    public int PublishedPerSecond { get; set; } = 5;
}

/// <summary>A token bucket for every caller: by key or session where there is one, else by address; and a smaller one for what is behind published links.</summary>
public static class RateLimits
{
    /// <summary>Registers the limiter.</summary>
    public static void AddRateLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var options = Settings.Read(configuration, new RateLimitOptions());
        services.AddRateLimiter(limiter =>
        {
            limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                PartitionedRateLimiter.Create<HttpContext, string>(http => At<SliceMetadata>(http) ? Bucket(Who(http), options.Burst, options.PerSecond) : RateLimitPartition.GetNoLimiter("unlimited")),
                PartitionedRateLimiter.Create<HttpContext, string>(http => At<PublishedMetadata>(http) ? Bucket(Address(http), options.PublishedBurst, options.PublishedPerSecond) : RateLimitPartition.GetNoLimiter("unlimited")));
            limiter.OnRejected = async (context, _) =>
            {
                var seconds = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)) : 1;
                await ProblemWriter.Write(context.HttpContext, Refusals.TooMany(seconds));
            };
        });
    }

    private static bool At<TMetadata>(HttpContext http)
        where TMetadata : class => http.GetEndpoint()?.Metadata.GetMetadata<TMetadata>() is not null;

    private static RateLimitPartition<string> Bucket(string who, int burst, int perSecond) => RateLimitPartition.GetTokenBucketLimiter(who, _ => new TokenBucketRateLimiterOptions
    {
        TokenLimit = burst,
        TokensPerPeriod = perSecond,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        QueueLimit = 0,
    });

    private static string Who(HttpContext http)
    {
        var authorization = http.Request.Headers.Authorization;
        if (authorization.Count > 0) return authorization.ToString();
        return http.Request.Cookies.TryGetValue(Authentication.Cookie, out var session) ? session : Address(http);
    }

    private static string Address(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "no address";
}
