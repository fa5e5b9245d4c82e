using ProductOps.Api.Shared.Http;

namespace ProductOps.Api.ValueRefinement.Products;

/// <summary>A product: the root of a tree of modules and features.</summary>
public sealed record ProductView : IVersioned, IIdentified
{
    /// <inheritdoc/>
    public required long Id { get; init; }

    /// <summary>The name; unique among products in use.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for.</summary>
    public string? Description { get; init; }

    /// <summary>How many modules it has.</summary>
    public required long Modules { get; init; }

    /// <summary>How many features it has.</summary>
    public required long Features { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTime UpdatedAt { get; init; }

    /// <summary>When it left the lists; null while it is in use.</summary>
    public DateTime? ArchivedAt { get; init; }

    /// <inheritdoc/>
    public required long Version { get; init; }

    /// <summary>As it looks.</summary>
    public static ProductView Example { get; } = new()
    {
        Id = 1, Name = "Field Service Cloud", Description = "Work orders, spare parts and contracts for service companies.", Modules = 9, Features = 41,
        CreatedAt = new DateTime(2026, 1, 5, 8, 0, 0, DateTimeKind.Utc), UpdatedAt = new DateTime(2026, 1, 5, 8, 0, 0, DateTimeKind.Utc), Version = 1,
    };
}
