using MediatR;

namespace ProductOps.Api.Shared.Slices;

/// <summary>A request that changes something: it runs in one transaction and leaves an audit row.</summary>
public interface ICommand<out TResult> : IRequest<TResult>;

/// <summary>A command that answers nothing.</summary>
public interface ICommand : ICommand<Unit>;

/// <summary>A request that only reads: no transaction, and it can never write.</summary>
public interface IQuery<out TResult> : IRequest<TResult>;

/// <summary>A command without an audit row, with the reason said where it is declared: personal bookkeeping such as "seen".</summary>
public interface IUnaudited;

/// <summary>A command whose answer holds a secret shown once: it is not kept for a repeated call, so an <c>Idempotency-Key</c> does nothing here.</summary>
public interface IAnswersSecret;

/// <summary>A command that must run outside of one single transaction (long uploads, password hashing); it opens its own.</summary>
public interface IOwnTransaction;
