using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRefinement.Features;

/// <summary>Reads one node of the tree, and checks where a node may hang.</summary>
[Block]
public sealed class FeatureReader(Db db)
{
    /// <summary>The kind under which they stand in the audit trail.</summary>
    public const string Kind = "feature";

    private const int Deepest = 20;

    private const string Select = """
        SELECT f.id AS Id, f.kind AS Kind, f.name AS Name, f.description AS Description, f.product_id AS ProductId, p.name AS ProductName, f.parent_id AS ParentId, u.name AS ParentName,
               f.position AS Position, f.created_at AS CreatedAt, f.updated_at AS UpdatedAt, f.archived_at AS ArchivedAt, f.version AS Version
          FROM refinement_feature f
          JOIN refinement_product p ON p.id = f.product_id
          LEFT JOIN refinement_feature u ON u.id = f.parent_id
         WHERE f.id = @Id
        """;

    private const string ProductInUse = "SELECT COUNT(*) FROM refinement_product WHERE id = @Id AND archived_at IS NULL";
    private const string Above = "SELECT product_id AS ProductId, parent_id AS ParentId, kind AS Kind, archived_at AS ArchivedAt FROM refinement_feature WHERE id = @Id";

    /// <summary>The node, in use or archived.</summary>
    public async Task<FeatureView> View(long id, CancellationToken stop)
    {
        var row = await db.First<Row>(Select, new { Id = id }, stop) ?? throw Refusals.NotFound("feature", id);
        return new FeatureView
        {
            Id = row.Id, Kind = Words.Parse<FeatureKind>(row.Kind), Name = row.Name, Description = row.Description, Product = new(row.ProductId, row.ProductName),
            Parent = row.ParentId is { } parent ? new(parent, row.ParentName!) : null, Position = row.Position,
            CreatedAt = row.CreatedAt, UpdatedAt = row.UpdatedAt, ArchivedAt = row.ArchivedAt, Version = row.Version,
        };
    }

    /// <summary>Refuses a place that is not there: an unknown product, a parent of another product, a feature above a module, a node under itself.</summary>
    public async Task DemandPlace(long productId, long? parentId, FeatureKind kind, long? self, CancellationToken stop)
    {
        if (await db.Scalar<long>(ProductInUse, new { Id = productId }, stop) == 0) throw Refusals.Invalid("/productId", "unknownProduct");
        if (parentId is not { } at) return;
        for (var (next, depth) = ((long?)at, 0); next is { } id; depth++)
        {
            if (id == self || depth > Deepest) throw Refusals.Invalid("/parentId", "parentBelowItself");
            if (await db.First<Node>(Above, new { Id = id }, stop) is not { } node || node.ProductId != productId || (id == at && node.ArchivedAt is not null))
                throw Refusals.Invalid("/parentId", "unknownParent");
            if (kind == FeatureKind.Module && node.Kind != FeatureKind.Module.Word()) throw Refusals.Invalid("/parentId", "moduleUnderFeature");
            next = node.ParentId;
        }
    }

    private sealed record Row
    {
        public long Id { get; init; }
        public string Kind { get; init; } = "";
        public string Name { get; init; } = "";
        public string? Description { get; init; }
        public long ProductId { get; init; }
        public string ProductName { get; init; } = "";
        public long? ParentId { get; init; }
        public string? ParentName { get; init; }
        public int Position { get; init; }
        public DateTime CreatedAt { get; init; }
        public DateTime UpdatedAt { get; init; }
        public DateTime? ArchivedAt { get; init; }
        public long Version { get; init; }
    }

    private sealed record Node
    {
        public long ProductId { get; init; }
        public long? ParentId { get; init; }
        public string Kind { get; init; } = "";
        public DateTime? ArchivedAt { get; init; }
    }
}
