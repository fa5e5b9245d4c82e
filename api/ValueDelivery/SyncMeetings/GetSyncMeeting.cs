using MediatR;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueDelivery.SyncMeetings;

/// <summary>One meeting.</summary>
public sealed class GetSyncMeeting : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/sync-meetings/{id:long}", (long id, IMediator mediator, CancellationToken stop) => mediator.Send(new Query(id), stop))
        .Allow(Permissions.ReadMeetings);

    /// <summary>The query.</summary>
    public sealed record Query(long Id) : IQuery<MeetingView>;

    /// <summary>Reads it.</summary>
    public sealed class Handler(Meetings meetings) : IRequestHandler<Query, MeetingView>
    {
        /// <inheritdoc/>
        public async Task<MeetingView> Handle(Query request, CancellationToken cancellationToken) => await meetings.View(request.Id, cancellationToken);
    }
}
