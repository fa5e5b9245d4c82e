using System.Data.Common;
using Dapper;

namespace ProductOps.Api.Shared.Data;

/// <summary>
/// The database as a handler sees it. The pipeline opens a session around every command (one transaction) and every query (one
/// connection); outside of both, each call is a short read of its own. One per request or job.
/// </summary>
public sealed class Db(DbEngine engine)
{
    private DbSession? session;

    /// <summary>What the engine's SQL looks like where the engines differ.</summary>
    public Dialect Dialect => engine.Dialect;

    /// <summary>The queue in which this request's or job's reads wait.</summary>
    public Lane Lane { get; set; } = Lane.Requests;

    /// <summary>The session in progress, for blocks that need the connection itself. Throws outside of a command or query.</summary>
    public DbSession Session => session ?? throw new InvalidOperationException("No unit of work is open: this belongs inside a command or a query.");

    /// <summary>Runs <paramref name="work"/> in one transaction, or inside the one that is already open.</summary>
    public Task<T> Write<T>(Func<Task<T>> work, CancellationToken stop = default)
    {
        if (session is { Writes: true }) return work();
        return engine.Write(opened => Within(opened, work), stop);
    }

    /// <summary>Runs <paramref name="work"/> in one transaction, or inside the one that is already open.</summary>
    public Task Write(Func<Task> work, CancellationToken stop = default) => Write(async () =>
    {
        await work();
        return true;
    }, stop);

    /// <summary>Runs several reads on one connection.</summary>
    public Task<T> Read<T>(Func<Task<T>> work, CancellationToken stop = default)
    {
        if (session is not null) return work();
        return engine.Read(opened => Within(opened, work), Lane, stop);
    }

    /// <summary>All rows of a SELECT.</summary>
    public Task<IReadOnlyList<T>> Query<T>(string sql, object? args = null, CancellationToken stop = default) =>
        Run(static async (open, call) => Sync(open)
            ? open.Connection.Query<T>(call.Sql, call.Args).AsList()
            : (IReadOnlyList<T>)(await open.Connection.QueryAsync<T>(call.Command(open))).AsList(), new Call(sql, args, stop));

    /// <summary>The first row, or null (default) when there is none.</summary>
    public Task<T?> First<T>(string sql, object? args = null, CancellationToken stop = default) =>
        Run(static async (open, call) => Sync(open)
            ? open.Connection.QueryFirstOrDefault<T>(call.Sql, call.Args)
            : await open.Connection.QueryFirstOrDefaultAsync<T>(call.Command(open)), new Call(sql, args, stop));

    /// <summary>The first column of the first row, or null (default).</summary>
    public Task<T?> Scalar<T>(string sql, object? args = null, CancellationToken stop = default) =>
        Run(static async (open, call) => Sync(open)
            ? open.Connection.ExecuteScalar<T>(call.Sql, call.Args)
            : await open.Connection.ExecuteScalarAsync<T>(call.Command(open)), new Call(sql, args, stop));

    /// <summary>Runs an INSERT, UPDATE or DELETE inside the open transaction and says how many rows it touched.</summary>
    public Task<int> Execute(string sql, object? args = null, CancellationToken stop = default)
    {
        if (session is not { Writes: true }) throw new InvalidOperationException("A change needs a transaction: only commands and jobs write.");
        return Run(static async (open, call) => Sync(open)
            ? open.Connection.Execute(call.Sql, call.Args)
            : await open.Connection.ExecuteAsync(call.Command(open)), new Call(sql, args, stop));
    }

    /// <summary>Runs an INSERT and answers the new row's id.</summary>
    public async Task<long> Insert(string sql, object? args = null, CancellationToken stop = default)
    {
        if (session is not { Writes: true }) throw new InvalidOperationException("A change needs a transaction: only commands and jobs write.");
        return await Scalar<long>(sql + Dialect.LastId, args, stop);
    }

    /// <summary>Runs <paramref name="action"/> when, and only when, the open transaction has been committed.</summary>
    public void AfterCommit(Action action) => Session.AfterCommit(action);

    private static bool Sync(DbSession open) => open.Transaction is null && open.Connection is Microsoft.Data.Sqlite.SqliteConnection;

    private async Task<T> Within<T>(DbSession opened, Func<Task<T>> work)
    {
        var outer = session;
        session = opened;
        try
        {
            return await work();
        }
        finally
        {
            session = outer;
        }
    }

    private Task<T> Run<T>(Func<DbSession, Call, Task<T>> work, Call call) =>
        session is { } open ? work(open, call) : engine.Read(opened => work(opened, call), Lane, call.Stop);

    private readonly record struct Call(string Sql, object? Args, CancellationToken Stop)
    {
        public CommandDefinition Command(DbSession open) => new(Sql, Args, open.Transaction, cancellationToken: Stop);
    }
}
