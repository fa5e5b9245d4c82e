using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRefinement.Products;

/// <summary>The products in use.</summary>
public sealed class ListProducts : ISlice
{
    /// <summary>The list's declaration.</summary>
    public static readonly ListDefinition<Row> List = new()
    {
        Name = "products",
        From = "FROM refinement_product p",
        Key = "p.id",
        DefaultSort = "name",
        Where = "p.archived_at IS NULL",
        Columns =
        [
            Column.Number("id", "p.id").Always(),
            Column.Text("name", "p.name", "p.name_key").Always(),
            Column.Text("description", "p.description").Unsorted(),
            Column.Number("modules", "(SELECT COUNT(*) FROM refinement_feature f WHERE f.product_id = p.id AND f.kind = 'module' AND f.archived_at IS NULL)").Always(),
            Column.Number("features", "(SELECT COUNT(*) FROM refinement_feature f WHERE f.product_id = p.id AND f.kind = 'feature' AND f.archived_at IS NULL)").Always(),
            Column.Instant("createdAt", "p.created_at").Always(),
            Column.Instant("updatedAt", "p.updated_at").Always(),
            Column.Number("version", "p.version").Always().Unsorted().Unfiltered().Hidden(),
        ],
    };

    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapList("/products", List, Permissions.Read);

    /// <summary>A row.</summary>
    public sealed record Row
    {
        /// <summary>The id.</summary>
        public required long Id { get; init; }

        /// <summary>The name.</summary>
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

        /// <summary>Grows with every change.</summary>
        public required long Version { get; init; }
    }
}
