using Dapper;
using Microsoft.Extensions.Logging.Abstractions;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Search;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.Shared.Search;

/// <summary>A migrated database of its own with nothing in it but the texts a test puts in.</summary>
public sealed class IndexedTexts : IDisposable
{
    private readonly DbEngine engine;
    private readonly string connectionString;

    public IndexedTexts(Engine on = Engine.Sqlite)
    {
        if (on == Engine.SqlServer)
        {
            connectionString = SqlServerDatabase.Create();
            engine = new SqlServerEngine(connectionString);
        }
        else
        {
            connectionString = $"Data Source={Path.Combine(Product.Folder, Guid.NewGuid().ToString("n") + ".db")}";
            new Migrator(new SqliteDialect(), connectionString, NullLogger<Migrator>.Instance).Run(CancellationToken.None).GetAwaiter().GetResult();
            engine = new SqliteEngine(connectionString, new DatabaseOptions());
        }

        Db = new Db(engine);
        Index = new TextIndex(Db, Clock);
        Upkeep = new TextIndexUpkeep(Db, Clock);
    }

    public Db Db { get; }

    public MovableClock Clock { get; } = new();

    public TextIndex Index { get; }

    public TextIndexUpkeep Upkeep { get; }

    public void Put(params IReadOnlyCollection<IndexedRecord> records) => Write(() => Index.PutMany(records));

    public void Put(long id, string title, string? body = null, TextKind kind = TextKind.Requirement) => Put([new IndexedRecord(kind, id, title, body)]);

    public void Remove(params long[] ids) => Write(() => Index.Remove(TextKind.Requirement, ids));

    public void Write(Action work) => Db.Write(() =>
    {
        work();
        return Task.CompletedTask;
    }).GetAwaiter().GetResult();

    public T Read<T>(Func<T> work) => Db.Read(() => Task.FromResult(work())).GetAwaiter().GetResult();

    /// <summary>The ids a list with this search text would show; <paramref name="rows"/> decides in which of its ways it looks.</summary>
    public List<long> Find(string text, TextKind kind = TextKind.Requirement, int rows = 50) => Read(() =>
    {
        var parameters = new DynamicParameters();
        var from = (long)kind << 48;
        var where = Index.Find(kind, text, rows).Where("record.number", parameters);
        parameters.Add("From", from);
        parameters.Add("To", from + (1L << 48));
        return Db.Session.Connection.Query<long>($"SELECT record.number FROM (SELECT id - @From AS number FROM platform_text WHERE id >= @From AND id < @To) record WHERE {where} ORDER BY record.number", parameters).AsList();
    });

    public IReadOnlyList<SimilarRecord> Similar(string title, string? body = null, int limit = 10, long? except = null) =>
        Read(() => Index.Similar(TextKind.Requirement, title, body, limit, except));

    public long Count(string sql) => Db.Scalar<long>(sql).GetAwaiter().GetResult();

    public void Dispose()
    {
        (engine as IDisposable)?.Dispose();
        if (engine.Dialect.Engine == Engine.SqlServer) SqlServerDatabase.Drop(connectionString);
    }
}
