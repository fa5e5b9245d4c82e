using MediatR;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRefinement.Products;

/// <summary>What happened to a product, the newest first: who did what, when, through what, from what to what.</summary>
/// <remarks>The newest 200 changes.</remarks>
public sealed class GetProductHistory : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/products/{id:long}/history", (long id, IMediator mediator, CancellationToken stop) => mediator.Send(new Query(id), stop))
        .Allow(Permissions.Read);

    /// <summary>The query.</summary>
    public sealed record Query(long Id) : IQuery<ListPage<HistoryEntry>>;

    /// <summary>Reads it.</summary>
    public sealed class Handler(ProductReader products, NamedHistory history) : IRequestHandler<Query, ListPage<HistoryEntry>>
    {
        /// <inheritdoc/>
        public async Task<ListPage<HistoryEntry>> Handle(Query request, CancellationToken cancellationToken)
        {
            await products.View(request.Id, cancellationToken);
            return await history.Of(ProductReader.Kind, request.Id, cancellationToken);
        }
    }
}
