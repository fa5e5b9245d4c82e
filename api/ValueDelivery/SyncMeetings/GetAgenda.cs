using MediatR;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueDelivery.SyncMeetings;

/// <summary>A meeting's agenda, which builds itself.</summary>
/// <remarks>
/// Until the meeting starts, the agenda follows the pool: requirements that are screened or reopened, have a recommendation with evidence and are not
/// decided. First come those that people put in order, then what was carried over from an earlier meeting, then by the meeting's rule: <c>age</c>, the
/// longest waiting first, or <c>score</c>. Everybody sees the same agenda; asking again with <c>If-None-Match</c> costs nothing while nothing happened.
/// </remarks>
public sealed class GetAgenda : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/sync-meetings/{id:long}/agenda", (long id, IMediator mediator, CancellationToken stop) => mediator.Send(new Query(id), stop))
        .Allow(Permissions.ReadMeetings);

    /// <summary>The query.</summary>
    public sealed record Query(long Id) : IQuery<Agenda>;

    /// <summary>Reads it.</summary>
    public sealed class Handler(Meetings meetings, AgendaReader agendas) : IRequestHandler<Query, Agenda>
    {
        /// <inheritdoc/>
        public async Task<Agenda> Handle(Query request, CancellationToken cancellationToken) => await agendas.Of(await meetings.Read(request.Id, cancellationToken), cancellationToken);
    }
}
