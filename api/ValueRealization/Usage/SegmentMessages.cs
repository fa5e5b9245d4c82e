using System.Text.Json;
using static ProductOps.Api.ValueRealization.Usage.EventProperties;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>Segment's messages: one, or a batch of them. RudderStack and others speak the same.</summary>
public static class SegmentMessages
{
    /// <summary>Reads a call's body; <paramref name="call"/> is the address's last word and names the kind of a message that does not say.</summary>
    public static ReceivedUsage Read(JsonElement body, string call)
    {
        var received = new ReceivedUsage();
        if (body.ValueKind == JsonValueKind.Object && body.TryGetProperty("batch", out var batch) && batch.ValueKind == JsonValueKind.Array)
        {
            foreach (var message in batch.EnumerateArray()) Add(received, message, call, body);
        }
        else
        {
            Add(received, body, call, default);
        }

        return received;
    }

    private static void Add(ReceivedUsage received, JsonElement message, string call, JsonElement around)
    {
        if (message.ValueKind != JsonValueKind.Object)
        {
            received.Refuse(UsageSource.Segment, message.GetRawText(), "not an object");
            return;
        }

        var (context, properties, traits) = (Inside(message, "context"), Inside(message, "properties"), Inside(message, "traits"));
        var person = Text(message, "userId") ?? Text(message, "anonymousId");
        var group = Text(message, "groupId") ?? Text(context, "groupId") ?? Text(Inside(around, "context"), "groupId");
        switch (Text(message, "type") ?? Text(message, "action") ?? call)
        {
            case "group" or "g":
                if (group is null) received.Refuse(UsageSource.Segment, message.GetRawText(), "group without groupId");
                else received.Links.Add(new UsageLink(person, group, Text(traits, "name")));
                return;
            case "identify" or "i":
                if ((group ?? CustomerOf(traits)) is { } owner) received.Links.Add(new UsageLink(person, owner, Text(Inside(traits, "company"), "name")));
                return;
            case "page" or "p":
                Use("Viewed " + (Text(message, "name") ?? Text(properties, "title") ?? "").Trim() + " Page");
                return;
            case "screen" or "s":
                Use("Viewed " + (Text(message, "name") ?? "").Trim() + " Screen");
                return;
            case "alias" or "a":
                return;
            default:
                if (Text(message, "event") is { } name) Use(name);
                else received.Refuse(UsageSource.Segment, message.GetRawText(), "no event name");
                return;
        }

        void Use(string name) => received.Events.Add(WithAmounts(new UsageEvent
        {
            Source = UsageSource.Segment,
            MessageId = Text(message, "messageId"),
            Name = name.Replace("  ", " ", StringComparison.Ordinal),
            Person = person,
            Customer = group ?? CustomerOf(properties),
            At = Moment(message, "timestamp") ?? Moment(message, "originalTimestamp"),
        }, properties));
    }
}
