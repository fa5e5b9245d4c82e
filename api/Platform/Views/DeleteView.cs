using MediatR;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Views;

/// <summary>Deletes a saved view: its owner, or ops for a shared one. It can be undone.</summary>
public sealed class DeleteView : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapDelete("/views/{id:long}", (long id, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version), stop))
        .Allow(Permissions.KeepOwn);

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version) : ICommand;

    /// <summary>Deletes it.</summary>
    public sealed class Handler(Db db, Caller caller, Views views, AuditTrail audit, TimeProvider clock) : IRequestHandler<Command, Unit>
    {
        private const string Archive = "UPDATE platform_view SET archived_at = @Now, version = version + 1 WHERE id = @Id AND version = @Version";

        /// <inheritdoc/>
        public async Task<Unit> Handle(Command request, CancellationToken cancellationToken)
        {
            var view = await views.Of(request.Id);
            if (!request.Version.Fits(view.Version)) throw Refusals.Stale(view);
            if (view.OwnerId != caller.User && !caller.Is(Role.Ops, Role.Admin)) throw Refusals.Forbidden("view.own", ("owner", view.OwnerName));
            await db.Execute(Archive, new { request.Id, view.Version, Now = clock.GetUtcNow().UtcDateTime }, cancellationToken);
            var before = new Views.Before(view.Name, view.Query, view.Shared);
            await audit.Record(Views.Kind, request.Id, "deleted", before, null, before);
            return Unit.Value;
        }
    }
}
