using Microsoft.Data.Sqlite;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Problems;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.Shared.Data;

public sealed class SqliteEngineTests
{
    private string path = "";
    private SqliteEngine engine = null!;

    [SetUp]
    public void Open()
    {
        path = Path.Combine(Product.Folder, Guid.NewGuid().ToString("n") + ".db");
        engine = new SqliteEngine($"Data Source={path}", new DatabaseOptions { Readers = 2 });
        Write("CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER NOT NULL UNIQUE, filler TEXT)").GetAwaiter().GetResult();
    }

    [TearDown]
    public void Close() => engine.Dispose();

    [Test]
    public async Task A_failing_command_is_undone_and_its_neighbours_in_the_group_are_not()
    {
        var tasks = Enumerable.Range(0, 200).Select(i => Write("INSERT INTO t (n) VALUES (@n)", new { n = i % 100 })).ToList();
        var failed = 0;
        foreach (var task in tasks)
        {
            try
            {
                await task;
            }
            catch (SqliteException failure) when (engine.Dialect.IsDuplicateKey(failure))
            {
                failed++;
            }
        }

        Assert.That((failed, await Count()), Is.EqualTo((100, 100L)));
    }

    [Test]
    public async Task A_command_that_fails_after_writing_leaves_nothing()
    {
        var db = new Db(engine);
        Assert.That(async () => await db.Write(async () =>
        {
            await db.Execute("INSERT INTO t (n) VALUES (1)");
            throw Refusals.Busy();
        }), Throws.TypeOf<Refusal>());
        Assert.That(await Count(), Is.Zero);
    }

    [Test]
    public async Task Concurrent_increments_lose_nothing()
    {
        await Write("INSERT INTO t (id, n) VALUES (1, 0)");
        await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < 20; i++) await Write("UPDATE t SET n = n + 1 WHERE id = 1");
        })));
        Assert.That(await new Db(engine).Scalar<long>("SELECT n FROM t WHERE id = 1"), Is.EqualTo(64 * 20));
    }

    [Test]
    public async Task A_full_disk_answers_everybody_who_waits_and_the_next_command_works_again()
    {
        var small = new SqliteEngine($"Data Source={path}", new DatabaseOptions());
        using (small)
        {
            var db = new Db(small);
            await db.Write(() => db.Execute("PRAGMA max_page_count = 20"));
            var big = new string('x', 20_000);
            var tasks = Enumerable.Range(0, 20).Select(i =>
            {
                var own = new Db(small);
                return own.Write(() => own.Execute("INSERT INTO t (n, filler) VALUES (@n, @big)", new { n = i, big }));
            }).ToList();
            var failures = 0;
            foreach (var task in tasks)
            {
                try
                {
                    await task;
                }
                catch (SqliteException failure)
                {
                    Assert.That(failure.SqliteErrorCode, Is.EqualTo(SQLitePCL.raw.SQLITE_FULL));
                    failures++;
                }
            }

            Assert.That(failures, Is.GreaterThan(0));
            Assert.That(await Count(), Is.EqualTo(20 - failures));
        }

        await Write("INSERT INTO t (n) VALUES (1000)");
        Assert.That(await new Db(engine).Scalar<long>("SELECT COUNT(*) FROM t WHERE n = 1000"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_full_queue_is_refused_at_once_instead_of_waiting()
    {
        using var tiny = new SqliteEngine($"Data Source={path}", new DatabaseOptions { Readers = 1, QueueLength = 2 });
        using var hold = new ManualResetEventSlim();
        var first = tiny.Read(_ =>
        {
            hold.Wait();
            return Task.FromResult(1);
        }, Lane.Requests, CancellationToken.None);
        var refused = 0;
        var waiting = new List<Task<int>>();
        for (var i = 0; i < 10; i++)
        {
            try
            {
                waiting.Add(tiny.Read(_ => Task.FromResult(1), Lane.Requests, CancellationToken.None));
            }
            catch (Refusal refusal) when (refusal.Status == 503)
            {
                refused++;
            }
        }

        hold.Set();
        await first;
        await Task.WhenAll(waiting);
        Assert.That(refused, Is.GreaterThanOrEqualTo(7));
    }

    [Test]
    public async Task What_waits_for_the_commit_runs_only_after_it()
    {
        var ran = 0;
        var db = new Db(engine);
        await db.Write(async () =>
        {
            db.AfterCommit(() => ran++);
            await db.Execute("INSERT INTO t (n) VALUES (1)");
            Assert.That(ran, Is.Zero);
        });
        Assert.That(ran, Is.EqualTo(1));
        Assert.That(async () => await db.Write(async () =>
        {
            db.AfterCommit(() => ran++);
            await db.Execute("INSERT INTO t (n) VALUES (1)");
        }), Throws.TypeOf<SqliteException>());
        Assert.That(ran, Is.EqualTo(1));
    }

    [Test]
    public async Task Instants_and_dates_come_back_as_they_went()
    {
        var instant = new DateTime(2026, 11, 21, 8, 30, 15, 123, DateTimeKind.Utc);
        await Write("CREATE TABLE d (at DATETIME2(3), day DATE, money BIGINT)");
        await Write("INSERT INTO d VALUES (@at, @day, @money)", new { at = instant, day = new DateOnly(2026, 2, 28), money = Amount.Of(1200.5m) });
        var row = await new Db(engine).First<Row>("SELECT at AS At, day AS Day, money AS Money FROM d");
        Assert.That((row!.At, row.At.Kind, row.Day, row.Money.Value), Is.EqualTo((instant, DateTimeKind.Utc, new DateOnly(2026, 2, 28), 1200.5m)));
    }

    private Task<int> Write(string sql, object? args = null)
    {
        var db = new Db(engine);
        return db.Write(() => db.Execute(sql, args));
    }

    private Task<long> Count() => new Db(engine).Scalar<long>("SELECT COUNT(*) FROM t")!;

    private sealed record Row
    {
        public DateTime At { get; init; }

        public DateOnly Day { get; init; }

        public Amount Money { get; init; }
    }
}
