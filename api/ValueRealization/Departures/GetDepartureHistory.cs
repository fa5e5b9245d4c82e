using MediatR;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Departures;

/// <summary>What happened to a departure, the newest first: who did what, when, through what, from what to what.</summary>
/// <remarks>The newest 200 changes.</remarks>
public sealed class GetDepartureHistory : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/departures/{id:long}/history", (long id, IMediator mediator, CancellationToken stop) => mediator.Send(new Query(id), stop))
        .Allow(Permissions.Read);

    /// <summary>The query.</summary>
    public sealed record Query(long Id) : IQuery<ListPage<HistoryEntry>>;

    /// <summary>Reads it.</summary>
    public sealed class Handler(DepartureStore store, NamedHistory history) : IRequestHandler<Query, ListPage<HistoryEntry>>
    {
        /// <inheritdoc/>
        public async Task<ListPage<HistoryEntry>> Handle(Query request, CancellationToken cancellationToken)
        {
            await store.View(request.Id, cancellationToken);
            return await history.Of(store.Kind, request.Id, cancellationToken);
        }
    }
}
