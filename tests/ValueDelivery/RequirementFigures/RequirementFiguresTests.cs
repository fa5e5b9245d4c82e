using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ProductOps.Api.Shared.Data;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.ValueDelivery.RequirementFigures;

/// <summary>The figures against a full recount of the same requirements in plain C#.</summary>
[ProductTests]
public sealed class RequirementFiguresTests(Engine engine) : ProductFixture(engine)
{
    private const string Path = "value-delivery/requirement-figures";
    private static readonly string[] Undecided = ["new", "screened", "reopened"];
    private readonly List<Fact> facts = [];

    private DateOnly Today => DateOnly.FromDateTime(Product.Clock.GetUtcNow().UtcDateTime);

    [OneTimeSetUp]
    public async Task Fill()
    {
        var random = new Random(20261121);
        var pool = new Pool(Product);
        var (_, module, _) = await pool.Tree("Figures");
        long[] customers = [await pool.Customer("Figures A", tier: "key"), await pool.Customer("Figures B", tier: "longTail"), await pool.Customer("Figures C")];
        string[] classes = ["blocksUse", "winsDeals", "money", "efficiency"];
        string[] regions = ["East", "North", "Südwest"];
        string[] states = ["new", "screened", "screenedOut", "accepted", "later", "rejected", "launched", "confirmed", "reopened", "merged"];
        for (var i = 0; i < 160; i++)
        {
            var (region, priorityClass) = (Any(regions), Any(classes));
            var asking = customers.Where(_ => random.Next(3) == 0).ToArray();
            var received = Today.AddDays(-random.Next(300));
            var id = (await pool.New(new { title = $"Figure {i}", region, priorityClass, moduleId = random.Next(4) == 0 ? (long?)null : module, customerIds = asking, receivedOn = received, source = random.Next(2) == 0 ? "page" : "import" }))["id"]!.GetValue<long>();
            var status = states[random.Next(states.Length)];
            var since = Product.Clock.GetUtcNow().UtcDateTime.AddDays(-random.Next(200)).AddMinutes(-random.Next(1440)).ToMilliseconds();
            var decided = status is "accepted" or "later" or "rejected" or "launched" or "confirmed" or "reopened" && random.Next(4) > 0;
            var verdict = status switch { "later" => "later", "rejected" => "reject", _ => "accept" };
            var recommended = decided && random.Next(3) > 0 ? Any(["accept", "later", "reject"]) : null;
            var archived = random.Next(15) == 0;
            await Set(id, status, since, decided ? since : null, decided ? verdict : null, recommended, archived);
            facts.Add(new Fact(received, status, since, decided ? since : null, decided ? verdict : null, recommended, archived, region, priorityClass, asking));
        }

        string? Any(string?[] of) => random.Next(of.Length + 1) is var i && i < of.Length ? of[i] : null;
    }

    [Test]
    public async Task Weeks_totals_ages_and_times_are_what_a_recount_gives()
    {
        var (from, to) = (Today.AddDays(-180), Today.AddDays(-3));
        var figures = await Read($"from={Text(from)}&to={Text(to)}");
        var counted = facts.Where(fact => fact is { Archived: false, Status: not "merged" }).ToList();
        var decided = counted.Where(fact => fact.Decided is { } at && In(at)).ToList();
        Assert.That(Count(figures["received"]), Is.EqualTo(counted.Count(fact => fact.Received >= from && fact.Received <= to)));
        Assert.That(Count(figures["decided"]), Is.EqualTo(decided.Count));
        Assert.That(Count(figures["screenedOut"]), Is.EqualTo(counted.Count(fact => fact.Status == "screenedOut" && In(fact.Since))));
        Assert.That(Count(figures["undecided"]), Is.EqualTo(counted.Count(fact => Undecided.Contains(fact.Status))));
        foreach (var week in figures["weeks"]!.AsArray())
        {
            var monday = DateOnly.Parse(week!["monday"]!.GetValue<string>(), CultureInfo.InvariantCulture);
            Assert.That(monday.DayOfWeek, Is.EqualTo(DayOfWeek.Monday));
            Assert.That(Count(week["received"]), Is.EqualTo(counted.Count(fact => fact.Received >= from && fact.Received <= to && fact.Received >= monday && fact.Received < monday.AddDays(7))), week.ToJsonString());
            Assert.That(Count(week["decided"]), Is.EqualTo(decided.Count(fact => DateOnly.FromDateTime(fact.Decided!.Value) is var day && day >= monday && day < monday.AddDays(7))), week.ToJsonString());
        }

        foreach (var age in figures["ages"]!.AsArray())
        {
            var (least, most) = (age!["fromDays"]!.GetValue<int>(), age["toDays"]?.GetValue<int>() ?? int.MaxValue);
            Assert.That(Count(age["undecided"]), Is.EqualTo(counted.Count(fact => Undecided.Contains(fact.Status) && Today.DayNumber - fact.Received.DayNumber is var days && days >= least && days <= most)), age.ToJsonString());
        }

        var spans = decided.Select(fact => Math.Max(0, DateOnly.FromDateTime(fact.Decided!.Value).DayNumber - fact.Received.DayNumber)).Order().ToList();
        Assert.That(figures["timeToDecision"]!["medianDays"]!.GetValue<int>(), Is.EqualTo(spans[(int)Math.Ceiling(spans.Count * 0.5) - 1]));
        Assert.That(figures["timeToDecision"]!["p90Days"]!.GetValue<int>(), Is.EqualTo(spans[(int)Math.Ceiling(spans.Count * 0.9) - 1]));
        var judged = decided.Where(fact => fact.Recommended is not null).ToList();
        Assert.That(figures["agreement"]!["recommendations"]!.GetValue<long>(), Is.EqualTo(judged.Count));
        Assert.That(figures["agreement"]!["agreed"]!.GetValue<long>(), Is.EqualTo(judged.Count(fact => fact.Recommended == fact.Verdict)));

        bool In(DateTime at) => DateOnly.FromDateTime(at) >= from && DateOnly.FromDateTime(at) <= to;
    }

