using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using ProductOps.Api.Platform.Identity;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Operations;
using ProductOps.Api.Shared.Search;

namespace ProductOps.Benchmarks.Pool;

/// <summary>A migrated database with a pool of made-up requirements, customers and voices, and a session to use it with. Kept between runs until migrations or its contents change.</summary>
public sealed class PoolDatabase
{
    /// <summary>The session cookie's value.</summary>
    public const string Token = "benchmark-session-that-only-exists-in-made-up-databases";

    /// <summary>What changing calls send with it.</summary>
    public const string AntiforgeryToken = "benchmark-antiforgery";

    private const string Version = "5";
    private const int Customers = 5000;

    /// <summary>The file with a pool of <paramref name="rows"/> requirements, made when it is not there.</summary>
    public static string Get(SuiteSettings settings, int rows)
    {
        var scripts = string.Concat(Migrator.Scripts.Select(script => script.Name + script.Text));
        var stamp = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Version + scripts)))[..10];
        Directory.CreateDirectory(settings.Pools);
        var file = Path.Combine(settings.Pools, $"pool-{rows}-{stamp}.db");
        if (File.Exists(file)) return file;
        foreach (var old in Directory.EnumerateFiles(settings.Pools, $"pool-{rows}-*")) File.Delete(old);
        Console.WriteLine($"making a pool of {rows:N0} requirements …");
        var unfinished = file + ".making";
        foreach (var part in new[] { "", "-wal", "-shm" }) File.Delete(unfinished + part);
        Make(unfinished, rows);
        File.Move(unfinished, file);
        return file;
    }

    /// <summary>A copy to work on, deleted by whoever asks for it.</summary>
    public static string Copy(SuiteSettings settings, int rows)
    {
        var copy = Path.Combine(settings.Pools, $"work-{Guid.NewGuid():n}.db");
        File.Copy(Get(settings, rows), copy);
        return copy;
    }

    /// <summary>Deletes a copy.</summary>
    public static void Delete(string file)
    {
        SqliteConnection.ClearAllPools();
        foreach (var part in new[] { "", "-wal", "-shm" }) File.Delete(file + part);
    }

    private static void Make(string file, int rows)
    {
        var connectionString = $"Data Source={file}";
        new Migrator(new SqliteDialect(), connectionString, NullLogger<Migrator>.Instance).Run(CancellationToken.None).GetAwaiter().GetResult();
        using (var connection = SqliteEngine.Open($"{connectionString};Pooling=False"))
        {
            connection.Execute("PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF");
            Account(connection);
            Quiet(connection);
            Fill(connection, rows);
        }

        Index(connectionString, rows);
        using (var connection = SqliteEngine.Open($"{connectionString};Pooling=False")) connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        foreach (var part in new[] { "-wal", "-shm" }) File.Delete(file + part);
    }

    private static void Account(SqliteConnection connection)
    {
        connection.Execute("INSERT INTO platform_user (email, email_key, name, name_key, is_active, created_at, updated_at, version) VALUES ('ops@bench.example', 'ops@bench.example', 'Bench', 'bench', 1, '2026-01-01', '2026-01-01', 1)");
        foreach (var role in new[] { "ops", "pm" }) connection.Execute("INSERT INTO platform_user_role (user_id, role) VALUES (1, @role)", new { role });
        connection.Execute("INSERT INTO platform_session (user_id, token_hash, antiforgery_token, created_at, last_used_at, expires_at) VALUES (1, @hash, @token, @now, @now, @then)", new
        {
            hash = SessionStore.Hash(Token), token = AntiforgeryToken, now = DateTime.UtcNow.AddYears(20).ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture), then = "2099-01-01 00:00:00.000",
        });
    }

    /// <summary>The hourly and daily work has just been done, as in a product that has been up for a while: otherwise it would run beside the first measures.</summary>
    private static void Quiet(SqliteConnection connection)
    {
        var schedules = typeof(Schedule).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Schedule))).Select(type => (Schedule)RuntimeHelpers.GetUninitializedObject(type));
        foreach (var schedule in schedules.Where(schedule => schedule.Every >= TimeSpan.FromHours(1)))
            connection.Execute("INSERT INTO platform_setting (name, value) VALUES (@name, '2099-01-01 00:00:00.000')", new { name = "schedule." + schedule.Name });
    }

    private static void Fill(SqliteConnection connection, int rows)
    {
        var random = new Random(1);
        var words = new Words(2);
        using var transaction = connection.BeginTransaction();
        for (var id = 1; id <= Customers; id++)
        {
            connection.Execute("INSERT INTO realization_customer (id, name, name_key, region, region_key, tier, recurring_revenue, currency, renews_on, created_at, updated_at, version) VALUES (@id, @name, @name, @region, @region, @tier, @revenue, 'CNY', @renews, '2026-01-01', '2026-01-01', 1)",
                new { id, name = Words.Word(id * 3) + Words.Word(id * 2) + id, region = Region(id), tier = (id % 10) switch { 0 => "key", < 5 => "standard", _ => "longTail" }, revenue = random.Next(1_000_000, 90_000_000), renews = Date(random.Next(365)) });
        }

        using var requirement = connection.CreateCommand();
        requirement.CommandText = """
            INSERT INTO delivery_requirement (id, title, title_key, description, whys, received_on, region, region_key, priority_class, owner_id, source, tags, status, status_since, extra,
                   votes, asking_revenue, next_renewal, evidence_count, lost_renewals, score, score_terms, created_by, created_at, updated_at, version)
            VALUES ($id, $title, $key, $body, '[]', $received, $region, $region, $class, 1, 'import', '[]', $status, $at, '{}', $votes, $revenue, $renewal, 0, 0, $score, $terms, 1, $at, $at, 1)
            """;
        using var voice = connection.CreateCommand();
        voice.CommandText = "INSERT INTO delivery_voice (requirement_id, customer_id, channel, said_on, created_at, updated_at, version) VALUES ($requirement, $customer, 'import', $said, $said, $said, 1)";
        for (var id = 1; id <= rows; id++)
        {
            var title = words.Title();
            var votes = random.Next(3) == 0 ? 1 + random.Next(4) : 0;
            Set(requirement, ("$id", id), ("$title", title), ("$key", TextKeys.Of(title)), ("$body", words.Body()), ("$received", Date(-random.Next(1000))), ("$region", Region(random.Next(12))),
                ("$class", random.Next(4) switch { 0 => "blocksUse", 1 => "winsDeals", 2 => "money", _ => "efficiency" }),
                ("$status", random.Next(20) switch { 0 => "new", < 4 => "accepted", < 8 => "later", < 10 => "rejected", _ => "screened" }), ("$at", Date(-random.Next(900)) + " 08:00:00.000"),
                ("$votes", votes), ("$revenue", votes * 1_000_000L), ("$renewal", votes == 0 ? DBNull.Value : Date(random.Next(365))), ("$score", random.Next(0, 1000) / 10.0),
                ("$terms", """[{"term":"priorityClass","weight":30,"share":0.5,"points":15,"value":"money"},{"term":"age","weight":10,"share":0.2,"points":2,"value":"73"}]"""));
            requirement.ExecuteNonQuery();
            for (var i = 0; i < votes; i++)
            {
                Set(voice, ("$requirement", id), ("$customer", 1 + random.Next(Customers)), ("$said", "2026-02-03 00:00:00.000"));
                voice.ExecuteNonQuery();
            }
        }

        transaction.Commit();
    }

    private static void Index(string connectionString, int rows)
    {
        using var engine = new SqliteEngine(connectionString, new DatabaseOptions());
        var db = new Db(engine);
        var index = new TextIndex(db, TimeProvider.System);
        const int Batch = 2000;
        for (var from = 0; from < rows; from += Batch)
        {
            db.Write(async () =>
            {
                var texts = await db.Query<Text>("SELECT id AS Id, title AS Title, description AS Description FROM delivery_requirement WHERE id > @From AND id <= @To ORDER BY id", new { From = from, To = from + Batch });
                index.PutMany([.. texts.Select(text => new IndexedRecord(TextKind.Requirement, text.Id, text.Title, text.Description, "REQ-" + text.Id))]);
            }).GetAwaiter().GetResult();
        }

        new TextIndexUpkeep(db, TimeProvider.System).Run(DateTime.UtcNow, CancellationToken.None).GetAwaiter().GetResult();
    }

    private static void Set(SqliteCommand command, params (string Name, object Value)[] values)
    {
        foreach (var (name, value) in values)
        {
            if (command.Parameters.Contains(name)) command.Parameters[name].Value = value;
            else command.Parameters.AddWithValue(name, value);
        }
    }

    private static string Region(int number) => new[] { "华东", "华南", "华北", "华中", "西南", "西北", "东北", "海外", "North", "South", "East", "West" }[number % 12];

    private static string Date(int days) => new DateOnly(2026, 11, 1).AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed record Text
    {
        public long Id { get; init; }

        public string Title { get; init; } = "";

        public string? Description { get; init; }
    }
}
