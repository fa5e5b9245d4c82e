using Microsoft.Data.Sqlite;
using ProductOps.Api.Shared.Data;

namespace ProductOps.Tests.Shared.Data;

/// <summary>A statement on SQLite's own interface writes what the provider would write.</summary>
public sealed class SqliteStatementTests
{
    private static readonly object?[] Values = [1L, 2, true, false, 1.5, "", "文字 🙂", "a\0b", new string('x', 2000), null, new byte[] { 0, 1, 255 }, new DateOnly(2026, 11, 22), new DateTime(2026, 11, 22, 4, 5, 6, 789, DateTimeKind.Utc), Amount.Of(12.34m)];

    private SqliteConnection connection = null!;

    [SetUp]
    public void Open()
    {
        connection = SqliteEngine.Open("Data Source=:memory:");
        Run("CREATE TABLE t (id INTEGER PRIMARY KEY, v, n INTEGER UNIQUE)");
    }

    [TearDown]
    public void Close() => connection.Dispose();

    [TestCaseSource(nameof(Values))]
    public void A_value_comes_back_as_it_was_set(object? value)
    {
        using (var insert = new SqliteStatement(connection, "INSERT INTO t (v) VALUES (@V)"))
        {
            insert.Set("V", value);
            Assert.That(insert.Execute(), Is.EqualTo(1));
        }

        Assert.That(Read("SELECT v FROM t"), Is.EqualTo(value switch
        {
            null => DBNull.Value,
            int number => (long)number,
            bool flag => flag ? 1L : 0L,
            DateOnly => "2026-11-22",
            DateTime => "2026-11-22 04:05:06.789",
            Amount => 1234L,
            _ => value,
        }));
    }

    [Test]
    public void It_runs_again_with_what_is_set_anew_and_keeps_the_rest()
    {
        using (var insert = new SqliteStatement(connection, "INSERT INTO t (v, n) VALUES (@V, @N)"))
        {
            var day = new DateOnly(2026, 11, 22);
            foreach (var n in new[] { 1L, 2L })
            {
                insert.Set("V", day);
                insert.Set("N", n);
                insert.Execute();
            }

            insert.Set("V", (object?)null);
            insert.Set("N", 3L);
            insert.Execute();
            insert.Set("V", "other");
            insert.Set("N", 4L);
            insert.Execute();
            insert.Set("V", day);
            insert.Set("N", 5L);
            insert.Execute();
        }

        Assert.That(Read("SELECT GROUP_CONCAT(COALESCE(v, '-'), ' ') FROM (SELECT v FROM t ORDER BY n)"), Is.EqualTo("2026-11-22 2026-11-22 - other 2026-11-22"));
    }

    [Test]
    public void Of_several_parts_the_last_ones_value_is_answered()
    {
        using var insert = new SqliteStatement(connection, "INSERT INTO t (id, v) VALUES (@Id, @V); SELECT last_insert_rowid()");
        insert.Set("Id", 41L);
        insert.Set("V", "x");
        Assert.That(insert.Number(), Is.EqualTo(41));
    }

    [Test]
    public void Every_value_of_every_row_is_read()
    {
        Run("INSERT INTO t (v, n) VALUES (10, 1), (20, 2)");
        using var read = new SqliteStatement(connection, "SELECT v, n FROM t WHERE n < @Below ORDER BY n");
        List<long> numbers = [];
        read.Set("Below", 3L);
        read.Numbers(numbers);
        Assert.That(numbers, Is.EqualTo(new[] { 10L, 1, 20, 2 }));
    }

    [Test]
    public void A_failure_is_the_providers_and_the_statement_can_be_used_again()
    {
        using var insert = new SqliteStatement(connection, "INSERT INTO t (n) VALUES (@N)");
        insert.Set("N", 1L);
        insert.Execute();
        Assert.That(insert.Execute, Throws.TypeOf<SqliteException>().With.Property("SqliteErrorCode").EqualTo(19));
        insert.Set("N", 2L);
        Assert.That(insert.Execute(), Is.EqualTo(1));
        Assert.That(() => new SqliteStatement(connection, "INSERT INTO nowhere VALUES (1)"), Throws.TypeOf<SqliteException>());
        Assert.That(() => insert.Set("N", Guid.Empty), Throws.TypeOf<NotSupportedException>());
    }

    private void Run(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private object? Read(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
