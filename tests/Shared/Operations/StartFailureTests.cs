using System.Net;
using System.Net.Sockets;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.Shared.Operations;

/// <summary>Set up wrongly, the product says in one sentence what is wrong and ends; no stack trace, no half start.</summary>
public sealed class StartFailureTests
{
    private static readonly string NoDatabase = Path.Combine(Product.Folder, "no-database.txt");

    [OneTimeSetUp]
    public void WriteNoDatabase() => File.WriteAllText(NoDatabase, "Nothing that SQLite knows, and long enough to be looked at.");

    [TestCase("Database__Readers", "abc", "Database:Readers is 'abc', but must be a whole number")]
    [TestCase("Database__ReaderThreads", "3", "Database:ReaderThreads is no option. Database has: Engine, Readers")]
    [TestCase("RateLimits__Burst", "-1", "RateLimits:Burst is '-1'")]
    [TestCase("Otlp__Endpoint", "collector:4318", "Otlp:Endpoint must be an address such as http://collector.example:4318")]
    [TestCase("Database__Engine", "Oracle", "must be one of Sqlite, SqlServer")]
    [TestCase("ConnectionStrings__ProductOps", "Fiel=x.db", "is no connection string of Sqlite: Connection string keyword 'fiel' is not supported")]
    [TestCase("ConnectionStrings__ProductOps", "Mode=ReadWrite", "names no 'Data Source'")]
    [TestCase("ConnectionStrings__ProductOps", "Data Source=/nowhere/at-all/p.db", "The database file '/nowhere/at-all/p.db' cannot be opened")]
    [TestCase("ASPNETCORE_URLS", "nonsense", "Invalid url: 'nonsense': ASPNETCORE_URLS must hold addresses")]
    [TestCase("ASPNETCORE_URLS", "http://127.0.0.1:99999", "names a port that is none")]
    public Task A_wrong_value_is_named(string name, string value, string sentence) => Refuses(sentence, (name, value));

    [Test]
    public Task A_file_that_is_no_database_is_named() => Refuses($"The file '{NoDatabase}' is no SQLite database", ("ConnectionStrings__ProductOps", $"Data Source={NoDatabase}"));

    [Test]
    public async Task A_port_that_is_taken_is_named()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        await Refuses($"{address}: address already in use. End the other program", ("ASPNETCORE_URLS", address));
    }

    [Test]
    public Task A_server_that_does_not_answer_is_named() =>
        Refuses("The SQL Server '127.0.0.1,1' cannot be used", ("Database__Engine", "SqlServer"), ("ConnectionStrings__ProductOps", "Server=127.0.0.1,1;Connect Timeout=2"));

    private static async Task Refuses(string sentence, params (string Name, string Value)[] settings)
    {
        var (code, output) = await RunningProduct.Fail(settings);
        Assert.That(code, Is.EqualTo(1), output);
        Assert.That(output, Does.Contain("ProductOps cannot start. ").And.Contain(sentence));
        Assert.That(output, Does.Not.Contain("   at ").And.Not.Contain("\\n   at"), "no trace");
    }
}
