using System.Text.Json;
using MediatR;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Health;

/// <summary>How a customer is, and why: the score, its trend against thirty days ago, each term's value and points, what is not known, what has moved it, and its course.</summary>
/// <remarks>What has moved it is told between <c>from</c> and <c>to</c>, the last thirty days unless said otherwise. The score is counted every day, within a minute after something about the customer has changed, and after a change of the rule.</remarks>
public sealed class GetCustomerHealth : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/customers/{id:long}/health", (long id, DateOnly? from, DateOnly? to, IMediator mediator, CancellationToken stop) => mediator.Send(new Query(id, from, to), stop))
        .Allow(Permissions.Read);

    /// <summary>The query.</summary>
    public sealed record Query(long Id, DateOnly? From, DateOnly? To) : IQuery<CustomerHealthView>;

    /// <summary>Reads it.</summary>
    public sealed class Handler(Db db, HealthRules rules, HealthStandings standings, TimeProvider clock) : IRequestHandler<Query, CustomerHealthView>
    {
        private const int MostDays = 800;

        private const string Find = """
            SELECT c.name AS Name, c.health_score AS Score, c.health_trend AS Trend, COALESCE(h.known, 0) AS Known, h.rule_id AS RuleId, h.terms AS Terms, h.facts AS Facts, h.counted_at AS CountedAt,
                   (SELECT MAX(d.left_on) FROM realization_departure d WHERE d.customer_id = c.id AND d.archived_at IS NULL AND d.came_back = 0 AND d.left_on <= @Today) AS DepartedOn
              FROM realization_customer c
              LEFT JOIN realization_health h ON h.customer_id = c.id
             WHERE c.id = @Id
            """;

        private const string Course = "SELECT day AS Day, score AS Score, rule_id AS RuleVersion FROM realization_health_point WHERE customer_id = @Id ORDER BY day DESC";
        private const string PointAt = "SELECT day AS Day, score AS Score, shift AS Shift, rule_id AS RuleId, terms AS Terms FROM realization_health_point WHERE customer_id = @Id AND day <= @Day ORDER BY day DESC";
        private const string FirstPoint = "SELECT day AS Day, score AS Score, shift AS Shift, rule_id AS RuleId, terms AS Terms FROM realization_health_point WHERE customer_id = @Id ORDER BY day";

        /// <inheritdoc/>
        public async Task<CustomerHealthView> Handle(Query request, CancellationToken cancellationToken)
        {
            var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
            var row = await db.First<Row>(Find, new { request.Id, Today = today }, cancellationToken) ?? throw Refusals.NotFound("customer", request.Id);
            var to = request.To ?? today;
            if (request.From is { Year: < 1970 } || to.Year is < 1970 or > 9000 || request.From > to) throw Refusals.Malformed("from", "unusablePeriod");
            var from = request.From ?? to.AddDays(-HealthKeeping.TrendDays);
            var (rule, version) = row.RuleId is { } kept ? (await rules.Of(kept, cancellationToken), kept) : await rules.Current(cancellationToken);
            var facts = row.Facts is null ? new HealthFacts() : JsonSerializer.Deserialize<HealthFacts>(row.Facts, Json.Options)!;
            var points = Read(row.Terms).ToDictionary(point => point.Key, StringComparer.Ordinal);
            // Where the customer was not there yet on the earlier day, its first one tells.
            var later = await At(request.Id, to, cancellationToken);
            var earlier = later is null ? null : await At(request.Id, from, cancellationToken) ?? await db.First<Point>(FirstPoint + db.Dialect.Take(1), new { request.Id }, cancellationToken);
            var change = later is not null && earlier is not null && earlier.Day < later.Day ? await Between(earlier, later, from, to, cancellationToken) : null;
            var before = change is null ? [] : Read(earlier!.Terms).ToDictionary(point => point.Key, StringComparer.Ordinal);
            return new CustomerHealthView
            {
                Customer = new Reference(request.Id, row.Name), DepartedOn = row.DepartedOn, Score = row.Score, Trend = row.Trend, Band = rule.BandOf(row.Score), Known = row.Known, MinimumKnown = rule.MinimumKnown,
                Standing = await standings.Of(request.Id, row.Score, cancellationToken), CountedAt = row.CountedAt, RuleVersion = version,
                Terms = [.. rule.Terms.Where(term => points.ContainsKey(term.Key)).Select(term => Shown(term, points[term.Key], before.GetValueOrDefault(term.Key), facts))],
                Change = change,
                History = [.. (await db.Query<HealthDay>(Course + db.Dialect.Take(MostDays), new { request.Id }, cancellationToken)).Reverse()],
            };
        }

        private async Task<HealthChange> Between(Point earlier, Point later, DateOnly from, DateOnly to, CancellationToken stop)
        {
            var names = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var version in new[] { earlier.RuleId, later.RuleId })
                foreach (var term in (await rules.Of(version, stop)).Terms) names[term.Key] = HealthSources.NameOf(term);
            var (then, now) = (Read(earlier.Terms).ToDictionary(point => point.Key, StringComparer.Ordinal), Read(later.Terms).ToDictionary(point => point.Key, StringComparer.Ordinal));
            var moves = then.Keys.Union(now.Keys, StringComparer.Ordinal).Select(key => new HealthMove
            {
                Key = key, Name = names.GetValueOrDefault(key, key), PointsFrom = then.GetValueOrDefault(key)?.Points, PointsTo = now.GetValueOrDefault(key)?.Points,
                Points = (now.GetValueOrDefault(key)?.Points ?? 0) - (then.GetValueOrDefault(key)?.Points ?? 0),
            });
            return new HealthChange
            {
                From = earlier.Day > from ? earlier.Day : from, To = to, ScoreFrom = earlier.Score, ScoreTo = later.Score, ByRule = later.Shift - earlier.Shift,
                Moves = [.. moves.Where(move => move.Points != 0).OrderByDescending(move => Math.Abs(move.Points)).ThenBy(move => move.Key, StringComparer.Ordinal)],
            };
        }

        private Task<Point?> At(long id, DateOnly day, CancellationToken stop) => db.First<Point>(PointAt + db.Dialect.Take(1), new { Id = id, Day = day }, stop);

        private static HealthTermView Shown(HealthTerm term, HealthTermPoint point, HealthTermPoint? before, HealthFacts facts) => new()
        {
            Key = term.Key, Name = HealthSources.NameOf(term), Source = term.Source, Weight = term.Weight, OutOf = point.OutOf, Points = point.Points, Share = point.Share, Number = point.Number, Text = point.Text,
            Why = HealthSources.Why(term, point, facts), Before = before is null ? null : new HealthTermBefore { Points = before.Points, OutOf = before.OutOf, Share = before.Share, Number = before.Number, Text = before.Text },
        };

        private static IReadOnlyList<HealthTermPoint> Read(string? terms) => terms is null ? [] : JsonSerializer.Deserialize<IReadOnlyList<HealthTermPoint>>(terms, Json.Options)!;

        private sealed record Row
        {
            public string Name { get; init; } = "";
            public int? Score { get; init; }
            public int? Trend { get; init; }
            public int Known { get; init; }
            public long? RuleId { get; init; }
            public string? Terms { get; init; }
            public string? Facts { get; init; }
            public DateTime? CountedAt { get; init; }
            public DateOnly? DepartedOn { get; init; }
        }

        private sealed record Point
        {
            public DateOnly Day { get; init; }
            public int? Score { get; init; }
            public int Shift { get; init; }
            public long RuleId { get; init; }
            public string Terms { get; init; } = "[]";
        }
    }
}
