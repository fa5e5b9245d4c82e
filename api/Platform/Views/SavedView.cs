using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;

namespace ProductOps.Api.Platform.Views;

/// <summary>A list's filters, order and columns under a name, as the caller sees it.</summary>
public sealed record SavedView : IIdentified, IVersioned
{
    /// <summary>The view's id.</summary>
    public required long Id { get; init; }

    /// <summary>The list it belongs to, for example <c>requirements</c>.</summary>
    public required string List { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>The list's query string, without the question mark; <c>columns</c> and <c>group</c> say how the grid shows it.</summary>
    public required string Query { get; init; }

    /// <summary>True when every colleague sees it.</summary>
    public bool Shared { get; init; }

    /// <summary>True when the caller keeps it in the rail.</summary>
    public bool Pinned { get; init; }

    /// <summary>True when the list opens with it for the caller.</summary>
    public bool IsDefault { get; init; }

    /// <summary>Its place among the caller's tabs; the ones without a place follow by name.</summary>
    public int? Place { get; init; }

    /// <summary>Whose it is.</summary>
    public Reference Owner => new(OwnerId, OwnerName);

    /// <summary>When it was last changed.</summary>
    public DateTime UpdatedAt { get; init; }

    /// <inheritdoc/>
    public long Version { get; init; }

    /// <summary>The owner's id.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public long OwnerId { get; init; }

    /// <summary>The owner's name.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string OwnerName { get; init; } = "";

    /// <summary>For the OpenAPI document.</summary>
    public static SavedView Example => new()
    {
        Id = 4,
        List = "requirements",
        Name = "To decide, East",
        Query = "status=screened&region=East&sort=-score",
        Shared = true,
        Pinned = true,
        UpdatedAt = new DateTime(2026, 3, 2, 8, 30, 0, DateTimeKind.Utc),
        OwnerId = 1,
        OwnerName = "Mara Quill",
        Version = 1,
    };
}
