using ProductOps.Api.Shared.Http;

namespace ProductOps.Api.Shared.Files;

/// <summary>A file that was uploaded.</summary>
public sealed record StoredFile : IIdentified
{
    /// <summary>The file's id.</summary>
    public required long Id { get; init; }

    /// <summary>Its name, as it was uploaded.</summary>
    public required string Name { get; init; }

    /// <summary>What it is, by its content and not by what the uploader said.</summary>
    public required string MediaType { get; init; }

    /// <summary>Its size in bytes.</summary>
    public required long Size { get; init; }

    /// <summary>The SHA-256 of its content, in hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Who uploaded it; null for the system itself.</summary>
    public long? UserId { get; init; }

    /// <summary>When.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>For the OpenAPI document.</summary>
    public static StoredFile Example => new()
    {
        Id = 7,
        Name = "statement.png",
        MediaType = "image/png",
        Size = 48_213,
        Sha256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        UserId = 1,
        CreatedAt = new DateTime(2026, 3, 2, 8, 30, 0, DateTimeKind.Utc),
    };
}
