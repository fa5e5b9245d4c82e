using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ProductOps.Api.Shared.Data;

/// <summary>
/// A statement on SQLite's own interface. A command of the ADO.NET provider looks its parameters up by name, and makes a reader, every time it runs, which costs more than
/// writing a row does; where rows come by the hundred thousand that is what the time goes into.
/// </summary>
public sealed class SqliteStatement : IDisposable
{
    private const int LongestOnStack = 512;
    private readonly sqlite3 database;
    private readonly List<sqlite3_stmt> parts = [];
    private readonly Dictionary<string, Parameter> parameters = new(StringComparer.Ordinal);

    /// <summary>Prepares a text of one statement, or of several that share their parameters.</summary>
    public SqliteStatement(SqliteConnection connection, string sql)
    {
        database = connection.Handle!;
        ReadOnlySpan<byte> rest = Encoding.UTF8.GetBytes(sql);
        while (rest.Trim("; \r\n"u8).Length > 0)
        {
            Check(raw.sqlite3_prepare_v2(database, rest, out var part, out rest));
            parts.Add(part);
        }
    }

    /// <summary>Sets a parameter for the next run. What is set stays set: a number that comes again is not set again.</summary>
    public void Set(string name, long value)
    {
        var parameter = Find(name);
        if (parameter.Number == value) return;
        for (var i = 0; i < parameter.At.Length; i++)
            if (parameter.At[i] > 0) Check(raw.sqlite3_bind_int64(parts[i], parameter.At[i], value));
        (parameter.Number, parameter.Date) = (value, null);
    }

    /// <summary>Sets a parameter for the next run. What is set stays set: a date that comes again and again is written out once.</summary>
    public void Set(string name, DateOnly date)
    {
        if (Find(name).Date == date) return;
        Text(name, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Find(name).Date = date;
    }

    /// <summary>Sets a parameter for the next run.</summary>
    public void Set(string name, object? value)
    {
        switch (value)
        {
            case long number: Set(name, number); break;
            case int number: Set(name, (long)number); break;
            case bool flag: Set(name, flag ? 1L : 0L); break;
            case Amount amount: Set(name, amount.Minor); break;
            case string text: Text(name, text); break;
            case DateTime instant: Text(name, instant.ToString(DapperTypes.InstantFormat, CultureInfo.InvariantCulture)); break;
            case DateOnly date: Set(name, date); break;
            default: Other(name, value); break;
        }
    }

    /// <summary>Runs it and says how many rows it touched.</summary>
    public int Execute()
    {
        var touched = 0;
        foreach (var part in parts)
        {
            while (Step(part) == raw.SQLITE_ROW)
            {
            }

            touched += raw.sqlite3_changes(database);
            raw.sqlite3_reset(part);
        }

        return touched;
    }

    /// <summary>Runs it and answers the first value of its last part, 0 where there is none.</summary>
    public long Number()
    {
        var number = 0L;
        foreach (var part in parts)
        {
            number = Step(part) == raw.SQLITE_ROW ? raw.sqlite3_column_int64(part, 0) : 0;
            raw.sqlite3_reset(part);
        }

        return number;
    }

    /// <summary>Runs it and adds every value of every row, row by row.</summary>
    public void Numbers(List<long> numbers)
    {
        foreach (var part in parts)
        {
            while (Step(part) == raw.SQLITE_ROW)
            {
                var columns = raw.sqlite3_column_count(part);
                for (var column = 0; column < columns; column++) numbers.Add(raw.sqlite3_column_int64(part, column));
            }

            raw.sqlite3_reset(part);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var part in parts) part.Dispose();
    }

    private Parameter Find(string name)
    {
        if (parameters.TryGetValue(name, out var known)) return known;
        return parameters[name] = new Parameter([.. parts.Select(part => raw.sqlite3_bind_parameter_index(part, "@" + name))]);
    }

    // Where it stands in each part, for a value of another kind than the last.
    private int[] Anew(string name)
    {
        var parameter = Find(name);
        (parameter.Number, parameter.Date) = (null, null);
        return parameter.At;
    }

    private void Text(string name, string text)
    {
        Span<byte> bytes = text.Length * 3 <= LongestOnStack ? stackalloc byte[LongestOnStack] : new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        bytes = bytes[..Encoding.UTF8.GetBytes(text, bytes)];
        var at = Anew(name);
        // No bytes would be taken for no text at all.
        if (bytes.Length == 0)
        {
            for (var i = 0; i < at.Length; i++)
                if (at[i] > 0) Check(raw.sqlite3_bind_text(parts[i], at[i], ""));
            return;
        }

        for (var i = 0; i < at.Length; i++)
            if (at[i] > 0) Check(raw.sqlite3_bind_text(parts[i], at[i], bytes));
    }

    private void Other(string name, object? value)
    {
        var at = Anew(name);
        for (var i = 0; i < at.Length; i++)
        {
            if (at[i] == 0) continue;
            Check(value switch
            {
                null => raw.sqlite3_bind_null(parts[i], at[i]),
                double number => raw.sqlite3_bind_double(parts[i], at[i], number),
                byte[] bytes => raw.sqlite3_bind_blob(parts[i], at[i], bytes),
                _ => throw new NotSupportedException($"A statement takes no {value.GetType().Name} ({name})."),
            });
        }
    }

    private int Step(sqlite3_stmt part)
    {
        var result = raw.sqlite3_step(part);
        if (result is raw.SQLITE_ROW or raw.SQLITE_DONE) return result;
        raw.sqlite3_reset(part);
        Check(result);
        return result;
    }

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, database);

    private sealed class Parameter(int[] at)
    {
        public int[] At => at;
        public long? Number { get; set; }
        public DateOnly? Date { get; set; }
    }
}
