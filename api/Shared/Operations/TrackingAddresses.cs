namespace ProductOps.Api.Shared.Operations;

/// <summary>The addresses right below the root at which tracking SDKs look for their service, and where they are in the API: an SDK is given the product's address and nothing else.</summary>
public sealed class TrackingAddresses(RequestDelegate next)
{
    private const string Usage = "/api/v1/value-realization/usage";
    private static readonly Dictionary<string, string> Known = new[] { "batch", "track", "identify", "group", "page", "screen", "alias", "import" }
        .Select(call => ("/v1/" + call, $"{Usage}/v1/{call}"))
        .Concat(new[] { "/batch", "/capture", "/e", "/i/v0/e" }.Select(address => (address, Usage + "/posthog/batch")))
        .Append(("/sa", Usage + "/sensors/sa"))
        .ToDictionary(StringComparer.Ordinal);

    /// <summary>Sends the request where it belongs.</summary>
    public Task InvokeAsync(HttpContext http)
    {
        if (HttpMethods.IsPost(http.Request.Method) && http.Request.Path.Value is { Length: <= 16 } path && Known.TryGetValue(path.TrimEnd('/'), out var address)) http.Request.Path = address;
        return next(http);
    }
}
