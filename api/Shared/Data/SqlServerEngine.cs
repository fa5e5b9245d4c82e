using Microsoft.Data.SqlClient;

namespace ProductOps.Api.Shared.Data;

/// <summary>SQL Server: a pooled connection and, for writes, a transaction per unit of work.</summary>
public sealed class SqlServerEngine : DbEngine
{
    private readonly string connectionString;

    /// <summary>Remembers where the server is; nothing is opened yet.</summary>
    public SqlServerEngine(string connectionString) : base(new SqlServerDialect())
    {
        DapperTypes.Register();
        this.connectionString = connectionString;
    }

    /// <inheritdoc/>
    public override async Task<T> Write<T>(Func<DbSession, Task<T>> work, CancellationToken stop)
    {
        await using var connection = await Open(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        var session = new DbSession(connection, transaction, writes: true);
        var result = await work(session);
        await transaction.CommitAsync(CancellationToken.None);
        session.Committed();
        return result;
    }

    /// <inheritdoc/>
    public override async Task<T> Read<T>(Func<DbSession, Task<T>> work, Lane lane, CancellationToken stop)
    {
        await using var connection = await Open(stop);
        return await work(new DbSession(connection, null, writes: false));
    }

    /// <inheritdoc/>
    public override async Task<bool> Answers(CancellationToken stop)
    {
        await using var connection = await Open(stop);
        return true;
    }

    private async Task<SqlConnection> Open(CancellationToken stop)
    {
        var connection = new SqlConnection(connectionString);
        await connection.OpenAsync(stop);
        return connection;
    }
}
