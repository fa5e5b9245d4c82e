using Microsoft.Data.SqlClient;
using Microsoft.Extensions.Logging.Abstractions;
using ProductOps.Api.Shared.Data;

namespace ProductOps.Tests.Support;

/// <summary>Databases on the server that <c>PRODUCTOPS_TEST_SQLSERVER</c> names, one for each fixture.</summary>
public static class SqlServerDatabase
{
    /// <summary>The server's connection string, or null where none is given.</summary>
    public static string? Server => Environment.GetEnvironmentVariable("PRODUCTOPS_TEST_SQLSERVER") is { Length: > 0 } text ? text : null;

    /// <summary>The engines to run a fixture on: SQLite always, SQL Server where a server is given.</summary>
    public static IEnumerable<Engine> Engines => Server is null ? [Engine.Sqlite] : [Engine.Sqlite, Engine.SqlServer];

    /// <summary>Makes a migrated database with the demo people and answers its connection string.</summary>
    public static string Create()
    {
        var name = "productops_test_" + Guid.NewGuid().ToString("n");
        Run(Server!, $"CREATE DATABASE [{name}]");
        var connectionString = new SqlConnectionStringBuilder(Server) { InitialCatalog = name }.ToString();
        new Migrator(new SqlServerDialect(), connectionString, NullLogger<Migrator>.Instance).Run(CancellationToken.None).GetAwaiter().GetResult();
        new DemoAccounts(new Db(new SqlServerEngine(connectionString))).Load().GetAwaiter().GetResult();
        return connectionString;
    }

    /// <summary>Drops a fixture's database.</summary>
    public static void Drop(string connectionString)
    {
        var name = new SqlConnectionStringBuilder(connectionString).InitialCatalog;
        SqlConnection.ClearAllPools();
        Run(Server!, $"ALTER DATABASE [{name}] SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE [{name}]");
    }

    private static void Run(string connectionString, string sql)
    {
        using var connection = new SqlConnection(connectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
