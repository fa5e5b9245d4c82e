using MediatR;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRefinement.Products;

/// <summary>One product, also an archived one.</summary>
public sealed class GetProduct : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/products/{id:long}", (long id, IMediator mediator, CancellationToken stop) => mediator.Send(new Query(id), stop))
        .Allow(Permissions.Read);

    /// <summary>The query.</summary>
    public sealed record Query(long Id) : IQuery<ProductView>;

    /// <summary>Reads it.</summary>
    public sealed class Handler(ProductReader products) : IRequestHandler<Query, ProductView>
    {
        /// <inheritdoc/>
        public Task<ProductView> Handle(Query request, CancellationToken cancellationToken) => products.View(request.Id, cancellationToken);
    }
}
