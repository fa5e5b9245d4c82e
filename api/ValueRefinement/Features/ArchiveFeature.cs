using MediatR;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRefinement.Features;

/// <summary>Takes a module or feature out of the lists. Records that name it keep doing so; editing it with <c>archived: false</c> brings it back.</summary>
public sealed class ArchiveFeature : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapDelete("/features/{id:long}", (long id, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version), stop))
        .Allow(Permissions.EditFeatures);

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version) : ICommand<FeatureView>;

    /// <summary>Archives it.</summary>
    public sealed class Handler(Db db, FeatureReader features, AuditTrail audit, TimeProvider clock) : IRequestHandler<Command, FeatureView>
    {
        private const string Archive = "UPDATE refinement_feature SET archived_at = @Now, updated_at = @Now, version = version + 1 WHERE id = @Id AND version = @Version AND archived_at IS NULL";

        /// <inheritdoc/>
        public async Task<FeatureView> Handle(Command request, CancellationToken cancellationToken)
        {
            var before = await features.View(request.Id, cancellationToken);
            if (!request.Version.Fits(before.Version)) throw Refusals.Stale(before);
            var touched = await db.Execute(Archive, new { request.Id, before.Version, Now = clock.GetUtcNow().UtcDateTime }, cancellationToken);
            var after = await features.View(request.Id, cancellationToken);
            if (touched == 0) throw before.ArchivedAt is null ? Refusals.Stale(after) : Refusals.WrongState("alreadyArchived", "archived", "inUse");
            await audit.Record("feature", request.Id, "archived", before, after);
            return after;
        }
    }
}
