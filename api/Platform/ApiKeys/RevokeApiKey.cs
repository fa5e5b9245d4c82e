using MediatR;
using ProductOps.Api.Platform.Identity;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.ApiKeys;

/// <summary>Ends a key at once and for ever: its owner's, or by an administrator.</summary>
public sealed class RevokeApiKey : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapDelete("/api-keys/{id:long}", (long id, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version), stop))
        .Allow(Permission.Person);

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version) : ICommand;

    /// <summary>Ends it.</summary>
    public sealed class Handler(Db db, ApiKeys keys, ApiKeyStore store, AuditTrail audit, TimeProvider clock) : IRequestHandler<Command, Unit>
    {
        private const string Revoke = "UPDATE platform_api_key SET revoked_at = @Now, version = version + 1 WHERE id = @Id AND revoked_at IS NULL";

        /// <inheritdoc/>
        public async Task<Unit> Handle(Command request, CancellationToken cancellationToken)
        {
            var key = await keys.Of(request.Id);
            if (!request.Version.Fits(key.Version)) throw Refusals.Stale(key);
            if (await db.Execute(Revoke, new { request.Id, Now = clock.GetUtcNow().UtcDateTime }, cancellationToken) == 0) throw Refusals.WrongState("keyRevoked", "revoked", "active");
            await audit.Record(ApiKeys.Kind, request.Id, "revoked", new { key.Name }, null);
            db.AfterCommit(store.Forget);
            return Unit.Value;
        }
    }
}
