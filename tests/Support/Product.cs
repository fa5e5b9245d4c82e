using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Operations;

namespace ProductOps.Tests.Support;

/// <summary>
/// The whole product in this process, on a database of its own: a copy of one migrated template with the demo people (and nothing
/// else), so that a fixture costs milliseconds. On SQL Server, where a connection string is given, a database made for the fixture.
/// </summary>
public sealed class Product : WebApplicationFactory<Program>
{
    private static readonly Lazy<string> Template = new(MakeTemplate);
    private readonly string database;
    private readonly bool serverDatabase;

    /// <summary>A product on a fresh database of the engine under test; <paramref name="engine"/> null means SQLite.</summary>
    public Product(Engine engine = Engine.Sqlite)
    {
        serverDatabase = engine == Engine.SqlServer;
        database = serverDatabase ? SqlServerDatabase.Create() : Path.Combine(Folder, Guid.NewGuid().ToString("n") + ".db");
        if (!serverDatabase) File.Copy(Template.Value, database);
    }

    /// <summary>Where this test run keeps its databases.</summary>
    public static string Folder { get; } = Directory.CreateTempSubdirectory("productops-tests-").FullName;

    /// <summary>The connection string of this product's database.</summary>
    public string ConnectionString => serverDatabase ? database : $"Data Source={database}";

    /// <summary>A clock the test may move; real time until then.</summary>
    public MovableClock Clock { get; } = new();

    /// <summary>Extra configuration, set before the first request.</summary>
    public Dictionary<string, string?> Settings { get; } = new(StringComparer.Ordinal);

    /// <summary>A client signed in as the demo account of <paramref name="role"/> (<c>ops</c>, <c>pm</c> …).</summary>
    public async Task<ApiClient> As(string role) => await new ApiClient(this).SignIn($"{role}@demo.example", DemoOptions.Password);

    /// <summary>A client that has not signed in.</summary>
    public ApiClient Anonymous() => new(this);

    /// <summary>Runs <paramref name="work"/> with services of a scope of its own.</summary>
    public async Task<T> With<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        builder.ConfigureAppConfiguration(configuration => configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Database:Engine"] = serverDatabase ? "SqlServer" : "Sqlite",
            ["ConnectionStrings:ProductOps"] = ConnectionString,
            ["Logging:LogLevel:Default"] = "Warning",
            ["Logging:LogLevel:Microsoft"] = "Warning",
        }).AddInMemoryCollection(Settings));
        builder.UseSetting("Database:Engine", serverDatabase ? "SqlServer" : "Sqlite");
        builder.UseSetting("ConnectionStrings:ProductOps", ConnectionString);
        foreach (var (name, value) in Settings) builder.UseSetting(name, value);
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing) return;
        if (serverDatabase) SqlServerDatabase.Drop(database);
        else foreach (var file in new[] { database, database + "-wal", database + "-shm" }) File.Delete(file);
    }

    private static string MakeTemplate()
    {
        var path = Path.Combine(Folder, "template.db");
        var migrator = new Migrator(new SqliteDialect(), $"Data Source={path}", Microsoft.Extensions.Logging.Abstractions.NullLogger<Migrator>.Instance);
        migrator.Run(CancellationToken.None).GetAwaiter().GetResult();
        var options = new DatabaseOptions();
        using (var engine = new SqliteEngine($"Data Source={path}", options))
            new DemoAccounts(new Db(engine)).Load().GetAwaiter().GetResult();
        using (var connection = SqliteEngine.Open($"Data Source={path};Pooling=False"))
        {
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE;";
            command.ExecuteNonQuery();
        }

        return path;
    }
}
