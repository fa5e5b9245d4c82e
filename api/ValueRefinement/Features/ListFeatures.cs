using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRefinement.Features;

/// <summary>The modules and features in use, as a flat list; the tree stands beside it.</summary>
public sealed class ListFeatures : ISlice
{
    /// <summary>The list's declaration.</summary>
    public static readonly ListDefinition<Row> List = new()
    {
        Name = "features",
        From = """
            FROM refinement_feature f
            JOIN refinement_product p ON p.id = f.product_id
            LEFT JOIN refinement_feature u ON u.id = f.parent_id
            """,
        Key = "f.id",
        DefaultSort = "product,parent,position",
        TextKind = Shared.Search.TextKind.Feature,
        Where = "f.archived_at IS NULL AND p.archived_at IS NULL",
        Columns =
        [
            Column.Number("id", "f.id").Always(),
            Column.Reference("product", "f.product_id", "p.name").Always(),
            Column.Reference("parent", "f.parent_id", "u.name"),
            Column.Choice<FeatureKind>("kind", "f.kind", "features.kind").Always(),
            Column.Text("name", "f.name", "f.name_key").Always(),
            Column.Text("description", "f.description").Unsorted(),
            Column.Number("position", "f.position").Always().Hidden(),
            Column.Instant("createdAt", "f.created_at").Always(),
            Column.Instant("updatedAt", "f.updated_at").Always(),
            Column.Number("version", "f.version").Always().Unsorted().Unfiltered().Hidden(),
        ],
    };

    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapList("/features", List, Permissions.Read);

    /// <summary>A row.</summary>
    public sealed record Row
    {
        /// <summary>The id.</summary>
        public required long Id { get; init; }

        /// <summary>The product's id.</summary>
        public required long ProductId { get; init; }

        /// <summary>The product's name.</summary>
        public required string ProductName { get; init; }

        /// <summary>The id of the node above; null right under the product.</summary>
        public long? ParentId { get; init; }

        /// <summary>The name of the node above.</summary>
        public string? ParentName { get; init; }

        /// <summary>Module or feature.</summary>
        public required FeatureKind Kind { get; init; }

        /// <summary>The name.</summary>
        public required string Name { get; init; }

        /// <summary>What it does.</summary>
        public string? Description { get; init; }

        /// <summary>Place among the nodes under the same parent.</summary>
        public required int Position { get; init; }

        /// <summary>When it was made.</summary>
        public required DateTime CreatedAt { get; init; }

        /// <summary>When it was last changed.</summary>
        public required DateTime UpdatedAt { get; init; }

        /// <summary>Grows with every change.</summary>
        public required long Version { get; init; }
    }
}
