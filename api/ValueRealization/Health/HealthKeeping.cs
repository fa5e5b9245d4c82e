using System.Text.Json;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Notifications;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueRealization.Customers;

namespace ProductOps.Api.ValueRealization.Health;

/// <summary>
/// Counts the health of customers, several hundred at a time, and keeps what has moved: the score, its terms, the day's point, and whether its owner is to be told.
/// Whoever has departed is scored no more from that day on: no score is shown, and the course stays as it was.
/// </summary>
[Block]
public sealed class HealthKeeping(Db db, HealthFactReader reader, HealthRules rules, Notifications notifications, TimeProvider clock)
{
    /// <summary>Over how many days the trend goes.</summary>
    public const int TrendDays = 30;

    /// <summary>By how much a score turns before the timeline says so.</summary>
    public const int Turn = 5;

    /// <summary>How many customers are counted at a time.</summary>
    public const int AtOnce = 500;

    // What was changed right before the counting may have been committed after it.
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(1);

    private const string Known = $"""
        SELECT c.id AS Id, c.name AS Name, c.owner_id AS OwnerId, c.tier AS Tier, c.strategy AS Strategy, c.industry AS Industry, c.region AS Region, c.recurring_revenue AS Revenue, c.currency AS Currency, c.extra AS Extra, c.has_left AS HasLeft,
               CASE WHEN {Departed.Condition} THEN 1 ELSE 0 END AS IsDeparted,
               c.health_score AS ShownScore, c.health_trend AS ShownTrend, h.score AS Score, h.known AS Known, h.rule_id AS RuleId, h.shift AS Shift, h.terms AS Terms, h.facts AS Facts, h.counted_at AS CountedAt, h.turn_score AS TurnScore, h.alarmed_on AS AlarmedOn
          FROM realization_customer c
          LEFT JOIN realization_health h ON h.customer_id = c.id
         WHERE c.id IN (@Ids) AND c.archived_at IS NULL
        """;

    private const string Earlier = """
        SELECT p.customer_id AS Id, p.score AS Score, p.shift AS Shift
          FROM realization_health_point p
          JOIN (SELECT q.customer_id, MAX(q.day) AS day FROM realization_health_point q WHERE q.customer_id IN (@Ids) AND q.day <= @Day GROUP BY q.customer_id) m ON m.customer_id = p.customer_id AND m.day = p.day
        """;

    private const string Insert = """
        INSERT INTO realization_health (customer_id, score, known, rule_id, shift, terms, facts, counted_on, counted_at, seen_to, turn_score, alarmed_on)
        SELECT c.id, @Score, @Known, @RuleId, @Shift, @Terms, @Facts, @Day, @CountedAt, @SeenTo, @TurnScore, @AlarmedOn
          FROM realization_customer c
         WHERE c.id = @Id AND NOT EXISTS (SELECT 1 FROM realization_health h WHERE h.customer_id = c.id)
        """;

    private const string Update = """
        UPDATE realization_health
           SET score = @Score, known = @Known, rule_id = @RuleId, shift = @Shift, terms = @Terms, facts = @Facts, counted_on = @Day, counted_at = @CountedAt, seen_to = @SeenTo, turn_score = @TurnScore, alarmed_on = @AlarmedOn
         WHERE customer_id = @Id AND counted_at = @Before
        """;

    private const string Look = "UPDATE realization_health SET counted_on = @Day, seen_to = @SeenTo WHERE customer_id IN (@Ids)";
    private const string ShowNone = "UPDATE realization_customer SET health_score = NULL, health_trend = NULL WHERE id IN (@Ids) AND (health_score IS NOT NULL OR health_trend IS NOT NULL)";
    private const string Show = "UPDATE realization_customer SET health_score = @Score, health_trend = @Trend WHERE id = @Id";

    private const string MovePoint = """
        UPDATE realization_health_point SET score = @Score, known = @Known, rule_id = @RuleId, shift = @Shift, terms = @Terms, turn_from = COALESCE(turn_from, @TurnFrom) WHERE customer_id = @Id AND day = @Day
        """;

    private const string AddPoint = """
        INSERT INTO realization_health_point (customer_id, day, month, score, known, rule_id, shift, terms, turn_from) VALUES (@Id, @Day, @Month, @Score, @Known, @RuleId, @Shift, @Terms, @TurnFrom)
        """;

    private const string Next = "SELECT id FROM realization_customer WHERE archived_at IS NULL AND id > @After ORDER BY id";

