using System.Text.Json;
using static ProductOps.Api.ValueRealization.Usage.EventProperties;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>Sensors Data's messages: one, or a list of them.</summary>
public static class SensorsMessages
{
    /// <summary>Reads a call's messages.</summary>
    public static ReceivedUsage Read(JsonElement body)
    {
        var received = new ReceivedUsage();
        if (body.ValueKind == JsonValueKind.Array)
        {
            foreach (var message in body.EnumerateArray()) Add(received, message);
        }
        else
        {
            Add(received, body);
        }

        return received;
    }

    private static void Add(ReceivedUsage received, JsonElement message)
    {
        var properties = Inside(message, "properties");
        var person = Text(message, "distinct_id") ?? Text(message, "login_id") ?? Text(message, "anonymous_id");
        switch (Text(message, "type"))
        {
            case "profile_set" or "profile_set_once":
                if (CustomerOf(properties) is { } owner) received.Links.Add(new UsageLink(person, owner, Text(properties, "company_name") ?? Text(properties, "customer_name")));
                return;
            case "item_set":
                // A customer as an item: its id and its name.
                if (Text(message, "item_id") is { } item && Text(properties, "name") is { } itemName) received.Links.Add(new UsageLink(null, item, itemName));
                return;
            case "track":
                if (Text(message, "event") is not { } name) break;
                received.Events.Add(WithAmounts(new UsageEvent
                {
                    Source = UsageSource.Sensors,
                    MessageId = MessageIdOf(message),
                    Name = name,
                    Person = person,
                    Customer = CustomerOf(properties),
                    At = Moment(message, "time"),
                }, properties));
                return;
            case "track_signup" or "profile_append" or "profile_increment" or "profile_unset" or "profile_delete" or "item_delete" or "track_id_bind" or "track_id_unbind" or "profile_notification":
                return;
            default:
                break;
        }

        received.Refuse(UsageSource.Sensors, message.GetRawText(), "no event name");
    }

    // The running number is drawn at random among some ten digits: together with the person and the moment it is one of a kind. Without one, the event is its own id.
    private static string? MessageIdOf(JsonElement message) => Text(message, "_track_id") is { } id ? $"{id}/{Text(message, "distinct_id")}/{Text(message, "time")}" : null;
}
