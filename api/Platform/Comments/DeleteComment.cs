using MediatR;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Comments;

/// <summary>Deletes one's own comment; an admin deletes anybody's. It can be undone.</summary>
public sealed class DeleteComment : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapDelete("/comments/{id:long}", (long id, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version), stop))
        .Allow(Permissions.Moderate);

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version) : ICommand;

    /// <summary>Deletes it.</summary>
    public sealed class Handler(Db db, Caller caller, Comments comments, AuditTrail audit, TimeProvider clock) : IRequestHandler<Command, Unit>
    {
        private const string Delete = "UPDATE platform_comment SET deleted_at = @Now, version = version + 1 WHERE id = @Id AND version = @Version";

        /// <inheritdoc/>
        public async Task<Unit> Handle(Command request, CancellationToken cancellationToken)
        {
            var (comment, _, _) = await comments.Require(request.Id, cancellationToken);
            if (comment.ById != caller.User && !caller.Is(Role.Admin)) throw Refusals.Forbidden("comment.own", ("who", comment.ByName));
            if (!request.Version.Fits(comment.Version)) throw Refusals.Stale(comment);
            await db.Execute(Delete, new { request.Id, comment.Version, Now = clock.GetUtcNow().UtcDateTime }, cancellationToken);
            await audit.Record(Comments.Kind, request.Id, "deleted", new { comment.Text }, null, new Comments.Before(comment.Text));
            return Unit.Value;
        }
    }
}
