using System.Text.Json;

namespace ProductOps.Api.Shared.Outbox;

/// <summary>
/// Takes rows of the outbox out of the process: mail, webhooks. Found by reflection. A row may come twice when the process dies
/// between the doing and the noting, so whatever receives it must bear that.
/// </summary>
public abstract class OutboxConsumer
{
    /// <summary>True for the topics it takes.</summary>
    public abstract bool Takes(string topic);

    /// <summary>Does it; a failure is tried again later, less and less often.</summary>
    public abstract Task Handle(string topic, JsonElement payload, CancellationToken stop);
}
