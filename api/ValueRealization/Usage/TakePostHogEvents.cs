using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>Takes usage events as PostHog's SDKs send them.</summary>
/// <remarks>
/// Also at <c>/batch/</c>, <c>/capture/</c>, <c>/e/</c> and <c>/i/v0/e/</c> right below the product's root, where SDKs look for it. The key is <c>api_key</c> in the body:
/// an API key with the scope <c>usage:write</c>. The customer is the group <c>company</c> (or customer, account, organization …) of <c>$groups</c>, or a property such as <c>customerId</c>.
/// </remarks>
public sealed class TakePostHogEvents : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/usage/posthog/batch", async (HttpRequest request, UsageReceiver receiver, CancellationToken stop) =>
        {
            await receiver.Take(request, PostHogMessages.Read, request.Query["api_key"].FirstOrDefault(), stop);
            return new Receipt(1);
        })
        .TakesRaw<Body>(UsageBody.Longest)
        .Allow(Permissions.TrackUsage);

    /// <summary>A batch.</summary>
    /// <param name="ApiKey">The key.</param>
    /// <param name="Batch">The events.</param>
    public sealed record Body([property: System.Text.Json.Serialization.JsonPropertyName("api_key")] string ApiKey, IReadOnlyList<Message> Batch)
    {
        /// <summary>For the API's document.</summary>
        public static Body Example => new("po_…", [new Message("Work order saved offline", "0199f3a4-6e0f-7a2c-8a35-0d0c5a6d8f11", "u-17", "2026-11-21T08:30:00.000Z", new Dictionary<string, object?>(StringComparer.Ordinal) { ["$groups"] = new { company = "A-100" }, ["minutes"] = 4 })]);
    }

    /// <summary>One event.</summary>
    /// <param name="Event">Its name.</param>
    /// <param name="Uuid">The id under which it counts once.</param>
    /// <param name="DistinctId">The person.</param>
    /// <param name="Timestamp">When it happened.</param>
    /// <param name="Properties">The customer and amounts.</param>
    public sealed record Message(string Event, string Uuid, [property: System.Text.Json.Serialization.JsonPropertyName("distinct_id")] string DistinctId, string Timestamp, IReadOnlyDictionary<string, object?> Properties);

    /// <summary>What PostHog answers.</summary>
    /// <param name="Status">1.</param>
    public sealed record Receipt(int Status)
    {
        /// <summary>For the API's document.</summary>
        public static Receipt Example => new(1);
    }
}
