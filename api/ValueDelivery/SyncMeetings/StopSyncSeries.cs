using MediatR;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueDelivery.SyncMeetings;

/// <summary>Stops a weekly meeting: no further ones are opened. Those that were, stay.</summary>
public sealed class StopSyncSeries : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapDelete("/sync-series/{id:long}", (long id, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version), stop))
        .Allow(Permissions.RunMeetings);

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version) : ICommand<SeriesView>;

    /// <summary>Stops it.</summary>
    public sealed class Handler(Db db, MeetingSeries series, Meetings meetings, AuditTrail audit) : IRequestHandler<Command, SeriesView>
    {
        private const string Archive = "UPDATE delivery_sync_series SET archived_at = @Now, updated_at = @Now, version = version + 1 WHERE id = @Id AND version = @Version AND archived_at IS NULL";

        /// <inheritdoc/>
        public async Task<SeriesView> Handle(Command request, CancellationToken cancellationToken)
        {
            var before = await series.View(request.Id, cancellationToken);
            if (!request.Version.Fits(before.Version)) throw Refusals.Stale(before);
            var touched = await db.Execute(Archive, new { request.Id, before.Version, meetings.Now }, cancellationToken);
            var after = await series.View(request.Id, cancellationToken);
            if (touched == 0) throw before.ArchivedAt is null ? Refusals.Stale(after) : Refusals.WrongState("alreadyArchived", "archived", "inUse");
            await audit.Record(MeetingSeries.Kind, request.Id, "archived", before, after, SeriesPlan.Of(before));
            return after;
        }
    }
}