    /// <summary>Counts every customer in use, and says how many scores have moved.</summary>
    public async Task<(int Counted, int Moved)> All(DateOnly today, CancellationToken stop, Func<int, Task>? report = null)
    {
        var standings = await reader.Standings(stop);
        var (last, counted, moved) = (0L, 0, 0);
        while (true)
        {
            var ids = await db.Query<long>(Next + db.Dialect.Take(AtOnce), new { After = last }, stop);
            if (ids.Count == 0) return (counted, moved);
            moved += await Of(ids, today, standings, stop);
            (last, counted) = (ids[^1], counted + ids.Count);
            if (report is not null) await report(counted);
        }
    }

    /// <summary>Counts these customers, and says how many scores have moved.</summary>
    public async Task<int> These(IEnumerable<long> ids, DateOnly today, CancellationToken stop)
    {
        var standings = await reader.Standings(stop);
        var moved = 0;
        foreach (var some in ids.Chunk(AtOnce)) moved += await Of(some, today, standings, stop);
        return moved;
    }

    private async Task<int> Of(IReadOnlyList<long> ids, DateOnly today, UseStandings standings, CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime.ToMilliseconds();
        var (rule, version) = await rules.Current(stop);
        var scorer = new HealthScorer(rule);
        // Read beside the requests, written in one short piece: what somebody else has counted meanwhile stays.
        var facts = await reader.Of(ids, today, standings, stop);
        var args = new { Ids = JsonSerializer.Serialize(ids), Day = today.AddDays(-TrendDays), Today = today };
        var known = await db.Query<HealthState>(db.Dialect.WithNumbers(Known, "Ids"), args, stop);
        var earlier = (await db.Query<PastScore>(db.Dialect.WithNumbers(Earlier, "Ids"), args, stop)).ToDictionary(row => row.Id);
        var former = new Dictionary<long, HealthScorer>();
        foreach (var other in known.Select(state => state.RuleId).OfType<long>().Where(id => id != version).Distinct()) former[other] = new HealthScorer(await rules.Of(other, stop));
        var departed = known.Where(state => state.IsDeparted).Select(state => state.Id).ToList();
        var results = known.Where(state => !state.IsDeparted && facts.ContainsKey(state.Id)).Select(state => HealthResult.Of(state, facts[state.Id], earlier.GetValueOrDefault(state.Id), rule, version, scorer, former, today)).ToList();
        await db.Write(() => Keep(results, departed, today, now, stop), stop);
        return results.Count(result => result.HasMoved);
    }

    private async Task Keep(IReadOnlyList<HealthResult> results, IReadOnlyList<long> departed, DateOnly today, DateTime now, CancellationToken stop)
    {
        using var show = new Statement(db, Show);
        using var insert = new Statement(db, Insert);
        using var update = new Statement(db, Update);
        using var move = new Statement(db, MovePoint);
        using var add = new Statement(db, AddPoint);
        foreach (var result in results)
        {
            if (result.State.ShownScore != result.Score.Value || result.State.ShownTrend != result.Trend) await Run(show, result, today, now, stop);
            if (!result.IsNew) continue;
            // Another run was faster; the next one sees what is left.
            if (await Run(result.State.CountedAt is null ? insert : update, result, today, now, stop) == 0) continue;
            if (result.HasPoint && await Run(move, result, today, now, stop) == 0) await Run(add, result, today, now, stop);
            if (result.Alarm is { } alarm && result.State.OwnerId is { } owner)
                await notifications.Tell([owner], alarm, CustomerRecordKind.Page(result.State.Id), ("customer", result.State.Name), ("score", result.Score.Value), ("before", result.ScoreBefore), ("days", TrendDays));
        }

        await db.Execute(db.Dialect.WithNumbers(Look, "Ids"), new { Ids = JsonSerializer.Serialize(results.Select(result => result.State.Id).Concat(departed)), Day = today, SeenTo = now - Overlap }, stop);
        if (departed.Count > 0) await db.Execute(db.Dialect.WithNumbers(ShowNone, "Ids"), new { Ids = JsonSerializer.Serialize(departed) }, stop);
    }

    private static ValueTask<int> Run(Statement statement, HealthResult result, DateOnly today, DateTime now, CancellationToken stop)
    {
        statement.Set("Id", result.State.Id);
        statement.Set("Score", result.Score.Value);
        statement.Set("Trend", result.Trend);
        statement.Set("Known", result.Score.Known);
        statement.Set("RuleId", result.RuleId);
        statement.Set("Shift", result.Shift);
        statement.Set("Terms", result.Terms);
        statement.Set("Facts", result.Facts);
        statement.Set("Day", today);
        statement.Set("Month", today.Year * 100 + today.Month);
        statement.Set("CountedAt", now);
        statement.Set("Before", result.State.CountedAt);
        statement.Set("SeenTo", now - Overlap);
        statement.Set("TurnScore", result.TurnScore);
        statement.Set("TurnFrom", result.TurnFrom);
        statement.Set("AlarmedOn", result.AlarmedOn);
        return statement.Execute(stop);
    }
}
