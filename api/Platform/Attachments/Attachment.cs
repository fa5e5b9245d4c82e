using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;

namespace ProductOps.Api.Platform.Attachments;

/// <summary>A file that belongs to a record.</summary>
public sealed record Attachment : IIdentified, IVersioned
{
    /// <summary>The attachment's id.</summary>
    public required long Id { get; init; }

    /// <summary>The kind of record.</summary>
    public required string Kind { get; init; }

    /// <summary>The record.</summary>
    public required long RecordId { get; init; }

    /// <summary>The file, for <c>GET /files/{id}</c>.</summary>
    public required long FileId { get; init; }

    /// <summary>The file's name.</summary>
    public required string Name { get; init; }

    /// <summary>What the file is.</summary>
    public required string MediaType { get; init; }

    /// <summary>Its size in bytes.</summary>
    public required long Size { get; init; }

    /// <summary>Who attached it; null for an import.</summary>
    public Reference? By => ById is { } id ? new Reference(id, ByName ?? "") : null;

    /// <summary>When it was attached.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>Always 1: an attachment never changes.</summary>
    public long Version => 1;

    /// <summary>Who attached it, by id.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public long? ById { get; init; }

    /// <summary>Who attached it, by name.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string? ByName { get; init; }

    /// <summary>For the OpenAPI document.</summary>
    public static Attachment Example => new()
    {
        Id = 3,
        Kind = "requirement",
        RecordId = 1024,
        FileId = 7,
        Name = "statement.png",
        MediaType = "image/png",
        Size = 48_213,
        CreatedAt = new DateTime(2026, 3, 2, 8, 30, 0, DateTimeKind.Utc),
        ById = 1,
        ByName = "Mara Quill",
    };
}
