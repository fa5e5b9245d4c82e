using MediatR;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueDelivery.SyncMeetings;

/// <summary>A meeting's minutes: decisions with reason and release, where they differ from the recommendation, what is carried over, who was there, times.</summary>
/// <remarks>They grow while the meeting goes on and are final once it has ended. A decision that is taken back later leaves them.</remarks>
public sealed class GetMinutes : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/sync-meetings/{id:long}/minutes", (long id, IMediator mediator, CancellationToken stop) => mediator.Send(new Query(id), stop))
        .Allow(Permissions.ReadMeetings);

    /// <summary>The query.</summary>
    public sealed record Query(long Id) : IQuery<Minutes>;

    /// <summary>Reads them.</summary>
    public sealed class Handler(Db db, Meetings meetings, AgendaReader agendas, AgreementReader agreements) : IRequestHandler<Query, Minutes>
    {
        private const string Next = "SELECT id AS Id, planned_at AS PlannedAt FROM delivery_sync_meeting WHERE series_id = @SeriesId AND planned_at > @PlannedAt AND state <> 'cancelled' ORDER BY planned_at";

        /// <inheritdoc/>
        public async Task<Minutes> Handle(Query request, CancellationToken cancellationToken)
        {
            var record = await meetings.Read(request.Id, cancellationToken);
            // What is only planned has no minutes yet: an agenda that follows the pool would look like a record of it.
            var items = record.StartedAt is null ? [] : (await agendas.Items(record, cancellationToken)).Items;
            var view = await meetings.View(request.Id, cancellationToken);
            var next = record.SeriesId is null ? null : await db.First<NextRow>(Next + db.Dialect.Take(1), new { record.SeriesId, record.PlannedAt }, cancellationToken);
            var decided = items.Where(item => item.State == ItemState.Decided).OrderBy(item => item.Decision!.At).ToList();
            return new Minutes
            {
                Meeting = view, IsFinal = record.EndedAt is not null, Counts = AgendaReader.Count(items), Time = AgendaReader.TimeOf(record, items, meetings.Now), Decided = decided,
                Differing = decided.Count(item => item.Decision!.Differs is Difference.Verdict or Difference.TargetRelease),
                CarriedOver = [.. items.Where(item => item.State is ItemState.Carried or ItemState.Skipped or ItemState.Open)], Settled = [.. items.Where(item => item.State == ItemState.Settled)],
                Agreement = await agreements.LastWeeks(AgreementReader.Weeks, record.EndedAt, cancellationToken), Next = next is null ? null : new NextMeeting(next.Id, next.PlannedAt), Version = record.Version,
            };
        }

        private sealed record NextRow
        {
            public long Id { get; init; }
            public DateTime PlannedAt { get; init; }
        }
    }
}