    [Test]
    public async Task A_breakdown_counts_what_a_recount_gives([Values("region", "class", "customer")] string by)
    {
        var figures = await Read($"by={by}");
        var counted = facts.Where(fact => fact is { Archived: false, Status: not "merged" } && Undecided.Contains(fact.Status)).ToList();
        foreach (var group in figures["groups"]!.AsArray())
        {
            var key = group!["key"]?.GetValue<string>();
            var expected = counted.Count(fact => by switch
            {
                "region" => fact.Region?.ToLowerInvariant() == key,
                "class" => fact.PriorityClass == key,
                _ => fact.Customers.Any(customer => customer.ToString(CultureInfo.InvariantCulture) == key),
            });
            Assert.That(Count(group["undecided"]), Is.EqualTo(expected), group.ToJsonString());
        }
    }

    [Test]
    public async Task Every_number_opens_exactly_the_rows_behind_it([Values("region", "customer", "module", "class", "kind", "source", "tier")] string by,
        [Values("priorityClass=money&priorityClass=blocksUse", "status=screened&status=accepted&receivedOn.from=-120d")] string filter)
    {
        var ops = await Product.As("ops");
        var figures = await Read($"by={by}&{filter}");
        foreach (var figure in FiguresIn(figures).DistinctBy(figure => figure["rows"]!.GetValue<string>()))
        {
            var page = (await ops.Get($"{Pool.Path}?{figure["rows"]!.GetValue<string>()}&withTotal=true&limit=1")).Expect(HttpStatusCode.OK).Json!;
            Assert.That(page["total"]!.GetValue<long>(), Is.EqualTo(Count(figure)), figure["rows"]!.GetValue<string>());
        }
    }

    [Test]
    public async Task A_filter_of_the_list_narrows_the_figures_and_an_unknown_one_is_refused()
    {
        var all = await Read("");
        var some = await Read("region=East");
        Assert.That(Count(some["undecided"]), Is.LessThan(Count(all["undecided"])).And.GreaterThan(0));
        var viewer = await Product.As("viewer");
        Assert.That((await viewer.Get($"{Path}?colour=red")).Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((await viewer.Get($"{Path}?by=colour")).Pointers, Is.EqualTo(new[] { "by" }));
        Assert.That((await viewer.Get($"{Path}?from=2026-02-01&to=2026-01-01")).Pointers, Is.EqualTo(new[] { "from" }));
    }

    private static IEnumerable<JsonObject> FiguresIn(JsonNode? node) => node switch
    {
        JsonObject found when found.ContainsKey("rows") => [found],
        JsonObject found => found.SelectMany(pair => FiguresIn(pair.Value)),
        JsonArray list => list.SelectMany(FiguresIn),
        _ => [],
    };

    private static long Count(JsonNode? figure) => figure!["count"]!.GetValue<long>();

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private async Task<JsonNode> Read(string query) => (await (await Product.As("viewer")).Get($"{Path}?{query}")).Expect(HttpStatusCode.OK).Json!;

    private Task<bool> Set(long id, string status, DateTime since, DateTime? decided, string? verdict, string? recommended, bool archived) => Product.With(async services =>
    {
        var db = services.GetRequiredService<Db>();
        return await db.Write(async () =>
        {
            await db.Execute("UPDATE delivery_requirement SET status = @Status, status_since = @Since, decided_at = @Decided, verdict = @Verdict, decision_reason = CASE WHEN @Verdict IS NULL THEN NULL ELSE 'Because.' END, archived_at = @Archived WHERE id = @Id",
                new { Id = id, Status = status, Since = since, Decided = decided, Verdict = verdict, Archived = archived ? since : (DateTime?)null });
            if (decided is not null)
                await db.Execute("INSERT INTO delivery_decision (requirement_id, verdict, reason, recommended_verdict, decided_by, decided_at) VALUES (@Id, @Verdict, 'Because.', @Recommended, 1, @Decided)",
                    new { Id = id, Verdict = verdict, Recommended = recommended, Decided = decided });
            return true;
        });
    });

    private sealed record Fact(DateOnly Received, string Status, DateTime Since, DateTime? Decided, string? Verdict, string? Recommended, bool Archived, string? Region, string? PriorityClass, long[] Customers);
}
