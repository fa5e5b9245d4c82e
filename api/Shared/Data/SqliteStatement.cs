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
    private readonly Dictionary<string, int[]> places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateOnly> dates = new(StringComparer.Ordinal);

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

    /// <summary>Sets a parameter for the next run.</summary>
    public void Set(string name, long value)
    {
        var at = Places(name);
        for (var i = 0; i < at.Length; i++)
            if (at[i] > 0) Check(raw.sqlite3_bind_int64(parts[i], at[i], value));
    }

    /// <summary>Sets a parameter for the next run. What is set stays set: a date that comes again and again is written out once.</summary>
    public void Set(string name, DateOnly date)
    {
        if (dates.TryGetValue(name, out var same) && same == date) return;
        Text(name, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        dates[name] = date;
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
            default:
                dates.Remove(name);
                Other(name, value);
                break;
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

    private int[] Places(string name)
    {
        if (places.TryGetValue(name, out var known)) return known;
        var found = parts.ConvertAll(part => raw.sqlite3_bind_parameter_index(part, "@" + name)).ToArray();
        return places[name] = found;
    }

    private void Text(string name, string text)
    {
        Span<byte> bytes = text.Length * 3 <= LongestOnStack ? stackalloc byte[LongestOnStack] : new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        bytes = bytes[..Encoding.UTF8.GetBytes(text, bytes)];
        var at = Places(name);
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
        var at = Places(name);
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
}
