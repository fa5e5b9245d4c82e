using System.Text.Json.Serialization;
using ProductOps.Api.Shared.Http;

namespace ProductOps.Api.Platform.Notifications;

/// <summary>One thing a person was told.</summary>
public sealed record Notification : IIdentified, IVersioned
{
    /// <summary>The notification's id.</summary>
    public required long Id { get; init; }

    /// <summary>What it is about, for programs: <c>mention</c>, <c>requirementDecided</c> …</summary>
    public required string Kind { get; init; }

    /// <summary>The sentence, in the reader's language.</summary>
    public string Text { get; set; } = "";

    /// <summary>The page it leads to, from the web client's root.</summary>
    public required string Link { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTime At { get; init; }

    /// <summary>When the person read it; null before.</summary>
    public DateTime? ReadAt { get; init; }

    /// <summary>True until the person has read it.</summary>
    public bool Unread { get; init; }

    /// <inheritdoc/>
    public long Version => Unread ? 1 : 2;

    /// <summary>The values of the sentence's places, as kept.</summary>
    [JsonIgnore]
    public string TextValues { get; init; } = "{}";

    /// <summary>For the OpenAPI document.</summary>
    public static Notification Example => new()
    {
        Id = 12,
        Kind = "mention",
        Text = "Mara Quill mentions you in “Statement export in one go”.",
        Link = "/value-delivery/requirements/1024",
        At = new DateTime(2026, 3, 2, 8, 30, 0, DateTimeKind.Utc),
        Unread = true,
    };

    /// <summary>The same with its sentence.</summary>
    public Notification Worded()
    {
        Text = Shared.Notifications.Notifications.Sentence(Kind, TextValues, Shared.Texts.Text.Language);
        return this;
    }
}
