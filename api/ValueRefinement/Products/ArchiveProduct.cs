using MediatR;
using ProductOps.Api.Shared.Audit;
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
    public sealed class Handler(ProductReader products, ProductWriter writer, AuditTrail audit, TimeProvider clock) : IRequestHandler<Command, ProductView>
    {
        /// <inheritdoc/>
        public async Task<ProductView> Handle(Command request, CancellationToken cancellationToken)
        {
            var before = await products.View(request.Id, cancellationToken);
            if (!request.Version.Fits(before.Version)) throw Refusals.Stale(before);
            if (before.ArchivedAt is not null) throw Refusals.WrongState("alreadyArchived", "archived", "inUse");
            var after = await writer.Write(before, before with { ArchivedAt = clock.GetUtcNow().UtcDateTime }, cancellationToken);
            await audit.Record(ProductReader.Kind, request.Id, "archived", before, after, before);
            return after;
        }
    }
}
