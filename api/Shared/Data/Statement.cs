using System.Data;
using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace ProductOps.Api.Shared.Data;

/// <summary>One statement run for very many rows inside the open transaction: parsed once, its parameters set again for each row.</summary>
public sealed class Statement : IDisposable
{
    private readonly DbCommand command;
    private readonly bool sqlite;
    private readonly Dictionary<string, DbParameter> parameters = new(StringComparer.Ordinal);

    /// <summary>Prepares <paramref name="sql"/> on the transaction that is open in <paramref name="db"/>.</summary>
    public Statement(Db db, string sql)
    {
        var session = db.Session;
        command = session.Connection.CreateCommand();
        command.Transaction = session.Transaction;
        command.CommandText = sql;
        sqlite = session.Connection is SqliteConnection;
    }

    /// <summary>Sets a parameter for the next run.</summary>
    public void Set(string name, object? value)
    {
        if (!parameters.TryGetValue(name, out var parameter))
        {
            parameter = command.CreateParameter();
            parameter.ParameterName = "@" + name;
            command.Parameters.Add(parameter);
            parameters.Add(name, parameter);
        }

        switch (value)
        {
            case DateTime instant when sqlite:
                parameter.Value = instant.ToString(DapperTypes.InstantFormat, CultureInfo.InvariantCulture);
                break;
            case DateOnly date when sqlite:
                parameter.Value = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                break;
            case DateTime instant:
                parameter.DbType = DbType.DateTime2;
                parameter.Value = instant;
                break;
            case DateOnly date:
                parameter.DbType = DbType.Date;
                parameter.Value = date.ToDateTime(TimeOnly.MinValue);
                break;
            case Amount amount:
                parameter.Value = amount.Minor;
                break;
            default:
                parameter.Value = value ?? DBNull.Value;
                break;
        }
    }

    /// <summary>Runs it and says how many rows it touched.</summary>
    public async Task<int> Execute(CancellationToken stop) => sqlite ? command.ExecuteNonQuery() : await command.ExecuteNonQueryAsync(stop);

    /// <summary>Runs it and answers its first value, as a number: for an INSERT with <see cref="Dialect.LastId"/>, the new id.</summary>
    public async Task<long> Number(CancellationToken stop) =>
        Convert.ToInt64(sqlite ? command.ExecuteScalar() : await command.ExecuteScalarAsync(stop), CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public void Dispose() => command.Dispose();
}
