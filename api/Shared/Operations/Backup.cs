using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using ProductOps.Api.Shared.Data;

namespace ProductOps.Api.Shared.Operations;

/// <summary>
/// <c>dotnet run --project api -- backup FILE</c>: a consistent copy of the SQLite database while the product runs, through SQLite's own
/// online backup. The copy is checked before it gets its name, so that a file of that name is a good one.
/// </summary>
public static class Backup
{
    private const string Tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name";

    /// <summary>Runs the verb and answers the process's exit code.</summary>
    public static async Task<int> Run(IServiceProvider services, string file)
    {
        if (services.GetRequiredService<Dialect>().Engine != Engine.Sqlite)
        {
            await Console.Error.WriteLineAsync("On SQL Server, back up with the server's own means (BACKUP DATABASE, Azure's automatic backups).");
            return 2;
        }

        try
        {
            var copied = Copy(services.GetRequiredService<Migrator>().ConnectionString, file);
            await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{copied.Rows} rows of {copied.Tables} tables in {file}, {copied.Bytes} bytes, SHA-256 {copied.Sha256}"));
            return 0;
        }
        catch (Exception failure) when (failure is IOException or SqliteException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"No backup was made: {failure.Message}");
            return 1;
        }
    }

    /// <summary>Copies the database to a file that is not there yet, and says what is in it.</summary>
    public static Copied Copy(string connectionString, string file)
    {
        if (File.Exists(file)) throw new IOException($"'{file}' is there already; nothing is overwritten.");
        var unfinished = file + ".unfinished";
        File.Delete(unfinished);
        try
        {
            Copied copied;
            using (var source = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString()))
            using (var target = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = unfinished, Pooling = false }.ToString()))
            {
                source.Open();
                target.Open();
                source.BackupDatabase(target);
                // One file that holds everything: no write-ahead log beside it.
                Scalar(target, "PRAGMA journal_mode = DELETE");
                var health = Scalar(target, "PRAGMA integrity_check");
                if (health != "ok") throw new IOException($"the copy is damaged: {health}");
                var tables = Names(target);
                copied = new Copied(tables.Count, tables.Sum(table => long.Parse(Scalar(target, $"SELECT COUNT(*) FROM \"{table}\""), CultureInfo.InvariantCulture)), 0, "");
            }

            copied = copied with { Bytes = new FileInfo(unfinished).Length, Sha256 = Hash(unfinished) };
            File.Move(unfinished, file);
            return copied;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static string Hash(string file)
    {
        using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private static List<string> Names(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Tables;
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read()) names.Add(reader.GetString(0));
        return names;
    }

    private static string Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture) ?? "";
    }

    /// <summary>What a backup holds.</summary>
    public sealed record Copied(int Tables, long Rows, long Bytes, string Sha256);
}
