using MediatR;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRefinement.Features;

/// <summary>One module or feature, also an archived one.</summary>
public sealed class GetFeature : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/features/{id:long}", (long id, IMediator mediator, CancellationToken stop) => mediator.Send(new Query(id), stop))
        .Allow(Permissions.Read);

    /// <summary>The query.</summary>
    public sealed record Query(long Id) : IQuery<FeatureView>;

    /// <summary>Reads it.</summary>
    public sealed class Handler(FeatureReader features) : IRequestHandler<Query, FeatureView>
    {
        /// <inheritdoc/>
        public Task<FeatureView> Handle(Query request, CancellationToken cancellationToken) => features.View(request.Id, cancellationToken);
    }
}
