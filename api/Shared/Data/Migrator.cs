using System.Data.Common;
using System.Diagnostics;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using ProductOps.Api.Shared.Configuration;

namespace ProductOps.Api.Shared.Data;

/// <summary>
/// Brings the database to the version this build needs: the numbered scripts of <c>db-migrations/</c> that its journal does not
/// hold yet, in order, a transaction each, under a lock so that instances that start together do not both migrate. A script that
/// changed after it was applied stops the start: scripts are never edited once landed.
/// </summary>
public sealed class Migrator(Dialect dialect, string connectionString, ILogger<Migrator> log)
{
    private const string Journal = """
        CREATE TABLE platform_migration (
            name NVARCHAR(200) NOT NULL PRIMARY KEY,
            checksum NVARCHAR(64) NOT NULL,
            applied_at DATETIME2(3) NOT NULL
        )
        """;

    private const string Insert = "INSERT INTO platform_migration (name, checksum, applied_at) VALUES (@Name, @Checksum, @AppliedAt)";
    private const string Applied = "SELECT name AS Name, checksum AS Checksum FROM platform_migration";

    /// <summary>Where the database is.</summary>
    public string ConnectionString => connectionString;

    /// <summary>Every script of this build, in order.</summary>
    public static IReadOnlyList<(string Name, string Text)> Scripts { get; } = Load();

    /// <summary>Applies what is missing and answers how many scripts that were.</summary>
    public async Task<int> Run(CancellationToken stop)
    {
        DapperTypes.Register();
        await using var connection = await Open(stop);
        try
        {
            if (!await HasJournal(connection)) await connection.ExecuteAsync(Journal);
            var applied = (await connection.QueryAsync<(string Name, string Checksum)>(Applied)).ToDictionary(row => row.Name, row => row.Checksum, StringComparer.Ordinal);
            var unknown = applied.Keys.Except(Scripts.Select(script => script.Name), StringComparer.Ordinal).FirstOrDefault();
            if (unknown is not null) throw new CannotStart($"The database was migrated by a newer version (it has '{unknown}'). Start that version, or restore a backup made before the upgrade.");
            var count = 0;
            foreach (var (name, text) in Scripts)
            {
                var checksum = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"))));
                if (applied.TryGetValue(name, out var known))
                {
                    if (known != checksum) throw new CannotStart($"Migration '{name}' was changed after it was applied. Undo the edit and add a new script instead.");
                    continue;
                }

                await Apply(connection, name, text, checksum, stop);
                count++;
            }

            return count;
        }
        finally
        {
            await Unlock(connection);
        }
    }

    private async Task Apply(DbConnection connection, string name, string text, string checksum, CancellationToken stop)
    {
        var clock = Stopwatch.GetTimestamp();
        await using var transaction = dialect.Engine == Engine.SqlServer ? await connection.BeginTransactionAsync(stop) : null;
        foreach (var batch in dialect.Batches(text)) await connection.ExecuteAsync(batch, transaction: transaction);
        await connection.ExecuteAsync(Insert, new { Name = name, Checksum = checksum, AppliedAt = DateTime.UtcNow }, transaction);
        if (transaction is not null) await transaction.CommitAsync(stop);
        else await connection.ExecuteAsync("RELEASE migration; SAVEPOINT migration");
        log.LogInformation("Applied migration {Migration} in {Milliseconds:0} ms", name, Stopwatch.GetElapsedTime(clock).TotalMilliseconds);
    }

    private async Task<bool> HasJournal(DbConnection connection) => await connection.ExecuteScalarAsync<long>(dialect.Engine == Engine.Sqlite
        ? "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = 'platform_migration'"
        : "SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_NAME = 'platform_migration'") > 0;

    // On SQLite the write lock itself is the lock: BEGIN EXCLUSIVE waits for another starter. Each script is a savepoint inside it.
    private async Task Lock(DbConnection connection) => await connection.ExecuteAsync(dialect.Engine == Engine.Sqlite
        ? "BEGIN IMMEDIATE; SAVEPOINT migration"
        : "DECLARE @r INT; EXEC @r = sp_getapplock @Resource = 'productops-migration', @LockMode = 'Exclusive', @LockOwner = 'Session', @LockTimeout = 120000; IF @r < 0 THROW 50000, 'Another instance is still migrating.', 1");

    private async Task Unlock(DbConnection connection)
    {
        if (dialect.Engine == Engine.SqlServer)
        {
            await connection.ExecuteAsync("EXEC sp_releaseapplock @Resource = 'productops-migration', @LockOwner = 'Session'");
            return;
        }

        // What a failed script did is undone to the last savepoint; the scripts before it stay.
        if (SQLitePCL.raw.sqlite3_get_autocommit(((SqliteConnection)connection).Handle) == 0) await connection.ExecuteAsync("ROLLBACK TO migration; COMMIT");
    }

    // The first time that the database is asked for: what is wrong with its place or its server shows here.
    private async Task<DbConnection> Open(CancellationToken stop)
    {
        try
        {
            if (dialect.Engine == Engine.Sqlite)
            {
                var file = SqliteEngine.Open(connectionString);
                await Lock(file);
                return file;
            }

            var server = new SqlConnection(connectionString);
            await server.OpenAsync(stop);
            await Lock(server);
            return server;
        }
        catch (SqliteException failure)
        {
            var place = new SqliteConnectionStringBuilder(connectionString).DataSource;
            throw new CannotStart(failure.SqliteErrorCode switch
            {
                SQLitePCL.raw.SQLITE_CANTOPEN => $"The database file '{place}' cannot be opened: its folder is missing, or this account may not write there. Set ConnectionStrings__ProductOps.",
                SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_PERM => $"The database file '{place}' cannot be written: this account may only read it, or may not write its folder.",
                SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_CORRUPT => $"The file '{place}' is no SQLite database, or it is damaged. Set ConnectionStrings__ProductOps, or bring a backup back.",
                SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED => $"The database file '{place}' is held by another program. End it first.",
                _ => $"The database file '{place}' cannot be used: {failure.Message}",
            }, failure);
        }
        catch (SqlException failure)
        {
            throw new CannotStart($"The SQL Server '{new SqlConnectionStringBuilder(connectionString).DataSource}' cannot be used: {failure.Message} Set ConnectionStrings__ProductOps.", failure);
        }
    }

    private static List<(string Name, string Text)> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var scripts = new List<(string, string)>();
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith("Migrations.", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
            scripts.Add((resource["Migrations.".Length..^".sql".Length], reader.ReadToEnd()));
        }

        return scripts;
    }
}
