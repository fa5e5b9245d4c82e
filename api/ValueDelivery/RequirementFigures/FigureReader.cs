using System.Globalization;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueDelivery.RequirementFigures;

/// <summary>Counts the pool. Each part is one statement over maintained columns, grouped as far as the database can.</summary>
[Block]
public sealed class FigureReader(Db db, TimeProvider clock)
{
    private const string Undecided = "r.status IN ('new', 'screened', 'reopened')";
    private const string BroughtDecided = "r.decided_at IS NULL AND r.status IN ('accepted', 'later', 'rejected', 'launched', 'confirmed')";
    private const string DecidedThen = "r.decided_at >= @FromInstant AND r.decided_at < @ToInstant";
    private const string SinceThen = "r.status_since >= @FromInstant AND r.status_since < @ToInstant";
    private const int MostGroups = 100;

    private static readonly (int From, int? To)[] AgeGroups = [(0, 7), (8, 30), (31, 60), (61, 90), (91, 180), (181, null)];
    private static readonly string[] DecidedStates = ["accepted", "later", "rejected", "launched", "confirmed"];

    /// <summary>All figures of a scope.</summary>
    public async Task<Figures> Of(FigureScope scope, Breakdown by, CancellationToken stop)
    {
        var received = await Days(scope, "r.received_on", "r.received_on >= @From AND r.received_on <= @To", stop);
        var decided = await Days(scope, db.Dialect.DayOf("r.decided_at"), DecidedThen, stop);
        var screenedOut = await Days(scope, db.Dialect.DayOf("r.status_since"), $"r.status = 'screenedOut' AND {SinceThen}", stop);
        var waiting = await Days(scope, "r.received_on", Undecided, stop);
        var brought = await db.Scalar<long>($"SELECT COUNT(*) FROM delivery_requirement r WHERE {scope.Condition} AND {BroughtDecided} AND {SinceThen}", scope.Parameters, stop);
        var withReason = Figure(decided, DecidedIn(scope, scope.From, scope.To));
        var withoutReason = new Figure(brought, scope.Rows([.. FigureScope.Instants("statusSince", scope.From, scope.To), ("decidedAt.empty", "true"), .. DecidedStates.Select(status => ("status", status))]));
        return new Figures
        {
            From = scope.From, To = scope.To, By = by,
            Received = Figure(received, scope.Rows(FigureScope.Days("receivedOn", scope.From, scope.To))),
            Decided = withReason,
            ScreenedOut = Figure(screenedOut, OutIn(scope, scope.From, scope.To)),
            Undecided = Figure(waiting, scope.Rows(FigureScope.Waiting())),
            Weeks = [.. Weeks(scope, received, decided, screenedOut)],
            Ages = [.. Ages(scope, waiting)],
            TimeToDecision = await TimeToDecision(scope, stop),
            Reasons = new ReasonShare(withReason, withoutReason, Share(withReason.Count, withReason.Count + brought)),
            Agreement = await Agreement(scope, stop),
            Groups = await new GroupReader(db).Of(scope, by, MostGroups, stop),
        };
    }

    private static Figure Figure(Dictionary<DateOnly, long> days, string rows) => new(days.Values.Sum(), rows);

    private static double? Share(long part, long whole) => whole == 0 ? null : Math.Round((double)part / whole, 4);

    private static string DecidedIn(FigureScope scope, DateOnly from, DateOnly to) => scope.Rows(FigureScope.Instants("decidedAt", from, to));

    private static string OutIn(FigureScope scope, DateOnly from, DateOnly to) => scope.Rows([("status", "screenedOut"), .. FigureScope.Instants("statusSince", from, to)]);

