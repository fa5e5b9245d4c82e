namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>What one call brought.</summary>
public sealed class ReceivedUsage
{
    /// <summary>The events.</summary>
    public List<UsageEvent> Events { get; } = [];

    /// <summary>Who belongs to whom.</summary>
    public List<UsageLink> Links { get; } = [];

    /// <summary>Keeps something that is no event, as it came.</summary>
    public void Refuse(UsageSource source, string raw, string why) =>
        Events.Add(new UsageEvent { Source = source, Name = "?", MessageId = "unreadable:" + raw, Unreadable = why + ": " + (raw.Length > 2000 ? raw[..2000] : raw) });
}
