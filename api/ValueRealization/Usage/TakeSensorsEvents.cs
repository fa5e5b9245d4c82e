using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>Takes usage events as Sensors Data's SDKs send them: a form whose field holds JSON, squeezed and in base64.</summary>
/// <remarks>
/// Also at <c>/sa</c> right below the product's root. The key is <c>token</c> or <c>project</c> in the address, or the user name of basic authentication: an API key with the
/// scope <c>usage:write</c>. Fields <c>data_list</c> (several) and <c>data</c> (one); JSON as it stands is taken too. The customer is a property such as <c>company_id</c>.
/// </remarks>
public sealed class TakeSensorsEvents : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/usage/sensors/sa", async (HttpRequest request, UsageReceiver receiver, CancellationToken stop) =>
        {
            var key = request.Query["token"].FirstOrDefault() ?? request.Query["project"].FirstOrDefault();
            await receiver.Take(request, SensorsMessages.Read, key, stop);
            return TypedResults.Text("ok");
        })
        .TakesRaw<Message>(UsageBody.Longest)
        .Allow(Permissions.TrackUsage);

    /// <summary>One event, as it stands inside the field.</summary>
    /// <param name="Type">track, profile_set …</param>
    /// <param name="Event">The event's name.</param>
    /// <param name="DistinctId">The person.</param>
    /// <param name="Time">When it happened, in milliseconds since 1970.</param>
    /// <param name="TrackId">A random number that tells events apart.</param>
    /// <param name="Properties">The customer and amounts.</param>
    public sealed record Message(string Type, string Event, [property: System.Text.Json.Serialization.JsonPropertyName("distinct_id")] string DistinctId, long Time, [property: System.Text.Json.Serialization.JsonPropertyName("_track_id")] long TrackId, IReadOnlyDictionary<string, object?> Properties)
    {
        /// <summary>For the API's document.</summary>
        public static Message Example => new("track", "Work order saved offline", "u-17", 1_795_249_800_000, 5_261_842_173, new Dictionary<string, object?>(StringComparer.Ordinal) { ["company_id"] = "A-100", ["event_duration"] = 240 });
    }
}
