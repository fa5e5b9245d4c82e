using MediatR;
using ProductOps.Api.Shared.Audit;
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
    public sealed class Handler(FeatureReader features, FeatureWriter writer, AuditTrail audit, TimeProvider clock) : IRequestHandler<Command, FeatureView>
    {
        /// <inheritdoc/>
        public async Task<FeatureView> Handle(Command request, CancellationToken cancellationToken)
        {
            var before = await features.View(request.Id, cancellationToken);
            if (!request.Version.Fits(before.Version)) throw Refusals.Stale(before);
            if (before.ArchivedAt is not null) throw Refusals.WrongState("alreadyArchived", "archived", "inUse");
            var after = await writer.Write(before, before with { ArchivedAt = clock.GetUtcNow().UtcDateTime }, cancellationToken);
            await audit.Record(FeatureReader.Kind, request.Id, "archived", before, after, before);
            return after;
        }
    }
}
