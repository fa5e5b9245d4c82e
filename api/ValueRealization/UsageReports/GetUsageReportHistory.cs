using MediatR;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.UsageReports;

/// <summary>What happened to a usage report, the newest first: who did what, when, through what, from what to what.</summary>
/// <remarks>The newest 200 changes.</remarks>
public sealed class GetUsageReportHistory : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/usage-reports/{id:long}/history", (long id, IMediator mediator, CancellationToken stop) => mediator.Send(new Query(id), stop))
        .Allow(Permissions.Read);

    /// <summary>The query.</summary>
    public sealed record Query(long Id) : IQuery<ListPage<HistoryEntry>>;

    /// <summary>Reads it.</summary>
    public sealed class Handler(UsageReportStore store, NamedHistory history) : IRequestHandler<Query, ListPage<HistoryEntry>>
    {
        /// <inheritdoc/>
        public async Task<ListPage<HistoryEntry>> Handle(Query request, CancellationToken cancellationToken)
        {
            await store.View(request.Id, cancellationToken);
            return await history.Of(store.Kind, request.Id, cancellationToken);
        }
    }
}
