using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace ProductOps.Api.Shared.Data;

/// <summary>One statement run for very many rows inside the open transaction: parsed once, its parameters set again for each row.</summary>
public sealed class Statement : IDisposable
{
    private readonly SqliteStatement? sqlite;
    private readonly DbCommand? command;

    /// <summary>Prepares <paramref name="sql"/> on the transaction that is open in <paramref name="db"/>.</summary>
    public Statement(Db db, string sql)
    {
        var session = db.Session;
        if (session.Connection is SqliteConnection connection)
        {
            sqlite = new SqliteStatement(connection, sql);
            return;
        }

        command = session.Connection.CreateCommand();
        command.Transaction = session.Transaction;
        command.CommandText = sql;
    }

    /// <summary>Sets a parameter for the next run.</summary>
    public void Set(string name, long value)
    {
        if (sqlite is not null) sqlite.Set(name, value);
        else Parameter(name).Value = value;
    }

    /// <summary>Sets a parameter for the next run.</summary>
    public void Set(string name, DateOnly value)
    {
        if (sqlite is not null) sqlite.Set(name, value);
        else Set(name, (object)value);
    }

    /// <summary>Sets a parameter for the next run.</summary>
    public void Set(string name, object? value)
    {
        if (sqlite is not null)
        {
            sqlite.Set(name, value);
            return;
        }

        var parameter = Parameter(name);
        switch (value)
        {
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
    public ValueTask<int> Execute(CancellationToken stop) => sqlite is not null ? ValueTask.FromResult(sqlite.Execute()) : new ValueTask<int>(command!.ExecuteNonQueryAsync(stop));

    /// <summary>Runs it and answers its first value, as a number: for an INSERT with <see cref="Dialect.LastId"/>, the new id.</summary>
    public async ValueTask<long> Number(CancellationToken stop) =>
        sqlite is not null ? sqlite.Number() : Convert.ToInt64(await command!.ExecuteScalarAsync(stop), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Runs it and puts every value of every row, numbers all, into <paramref name="numbers"/> instead of what was there, row by row.</summary>
    public async ValueTask Numbers(List<long> numbers, CancellationToken stop)
    {
        numbers.Clear();
        if (sqlite is not null)
        {
            sqlite.Numbers(numbers);
            return;
        }

        await using var reader = await command!.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
            for (var column = 0; column < reader.FieldCount; column++) numbers.Add(reader.GetInt64(column));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        sqlite?.Dispose();
        command?.Dispose();
    }

    private DbParameter Parameter(string name)
    {
        var place = command!.Parameters.IndexOf("@" + name);
        if (place >= 0) return command.Parameters[place];
        var parameter = command.CreateParameter();
        parameter.ParameterName = "@" + name;
        command.Parameters.Add(parameter);
        return parameter;
    }
}
