using MediatR;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueDelivery.SyncMeetings;

/// <summary>The weekly meetings that go on, each with its next date.</summary>
public sealed class ListSyncSeries : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/sync-series", (IMediator mediator, CancellationToken stop) => mediator.Send(new Query(), stop))
        .Allow(Permissions.ReadMeetings);

    /// <summary>The query.</summary>
    public sealed record Query : IQuery<AllSeries>;

    /// <summary>All of them.</summary>
    /// <param name="Items">In the order in which they were made.</param>
    public sealed record AllSeries(IReadOnlyList<SeriesView> Items);

    /// <summary>Reads them.</summary>
    public sealed class Handler(MeetingSeries series) : IRequestHandler<Query, AllSeries>
    {
        /// <inheritdoc/>
        public async Task<AllSeries> Handle(Query request, CancellationToken cancellationToken) => new(await series.All(cancellationToken));
    }
}
