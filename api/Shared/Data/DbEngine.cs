namespace ProductOps.Api.Shared.Data;

/// <summary>Runs units of work against the database, each with a session of its own. One per process; <see cref="SqliteEngine"/> and <see cref="SqlServerEngine"/> are the two kinds.</summary>
public abstract class DbEngine(Dialect dialect)
{
    /// <summary>What this engine's SQL looks like where the engines differ.</summary>
    public Dialect Dialect { get; } = dialect;

    /// <summary>Runs <paramref name="work"/> in a transaction of its own: everything it wrote is durable when the task completes, or nothing is.</summary>
    public abstract Task<T> Write<T>(Func<DbSession, Task<T>> work, CancellationToken stop);

    /// <summary>Runs <paramref name="work"/> on a connection that only reads.</summary>
    public abstract Task<T> Read<T>(Func<DbSession, Task<T>> work, Lane lane, CancellationToken stop);

    /// <summary>True when the database answers.</summary>
    public abstract Task<bool> Answers(CancellationToken stop);
}

/// <summary>Which queue a read waits in.</summary>
public enum Lane
{
    /// <summary>People and programs waiting for an answer.</summary>
    Requests,

    /// <summary>Jobs, exports, recounts: they must never make a page wait.</summary>
    Background,
}
