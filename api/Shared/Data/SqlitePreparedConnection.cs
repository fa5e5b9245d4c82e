using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace ProductOps.Api.Shared.Data;

/// <summary>
/// A connection that keeps its prepared statements. Compiling a statement costs SQLite more than reading a row by its key; a
/// connection here lives as long as its thread and sees the same few hundred texts again and again.
/// </summary>
public sealed class SqlitePreparedConnection(string connectionString) : SqliteConnection(connectionString)
{
    private const int Most = 400;
    private readonly Dictionary<string, SqliteCommand> idle = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    protected override DbCommand CreateDbCommand() => new Command(this);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) Forget();
        base.Dispose(disposing);
    }

    private SqliteCommand Rent(string text)
    {
        if (idle.Remove(text, out var known)) return known;
        var command = CreateCommand();
        command.CommandText = text;
        return command;
    }

    private void Return(SqliteCommand command)
    {
        command.Parameters.Clear();
        // List filters make texts without end; when there are too many, starting over is cheaper than keeping count of use.
        if (idle.Count >= Most) Forget();
        if (!idle.TryAdd(command.CommandText, command)) command.Dispose();
    }

    private void Forget()
    {
        foreach (var command in idle.Values) command.Dispose();
        idle.Clear();
    }

    /// <summary>Stands in for a prepared command while it is in use; disposing it gives the command back.</summary>
    private sealed class Command(SqlitePreparedConnection connection) : DbCommand
    {
        private SqliteCommand inner = connection.Rent("");

        [AllowNull]
        public override string CommandText
        {
            get => inner.CommandText;
            set
            {
                var next = connection.Rent(value ?? "");
                while (inner.Parameters.Count > 0)
                {
                    var parameter = inner.Parameters[0];
                    inner.Parameters.RemoveAt(0);
                    next.Parameters.Add(parameter);
                }

                connection.Return(inner);
                inner = next;
            }
        }

        public override int CommandTimeout
        {
            get => inner.CommandTimeout;
            set => inner.CommandTimeout = value;
        }

        public override CommandType CommandType
        {
            get => inner.CommandType;
            set => inner.CommandType = value;
        }

        public override bool DesignTimeVisible { get; set; }

        public override UpdateRowSource UpdatedRowSource { get; set; }

        protected override DbConnection? DbConnection
        {
            get => connection;
            set
            {
                if (value != connection) throw new NotSupportedException("A prepared command stays with its connection.");
            }
        }

        protected override DbParameterCollection DbParameterCollection => inner.Parameters;

        protected override DbTransaction? DbTransaction
        {
            get => inner.Transaction;
            set => inner.Transaction = (SqliteTransaction?)value;
        }

        public override void Cancel() => inner.Cancel();

        public override int ExecuteNonQuery() => inner.ExecuteNonQuery();

        public override object? ExecuteScalar() => inner.ExecuteScalar();

        public override void Prepare() => inner.Prepare();

        protected override DbParameter CreateDbParameter() => new SqliteParameter();

        protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => inner.ExecuteReader(behavior);

        protected override void Dispose(bool disposing)
        {
            if (disposing && inner is not null)
            {
                connection.Return(inner);
                inner = null!;
            }

            base.Dispose(disposing);
        }
    }
}
