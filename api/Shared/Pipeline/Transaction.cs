using MediatR;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Shared.Pipeline;

/// <summary>
/// Around every command: one transaction that holds the idempotency record, the change, its audit rows and its outbox rows. A
/// command that changed nothing it could account for is a mistake of ours and does not commit.
/// </summary>
public sealed class Transaction<TRequest, TResponse>(Db db, Caller caller, IdempotencyRecords idempotency, AuditTrail audit) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : ICommand<TResponse>
{
    /// <inheritdoc/>
    public Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        if (request is IOwnTransaction) return next();
        return db.Write(async () =>
        {
            var repeatable = caller.IdempotencyKey is not null && request is not IAnswersSecret;
            if (repeatable && await idempotency.Replay<TRequest, TResponse>(request) is { } replayed) return replayed.Value;
            var before = audit.Written;
            var response = await next();
            if (audit.Written == before && request is not IUnaudited)
                throw new InvalidOperationException($"{SliceRoutes.NameOf(typeof(TRequest))} left no audit row. Record what it changed, or say why not with {nameof(IUnaudited)}.");
            if (repeatable) await idempotency.Remember(response);
            return response;
        }, cancellationToken);
    }
}

/// <summary>Around every query: one connection, so that a handler's reads cost one hop between threads.</summary>
public sealed class Reading<TRequest, TResponse>(Db db) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IQuery<TResponse>
{
    /// <inheritdoc/>
    public Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next) =>
        db.Read(() => next(), cancellationToken);
}
