using MediatR;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRefinement.Features;

/// <summary>The tree of modules and features, of one product or of all.</summary>
/// <remarks>Nodes stand in their order under their parent. <c>product</c> narrows it to one product.</remarks>
public sealed class GetFeatureTree : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/features/tree", (long? product, IMediator mediator, CancellationToken stop) => mediator.Send(new Query(product), stop))
        .Allow(Permissions.Read);

    /// <summary>The query.</summary>
    public sealed record Query(long? Product) : IQuery<Tree>;

    /// <summary>The products with what hangs under them.</summary>
    /// <param name="Products">In order of name.</param>
    public sealed record Tree(IReadOnlyList<Root> Products);

    /// <summary>A product.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Version">Grows with every change of the product itself.</param>
    /// <param name="Children">The nodes right under it.</param>
    public sealed record Root(long Id, string Name, long Version, IReadOnlyList<Node> Children);

    /// <summary>A node.</summary>
    public sealed record Node
    {
        /// <summary>The id.</summary>
        public required long Id { get; init; }

        /// <summary>Module or feature.</summary>
        public required FeatureKind Kind { get; init; }

        /// <summary>The name.</summary>
        public required string Name { get; init; }

        /// <summary>What it does.</summary>
        public string? Description { get; init; }

        /// <summary>Grows with every change.</summary>
        public required long Version { get; init; }

        /// <summary>Requirements in the pool that name this node, not those below it, and wait for a decision.</summary>
        public required long OpenRequirements { get; init; }

        /// <summary>The nodes under it.</summary>
        public required IReadOnlyList<Node> Children { get; init; }
    }

    /// <summary>Reads all nodes at once and hangs them together.</summary>
    public sealed class Handler(Db db) : IRequestHandler<Query, Tree>
    {
        private const string Products = "SELECT id AS Id, name AS Name, version AS Version FROM refinement_product WHERE archived_at IS NULL AND (@Product IS NULL OR id = @Product) ORDER BY name_key, id";

        private const string Nodes = """
            SELECT id AS Id, product_id AS ProductId, parent_id AS ParentId, kind AS Kind, name AS Name, description AS Description, version AS Version
              FROM refinement_feature
             WHERE archived_at IS NULL AND (@Product IS NULL OR product_id = @Product)
             ORDER BY position, name_key, id
            """;

        // A requirement counts at its feature, and at its module where it names no feature.
        private const string Open = """
            SELECT COALESCE(feature_id, module_id) AS Id, COUNT(*) AS OpenRequirements
              FROM delivery_pub_requirement
             WHERE status IN ('new', 'screened', 'reopened') AND COALESCE(feature_id, module_id) IS NOT NULL
             GROUP BY COALESCE(feature_id, module_id)
            """;

        /// <inheritdoc/>
        public async Task<Tree> Handle(Query request, CancellationToken cancellationToken)
        {
            var products = await db.Query<Row>(Products, new { request.Product }, cancellationToken);
            var nodes = await db.Query<Row>(Nodes, new { request.Product }, cancellationToken);
            var open = (await db.Query<Count>(Open, null, cancellationToken)).ToDictionary(count => count.Id, count => count.OpenRequirements);
            var inUse = nodes.Select(node => node.Id).ToHashSet();
            // A node whose parent is archived moves up to the product, so that nothing in use is out of sight.
            var below = nodes.ToLookup(node => (node.ProductId, Parent: node.ParentId is { } parent && inUse.Contains(parent) ? parent : 0));
            return new Tree([.. products.Select(product => new Root(product.Id, product.Name, product.Version, Under(product.Id, 0)))]);

            IReadOnlyList<Node> Under(long product, long parent) => [.. below[(product, parent)].Select(row => new Node
            {
                Id = row.Id, Kind = Words.Parse<FeatureKind>(row.Kind), Name = row.Name, Description = row.Description, Version = row.Version, OpenRequirements = open.GetValueOrDefault(row.Id), Children = Under(product, row.Id),
            })];
        }

        private sealed record Row
        {
            public long Id { get; init; }
            public long ProductId { get; init; }
            public long? ParentId { get; init; }
            public string Kind { get; init; } = "";
            public string Name { get; init; } = "";
            public string? Description { get; init; }
            public long Version { get; init; }
        }

        private sealed record Count
        {
            public long Id { get; init; }
            public long OpenRequirements { get; init; }
        }
    }
}
