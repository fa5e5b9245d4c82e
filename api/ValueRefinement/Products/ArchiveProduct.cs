using MediatR;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRefinement.Products;

/// <summary>Takes a product out of the lists. Records that name it or its features keep doing so; editing it with <c>archived: false</c> brings it back.</summary>
public sealed class ArchiveProduct : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapDelete("/products/{id:long}", (long id, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version), stop))
        .Allow(Permissions.EditFeatures);

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version) : ICommand<ProductView>;

    /// <summary>Archives it.</summary>
    public sealed class Handler(Db db, ProductReader products, AuditTrail audit, TimeProvider clock) : IRequestHandler<Command, ProductView>
    {
        private const string Archive = "UPDATE refinement_product SET archived_at = @Now, updated_at = @Now, version = version + 1 WHERE id = @Id AND version = @Version AND archived_at IS NULL";

        /// <inheritdoc/>
        public async Task<ProductView> Handle(Command request, CancellationToken cancellationToken)
        {
            var before = await products.View(request.Id, cancellationToken);
            if (!request.Version.Fits(before.Version)) throw Refusals.Stale(before);
            var touched = await db.Execute(Archive, new { request.Id, before.Version, Now = clock.GetUtcNow().UtcDateTime }, cancellationToken);
            var after = await products.View(request.Id, cancellationToken);
            if (touched == 0) throw before.ArchivedAt is null ? Refusals.Stale(after) : Refusals.WrongState("alreadyArchived", "archived", "inUse");
            await audit.Record("product", request.Id, "archived", before, after);
            return after;
        }
    }
}
