using MediatR;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Departures;

/// <summary>One departure, also an archived one.</summary>
public sealed class GetDeparture : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/departures/{id:long}", (long id, IMediator mediator, CancellationToken stop) => mediator.Send(new Query(id), stop))
        .Allow(Permissions.Read);

    /// <summary>The query.</summary>
    public sealed record Query(long Id) : IQuery<DepartureView>;

    /// <summary>Reads it.</summary>
    public sealed class Handler(DepartureStore store) : IRequestHandler<Query, DepartureView>
    {
        /// <inheritdoc/>
        public Task<DepartureView> Handle(Query request, CancellationToken cancellationToken) => store.View(request.Id, cancellationToken);
    }
}
