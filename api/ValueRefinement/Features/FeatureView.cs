using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;

namespace ProductOps.Api.ValueRefinement.Features;

/// <summary>A module or feature: one node of a product's tree.</summary>
public sealed record FeatureView : IVersioned, IIdentified
{
    /// <inheritdoc/>
    public required long Id { get; init; }

    /// <summary>Module or feature.</summary>
    public required FeatureKind Kind { get; init; }

    /// <summary>The name; unique among the product's nodes of the same kind in use.</summary>
    public required string Name { get; init; }

    /// <summary>What it does.</summary>
    public string? Description { get; init; }

    /// <summary>The product.</summary>
    public required Reference Product { get; init; }

    /// <summary>The node above; null right under the product.</summary>
    public Reference? Parent { get; init; }

    /// <summary>Place among the nodes under the same parent.</summary>
    public required int Position { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTime UpdatedAt { get; init; }

    /// <summary>When it left the lists; null while it is in use.</summary>
    public DateTime? ArchivedAt { get; init; }

    /// <inheritdoc/>
    public required long Version { get; init; }

    /// <summary>As it looks.</summary>
    public static FeatureView Example { get; } = new()
    {
        Id = 12, Kind = FeatureKind.Feature, Name = "Offline work orders", Product = new(1, "Field Service Cloud"), Parent = new(3, "Mobile app"), Position = 1,
        CreatedAt = new DateTime(2026, 1, 5, 8, 0, 0, DateTimeKind.Utc), UpdatedAt = new DateTime(2026, 1, 5, 8, 0, 0, DateTimeKind.Utc), Version = 1,
    };
}
