using MediatR;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Identity;

/// <summary>Ends this session, or with <c>everywhere=true</c> every session of the person.</summary>
public sealed class SignOut : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapDelete("/session", async (bool? everywhere, HttpContext http, IMediator mediator, CancellationToken stop) =>
        {
            await mediator.Send(new Command(everywhere ?? false), stop);
            http.Response.Cookies.Delete(Authentication.Cookie);
        })
        .Allow(Permission.Person);

    /// <summary>The command.</summary>
    public sealed record Command(bool Everywhere) : ICommand;

    /// <summary>Ends them.</summary>
    public sealed class Handler(Db db, Caller caller, AuditTrail audit, SessionStore sessions) : IRequestHandler<Command, Unit>
    {
        private const string EndOne = "DELETE FROM platform_session WHERE id = @Id";
        private const string EndAll = "DELETE FROM platform_session WHERE user_id = @UserId";

        /// <inheritdoc/>
        public async Task<Unit> Handle(Command request, CancellationToken cancellationToken)
        {
            if (request.Everywhere) await db.Execute(EndAll, new { UserId = caller.User }, cancellationToken);
            else await db.Execute(EndOne, new { Id = caller.SessionId ?? 0 }, cancellationToken);
            await audit.Record("session", caller.SessionId ?? 0, request.Everywhere ? "endedEverywhere" : "ended", null, null);
            db.AfterCommit(sessions.Forget);
            return Unit.Value;
        }
    }
}
