using FsCheck;
using FsCheck.Fluent;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.Shared.Lists;

public sealed class ListSqlTests
{
    private static readonly ListDefinition<Row> Things = new()
    {
        Name = "things",
        From = "FROM things t",
        Key = "t.id",
        DefaultSort = "-score",
        Columns =
        [
            Column.Number("id", "t.id").Always(),
            Column.Decimal("score", "t.score").Always(),
            Column.Text("name", "t.name"),
            Column.Date("day", "t.day"),
            Column.Choice<Colour>("colour", "t.colour", "colour"),
            Column.Money("money", "t.money"),
        ],
    };

    private SqliteEngine engine = null!;
    private Db db = null!;

    private enum Colour
    {
        Red,
        LightGreen,
    }

    [OneTimeSetUp]
    public async Task Fill()
    {
        engine = new SqliteEngine($"Data Source={Path.Combine(Product.Folder, Guid.NewGuid().ToString("n") + ".db")}", new DatabaseOptions());
        db = new Db(engine);
        var random = new Random(7);
        await db.Write(async () =>
        {
            await db.Execute("CREATE TABLE things (id INTEGER PRIMARY KEY, score FLOAT NOT NULL, name TEXT, day DATE, colour TEXT, money BIGINT)");
            for (var i = 1; i <= 137; i++)
                await db.Execute("INSERT INTO things VALUES (@i, @score, @name, @day, @colour, @money)", new
                {
                    i,
                    score = random.Next(8) * 0.1,
                    name = random.Next(4) == 0 ? null : "n" + random.Next(5),
                    day = random.Next(4) == 0 ? (DateOnly?)null : new DateOnly(2026, 1, 1).AddDays(random.Next(5)),
                    colour = random.Next(3) == 0 ? null : random.Next(2) == 0 ? "red" : "lightGreen",
                    money = random.Next(4) == 0 ? (long?)null : random.Next(5) * 100,
                });
        });
    }

    [OneTimeTearDown]
    public void Close() => engine.Dispose();

    [Test]
    public void Walking_the_pages_gives_every_row_once_in_any_order_with_nulls()
    {
        var sorts = Gen.SubListOf("score", "-score", "name", "-name", "day", "-day", "money", "-money", "-id").Select(parts => string.Join(',', parts.DistinctBy(part => part.TrimStart('-')).Take(3)));
        Prop.ForAll(sorts.ToArbitrary(), Gen.Choose(1, 40).ToArbitrary(), (sort, limit) =>
        {
            var whole = Walk($"?sort={sort}&limit=200");
            var paged = Walk($"?sort={sort}&limit={limit}");
            return whole.Count == 137 && whole.Distinct().Count() == 137 && paged.SequenceEqual(whole);
        }).QuickCheckThrowOnFailure();
    }

    [Test]
    public async Task A_row_inserted_before_the_cursor_shifts_nothing()
    {
        var reader = new ListReader(db, new Caller(), TimeProvider.System);
        var first = await reader.Page(Things, ListRequest.Parse("?sort=-score&limit=50"), default);
        await db.Write(() => db.Execute("INSERT INTO things (id, score) VALUES (1000, 99)"));
        var second = await reader.Page(Things, ListRequest.Parse($"?sort=-score&limit=50&cursor={first.NextCursor}"), default);
        await db.Write(() => db.Execute("DELETE FROM things WHERE id = 1000"));
        Assert.That(second.Items.Select(row => row.Id).Intersect(first.Items.Select(row => row.Id)), Is.Empty);
        Assert.That(second.Items.Select(row => row.Id), Does.Not.Contain(1000L));
    }

    [TestCase("?colour=red&colour=lightGreen", 0, ExpectedResult = true)]
    [TestCase("?day.from=2026-01-02&day.to=2026-01-03", 1, ExpectedResult = true)]
    [TestCase("?money=1", 2, ExpectedResult = true)]
    [TestCase("?name.contains=N1", 3, ExpectedResult = true)]
    [TestCase("?name.empty=true", 4, ExpectedResult = true)]
    public async Task<bool> A_filter_keeps_what_it_says(string query, int which)
    {
        var rows = (await new ListReader(db, new Caller(), TimeProvider.System).Page(Things, ListRequest.Parse(query + "&limit=200&withTotal=true"), default));
        Assert.That(rows.Items, Is.Not.Empty);
        Assert.That(rows.Total, Is.EqualTo(rows.Items.Count));
        return rows.Items.All(row => which switch
        {
            0 => row.Colour is not null,
            1 => row.Day is { Day: 2 or 3 },
            2 => row.Money == new Amount(100),
            3 => row.Name == "n1",
            _ => row.Name is null,
        });
    }

    [TestCase("?nothing=1", "nothing", "unknownParameter")]
    [TestCase("?colour=blue", "colour", "unknownChoice")]
    [TestCase("?day=tomorrow", "day", "unreadableDate")]
    [TestCase("?sort=secret", "sort", "unknownSort")]
    [TestCase("?limit=0", "limit", "limitRange")]
    [TestCase("?limit=201", "limit", "limitRange")]
    [TestCase("?cursor=guess", "cursor", "unreadableCursor")]
    [TestCase("?q=x", "q", "noTextSearch")]
    [TestCase("?score.empty=maybe", "score.empty", "unreadableDecimal")]
    public void What_cannot_be_read_is_refused_by_name(string query, string pointer, string code)
    {
        var refusal = Assert.ThrowsAsync<Refusal>(() => new ListReader(db, new Caller(), TimeProvider.System).Page(Things, ListRequest.Parse(query), default));
        Assert.That((refusal!.Status, refusal.Errors![0].Pointer, refusal.Errors[0].Code), Is.EqualTo((400, pointer, code)));
    }

    [Test]
    public void A_cursor_of_another_order_is_refused()
    {
        var cursor = new ListReader(db, new Caller(), TimeProvider.System).Page(Things, ListRequest.Parse("?sort=name&limit=5"), default).GetAwaiter().GetResult().NextCursor;
        Assert.ThrowsAsync<Refusal>(() => new ListReader(db, new Caller(), TimeProvider.System).Page(Things, ListRequest.Parse($"?sort=-name&cursor={cursor}"), default));
    }

    private List<long> Walk(string query)
    {
        var reader = new ListReader(db, new Caller(), TimeProvider.System);
        var ids = new List<long>();
        string? cursor = null;
        do
        {
            var page = reader.Page(Things, ListRequest.Parse(query + (cursor is null ? "" : "&cursor=" + cursor)), default).GetAwaiter().GetResult();
            ids.AddRange(page.Items.Select(row => row.Id));
            cursor = page.NextCursor;
        }
        while (cursor is not null);
        return ids;
    }

    private sealed record Row
    {
        public long Id { get; init; }

        public double Score { get; init; }

        public string? Name { get; init; }

        public DateOnly? Day { get; init; }

        public string? Colour { get; init; }

        public Amount? Money { get; init; }
    }
}
