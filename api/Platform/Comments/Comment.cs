using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;

namespace ProductOps.Api.Platform.Comments;

/// <summary>A word on a record.</summary>
public sealed record Comment : IIdentified, IVersioned
{
    /// <summary>The comment's id.</summary>
    public required long Id { get; init; }

    /// <summary>The kind of record.</summary>
    public required string Kind { get; init; }

    /// <summary>The record.</summary>
    public required long RecordId { get; init; }

    /// <summary>Markdown, as it was written. <c>@[name](user:5)</c> mentions a colleague.</summary>
    public required string Text { get; init; }

    /// <summary>Who wrote it.</summary>
    public Reference By => new(ById, ByName);

    /// <summary>When it was written.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it was last edited; null for never.</summary>
    public DateTime? EditedAt { get; init; }

    /// <inheritdoc/>
    public long Version { get; init; }

    /// <summary>Who wrote it, by id.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public long ById { get; init; }

    /// <summary>Who wrote it, by name.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string ByName { get; init; } = "";

    /// <summary>For the OpenAPI document.</summary>
    public static Comment Example => new()
    {
        Id = 21,
        Kind = "requirement",
        RecordId = 1024,
        Text = "Two more customers asked last week. @[Mara Quill](user:6), is there a case in it?",
        CreatedAt = new DateTime(2026, 3, 2, 8, 30, 0, DateTimeKind.Utc),
        Version = 1,
        ById = 1,
        ByName = "Mara Quill",
    };
}
