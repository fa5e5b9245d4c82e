using MediatR;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Identity;

/// <summary>Ends one of the signed-in person's own sessions, for example on a machine left behind.</summary>
public sealed class EndMySession : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapDelete("/me/sessions/{id:long}", (long id, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id), stop))
        .Allow(Permission.Person);

    /// <summary>The command. A session has no version: ending it twice ends it once.</summary>
    public sealed record Command(long Id) : ICommand;

    /// <summary>Ends it.</summary>
    public sealed class Handler(Db db, Caller caller, AuditTrail audit, SessionStore sessions) : IRequestHandler<Command, Unit>
    {
        private const string End = "DELETE FROM platform_session WHERE id = @Id AND user_id = @User";

        /// <inheritdoc/>
        public async Task<Unit> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await db.Execute(End, new { request.Id, caller.User }, cancellationToken) == 0) throw Refusals.NotFound("session", request.Id);
            await audit.Record("session", request.Id, "ended", null, null);
            db.AfterCommit(sessions.Forget);
            return Unit.Value;
        }
    }
}
