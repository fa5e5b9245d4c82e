using MediatR;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueDelivery.SyncMeetings;

/// <summary>One weekly meeting, also one that has stopped.</summary>
public sealed class GetSyncSeries : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/sync-series/{id:long}", (long id, IMediator mediator, CancellationToken stop) => mediator.Send(new Query(id), stop))
        .Allow(Permissions.ReadMeetings);

    /// <summary>The query.</summary>
    public sealed record Query(long Id) : IQuery<SeriesView>;

    /// <summary>Reads it.</summary>
    public sealed class Handler(MeetingSeries series) : IRequestHandler<Query, SeriesView>
    {
        /// <inheritdoc/>
        public Task<SeriesView> Handle(Query request, CancellationToken cancellationToken) => series.View(request.Id, cancellationToken);
    }
}
