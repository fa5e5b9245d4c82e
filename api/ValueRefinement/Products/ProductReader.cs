using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRefinement.Products;

/// <summary>Reads one product.</summary>
[Block]
public sealed class ProductReader(Db db)
{
    /// <summary>The kind under which they stand in the audit trail.</summary>
    public const string Kind = "product";

    private const string Select = """
        SELECT p.id AS Id, p.name AS Name, p.description AS Description, p.created_at AS CreatedAt, p.updated_at AS UpdatedAt, p.archived_at AS ArchivedAt, p.version AS Version,
               (SELECT COUNT(*) FROM refinement_feature f WHERE f.product_id = p.id AND f.kind = 'module' AND f.archived_at IS NULL) AS Modules,
               (SELECT COUNT(*) FROM refinement_feature f WHERE f.product_id = p.id AND f.kind = 'feature' AND f.archived_at IS NULL) AS Features
          FROM refinement_product p
         WHERE p.id = @Id
        """;

    /// <summary>The product, in use or archived.</summary>
    public async Task<ProductView> View(long id, CancellationToken stop) =>
        await db.First<ProductView>(Select, new { Id = id }, stop) ?? throw Refusals.NotFound("product", id);
}
