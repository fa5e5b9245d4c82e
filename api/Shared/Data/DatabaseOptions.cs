using System.ComponentModel.DataAnnotations;
using ProductOps.Api.Shared.Configuration;

namespace ProductOps.Api.Shared.Data;

/// <summary>Which database the product runs on. Section <c>Database</c>; the connection string is <c>ConnectionStrings:ProductOps</c>.</summary>
[Options("Database")]
public sealed class DatabaseOptions
{
    /// <summary><c>Sqlite</c> (embedded, the default) or <c>SqlServer</c>.</summary>
    public Engine Engine { get; set; } = Engine.Sqlite;

    /// <summary>Threads that answer reads on SQLite, whose async calls block: requests wait in a bounded queue instead of in the thread pool. 1 to 64.</summary>
    [Range(1, 64)]
    [DefaultText("the processors, 2 to 8")]
    public int Readers { get; set; } = Math.Clamp(Environment.ProcessorCount, 2, 8);

    /// <summary>Requests that may wait for a database thread before further ones are answered 503. 16 to 100,000.</summary>
    [Range(16, 100_000)]
    public int QueueLength { get; set; } = 2048;

    /// <summary>Commands that one commit may carry on SQLite. 1 to 1,000.</summary>
    [Range(1, 1000)]
    public int GroupCommit { get; set; } = 128;
}

/// <summary>The database engines the product runs on.</summary>
public enum Engine
{
    /// <summary>The embedded default: one file, one process.</summary>
    Sqlite,

    /// <summary>Microsoft SQL Server or Azure SQL: several API instances on one database.</summary>
    SqlServer,
}
