using System.Data.Common;

namespace ProductOps.Api.Shared.Data;

/// <summary>A connection in use by one unit of work, with what must happen once that work is durable.</summary>
public sealed class DbSession(DbConnection connection, DbTransaction? transaction, bool writes)
{
    private List<Action>? afterCommit;

    /// <summary>The open connection.</summary>
    public DbConnection Connection { get; } = connection;

    /// <summary>The transaction to pass to commands; null on SQLite, whose unit of work is a savepoint.</summary>
    public DbTransaction? Transaction { get; } = transaction;

    /// <summary>False for a session that only reads.</summary>
    public bool Writes { get; } = writes;

    /// <summary>Runs <paramref name="action"/> when, and only when, the work has been committed.</summary>
    public void AfterCommit(Action action) => (afterCommit ??= []).Add(action);

    internal void Committed()
    {
        if (afterCommit is null) return;
        foreach (var action in afterCommit) action();
    }
}
