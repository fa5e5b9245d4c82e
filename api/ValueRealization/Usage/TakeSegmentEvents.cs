using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>Takes usage events as Segment's SDKs send them: track, page, screen, identify, group, alone or in batches.</summary>
/// <remarks>
/// Also at <c>/v1/{call}</c> right below the product's root, where SDKs look for it. The write key is an API key with the scope <c>usage:write</c>, as the user name of
/// basic authentication or as <c>writeKey</c> in the body. The body may be gzip, whatever its content type says. Answered when the events are counted; a message counts once
/// however often it is sent. The customer is <c>groupId</c>, <c>context.groupId</c> or a property such as <c>customerId</c>: the external id or the name.
/// </remarks>
public sealed class TakeSegmentEvents : ISlice
{
    private static readonly string[] Calls = ["batch", "track", "identify", "group", "page", "screen", "alias", "import"];

    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/usage/v1/{call}", async (string call, HttpRequest request, UsageReceiver receiver, CancellationToken stop) =>
        {
            await receiver.Take(request, body => Calls.Contains(call, StringComparer.Ordinal) ? SegmentMessages.Read(body, call) : throw Refusals.NotFound("usageCall", call), null, stop);
            return new Receipt(true);
        })
        .TakesRaw<Body>(UsageBody.Longest)
        .Allow(Permissions.TrackUsage);

    /// <summary>A batch.</summary>
    /// <param name="Batch">The messages.</param>
    public sealed record Body(IReadOnlyList<Message> Batch)
    {
        /// <summary>For the API's document.</summary>
        public static Body Example => new([new Message("track", "9b2f1c1e-6f0f-4a2c-8a35-0d0c5a6d8f11", "u-17", "Work order saved offline", "2026-11-21T08:30:00.000Z", new Context("A-100"), new Dictionary<string, object?>(StringComparer.Ordinal) { ["minutes"] = 4, ["outputs"] = 1 })]);
    }

    /// <summary>One message.</summary>
    /// <param name="Type">track, page, screen, identify or group.</param>
    /// <param name="MessageId">The id under which it counts once.</param>
    /// <param name="UserId">The person.</param>
    /// <param name="Event">The event's name.</param>
    /// <param name="Timestamp">When it happened.</param>
    /// <param name="Context">Whose it is.</param>
    /// <param name="Properties">Amounts: minutes or seconds, outputs, count, errors.</param>
    public sealed record Message(string Type, string MessageId, string UserId, string Event, string Timestamp, Context Context, IReadOnlyDictionary<string, object?> Properties);

    /// <summary>Around a message.</summary>
    /// <param name="GroupId">The customer.</param>
    public sealed record Context(string GroupId);

    /// <summary>What Segment answers.</summary>
    /// <param name="Success">True.</param>
    public sealed record Receipt(bool Success)
    {
        /// <summary>For the API's document.</summary>
        public static Receipt Example => new(true);
    }
}