    private static IEnumerable<Week> Weeks(FigureScope scope, Dictionary<DateOnly, long> received, Dictionary<DateOnly, long> decided, Dictionary<DateOnly, long> screenedOut)
    {
        for (var monday = scope.From.AddDays(-(((int)scope.From.DayOfWeek + 6) % 7)); monday <= scope.To; monday = monday.AddDays(7))
        {
            var (from, to) = (monday < scope.From ? scope.From : monday, monday.AddDays(6) > scope.To ? scope.To : monday.AddDays(6));
            yield return new Week(monday,
                new(Sum(received, from, to), scope.Rows(FigureScope.Days("receivedOn", from, to))), new(Sum(decided, from, to), DecidedIn(scope, from, to)), new(Sum(screenedOut, from, to), OutIn(scope, from, to)));
        }
    }

    private static long Sum(Dictionary<DateOnly, long> days, DateOnly from, DateOnly to)
    {
        var sum = 0L;
        for (var day = from; day <= to; day = day.AddDays(1)) sum += days.GetValueOrDefault(day);
        return sum;
    }

    private IEnumerable<AgeGroup> Ages(FigureScope scope, Dictionary<DateOnly, long> waiting)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        foreach (var (from, to) in AgeGroups)
        {
            // A requirement dated in the future has waited for nothing yet.
            var newest = from == 0 ? (DateOnly?)null : today.AddDays(-from);
            var oldest = to is { } days ? today.AddDays(-days) : (DateOnly?)null;
            var filters = new List<(string Name, string Value)>(FigureScope.Waiting());
            if (oldest is { } first) filters.Add(("receivedOn.from", first.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
            if (newest is { } last) filters.Add(("receivedOn.to", last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
            yield return new AgeGroup(from, to, new Figure(waiting.Where(day => (oldest is null || day.Key >= oldest) && (newest is null || day.Key <= newest)).Sum(day => day.Value), scope.Rows(filters)));
        }
    }

    private async Task<Dictionary<DateOnly, long>> Days(FigureScope scope, string day, string condition, CancellationToken stop)
    {
        var sql = $"SELECT {day} AS Day, COUNT(*) AS Times FROM delivery_requirement r WHERE {scope.Condition} AND {condition} GROUP BY {day}";
        return (await db.Query<DayRow>(sql, scope.Parameters, stop)).ToDictionary(row => row.Day, row => row.Times);
    }

    private async Task<DecisionTime> TimeToDecision(FigureScope scope, CancellationToken stop)
    {
        var days = db.Dialect.DaysBetween("r.received_on", "r.decided_at");
        var sql = $"SELECT {days} AS Days, COUNT(*) AS Times FROM delivery_requirement r WHERE {scope.Condition} AND {DecidedThen} GROUP BY {days}";
        var counts = (await db.Query<SpanRow>(sql, scope.Parameters, stop)).Select(row => (Math.Max(0, row.Days), row.Times)).ToList();
        return new DecisionTime(counts.Sum(count => count.Times), Distribution.Percentile(counts, 0.5), Distribution.Percentile(counts, 0.9));
    }

    private async Task<RecommendationAgreement> Agreement(FigureScope scope, CancellationToken stop)
    {
        var sql = $"""
            SELECT COUNT(*) AS Recommendations, COALESCE(SUM(CASE WHEN d.verdict = d.recommended_verdict THEN 1 ELSE 0 END), 0) AS Agreed
              FROM delivery_decision d
              JOIN delivery_requirement r ON r.id = d.requirement_id
             WHERE d.decided_at >= @FromInstant AND d.decided_at < @ToInstant AND d.recommended_verdict IS NOT NULL AND d.undone_at IS NULL AND {scope.Condition}
            """;
        var row = (await db.First<AgreementRow>(sql, scope.Parameters, stop))!;
        return new RecommendationAgreement(row.Recommendations, row.Agreed, Share(row.Agreed, row.Recommendations));
    }

    private sealed record DayRow
    {
        public DateOnly Day { get; init; }
        public long Times { get; init; }
    }

    private sealed record SpanRow
    {
        public int Days { get; init; }
        public long Times { get; init; }
    }

    private sealed record AgreementRow
    {
        public long Recommendations { get; init; }
        public long Agreed { get; init; }
    }
}
