using System.Text.Json.Serialization;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;

namespace ProductOps.Api.Platform.ApiKeys;

/// <summary>A program's key, without its secret.</summary>
public sealed record ApiKey : IIdentified, IVersioned
{
    /// <summary>The key's id.</summary>
    public required long Id { get; init; }

    /// <summary>What it is for.</summary>
    public required string Name { get; init; }

    /// <summary>How its secret begins, to recognise it by.</summary>
    public required string Prefix { get; init; }

    /// <summary>What it may do, within its owner's roles.</summary>
    public IReadOnlyList<string> Scopes => ScopeText.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>For whom it acts.</summary>
    public Reference Owner => new(OwnerId, OwnerName);

    /// <summary>When it was made.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>Until when it works.</summary>
    public required DateTime ExpiresAt { get; init; }

    /// <summary>When it was last used, to a minute; null for never.</summary>
    public DateTime? LastUsedAt { get; init; }

    /// <summary>When it was revoked; null while it works.</summary>
    public DateTime? RevokedAt { get; init; }

    /// <inheritdoc/>
    public long Version { get; init; }

    /// <summary>The scopes as the table keeps them.</summary>
    [JsonIgnore]
    public string ScopeText { get; init; } = "";

    /// <summary>The owner's id.</summary>
    [JsonIgnore]
    public long OwnerId { get; init; }

    /// <summary>The owner's name.</summary>
    [JsonIgnore]
    public string OwnerName { get; init; } = "";

    /// <summary>For the OpenAPI document.</summary>
    public static ApiKey Example => new()
    {
        Id = 2,
        Name = "Nightly export",
        Prefix = "po_3fa9",
        ScopeText = "value-delivery:read",
        OwnerId = 1,
        OwnerName = "Mara Quill",
        CreatedAt = new DateTime(2026, 3, 2, 8, 0, 0, DateTimeKind.Utc),
        ExpiresAt = new DateTime(2026, 9, 2, 8, 0, 0, DateTimeKind.Utc),
        Version = 1,
    };
}
