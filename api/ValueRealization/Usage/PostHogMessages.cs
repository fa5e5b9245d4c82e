using System.Text.Json;
using static ProductOps.Api.ValueRealization.Usage.EventProperties;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>PostHog's messages: one, several, or a batch around them.</summary>
public static class PostHogMessages
{
    // Of several groups the one that is the customer; PostHog leaves the names to the team.
    private static readonly string[] Groups = ["company", "customer", "account", "organization", "organisation", "tenant", "workspace"];

    /// <summary>Reads a call's body.</summary>
    public static ReceivedUsage Read(JsonElement body)
    {
        var received = new ReceivedUsage();
        if (body.ValueKind == JsonValueKind.Array)
        {
            foreach (var message in body.EnumerateArray()) Add(received, message);
        }
        else if (body.ValueKind == JsonValueKind.Object && body.TryGetProperty("batch", out var batch) && batch.ValueKind == JsonValueKind.Array)
        {
            foreach (var message in batch.EnumerateArray()) Add(received, message);
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
        if (Text(message, "event") is not { } name)
        {
            received.Refuse(UsageSource.PostHog, message.GetRawText(), "no event name");
            return;
        }

        var person = Text(message, "distinct_id") ?? Text(properties, "distinct_id") ?? Text(message, "distinctId");
        switch (name)
        {
            case "$groupidentify":
                if (Text(properties, "$group_key") is { } key) received.Links.Add(new UsageLink(null, key, Text(Inside(properties, "$group_set"), "name")));
                return;
            case "$identify" or "$set":
                if ((GroupOf(properties) ?? CustomerOf(Inside(properties, "$set"))) is { } owner) received.Links.Add(new UsageLink(person, owner, null));
                return;
            case "$create_alias" or "$feature_flag_called":
                return;
            default:
                received.Events.Add(WithAmounts(new UsageEvent
                {
                    Source = UsageSource.PostHog,
                    MessageId = Text(message, "uuid") ?? Text(message, "messageId") ?? Text(properties, "$insert_id"),
                    Name = name,
                    Person = person,
                    Customer = GroupOf(properties) ?? CustomerOf(properties),
                    At = Moment(message, "timestamp") ?? Moment(properties, "$time"),
                }, properties));
                return;
        }
    }

    private static string? GroupOf(JsonElement properties)
    {
        var groups = Inside(properties, "$groups");
        if (groups.ValueKind != JsonValueKind.Object) return null;
        foreach (var name in Groups)
            if (Text(groups, name) is { } group) return group;
        return groups.EnumerateObject().Select(group => EventProperties.Text(group.Value)).FirstOrDefault(group => group is not null);
    }
}
