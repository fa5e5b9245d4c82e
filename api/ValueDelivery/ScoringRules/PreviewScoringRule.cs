using System.Text.Json;
using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueDelivery.Requirements;

namespace ProductOps.Api.ValueDelivery.ScoringRules;

/// <summary>What another scoring rule would move in the pool, without setting it: how many scores and ranks change, and the requirements that move most.</summary>
public sealed class PreviewScoringRule : ISlice
{
    private const int MostMovers = 20;

    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/scoring-rules/preview", (ScoringRule body, IMediator mediator, CancellationToken stop) => mediator.Send(new Query(body), stop))
        .Allow(Permissions.ReadScoring);

    /// <summary>The query.</summary>
    public sealed record Query(ScoringRule Body) : IQuery<View>;

    /// <summary>The rules.</summary>
    public sealed class Rules : AbstractValidator<Query>
    {
        /// <summary>Those of a scoring rule.</summary>
        public Rules() => RuleFor(query => query.Body).SetValidator(new ScoringRuleRules());
    }

    /// <summary>What would move.</summary>
    /// <param name="Total">Requirements in the pool.</param>
    /// <param name="Up">How many would score higher.</param>
    /// <param name="Down">How many would score lower.</param>
    /// <param name="RanksChanged">How many would stand at another place.</param>
    /// <param name="TopTenKept">How many of the first ten would stay among them.</param>
    /// <param name="Movers">Those that would move most, by places.</param>
    public sealed record View(int Total, int Up, int Down, int RanksChanged, int TopTenKept, IReadOnlyList<Mover> Movers);

    /// <summary>A requirement that would move.</summary>
    /// <param name="Id">Its number.</param>
    /// <param name="Key">Its number as people say it.</param>
    /// <param name="Title">Its title.</param>
    /// <param name="ScoreBefore">Its score.</param>
    /// <param name="ScoreAfter">Its score by the other rule.</param>
    /// <param name="RankBefore">Its place.</param>
    /// <param name="RankAfter">Its place by the other rule.</param>
    public sealed record Mover(long Id, string Key, string Title, double ScoreBefore, double ScoreAfter, int RankBefore, int RankAfter);

    /// <summary>Scores the pool in memory, by both rules on the same day, so that only the rule makes the difference.</summary>
    public sealed class Handler(Db db, ScoringRules rules, TimeProvider clock) : IRequestHandler<Query, View>
    {
        private const string Facts = """
            SELECT id AS Id, received_on AS ReceivedOn, priority_class AS PriorityClass, votes AS Votes, asking_revenue AS AskingRevenue, next_renewal AS NextRenewal,
                   best_tier AS BestTier, evidence_count AS EvidenceCount, lost_renewals AS LostRenewals
              FROM delivery_requirement WHERE archived_at IS NULL AND status <> 'merged'
            """;

        private const string Asked = """
            SELECT DISTINCT v.requirement_id AS RequirementId, c.id AS Id, c.name AS Name, c.tier AS Tier, c.recurring_revenue AS RecurringRevenue, c.currency AS Currency, c.renews_on AS RenewsOn
              FROM delivery_voice v
              JOIN realization_pub_customer c ON c.id = v.customer_id
            """;

        private const string TitlesOf = "SELECT id AS Id, title AS Title FROM delivery_requirement WHERE id IN (@Ids)";

        /// <inheritdoc/>
        public async Task<View> Handle(Query request, CancellationToken cancellationToken)
        {
            var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
            var current = await rules.Rule(cancellationToken);
            var records = await db.Query<RequirementRecord>(Facts, null, cancellationToken);
            // Money counts otherwise only where the currencies do; then it is added up from the customers themselves.
            var asking = SameMoney(current, request.Body) ? null : (await db.Query<CustomerFacts>(Asked, null, cancellationToken)).ToLookup(customer => customer.RequirementId);
            var scored = records.Select(record =>
            {
                var facts = record.Facts();
                var after = asking is null ? facts : facts with { Asking = asking[record.Id].Aggregate(Asking.Nobody, (sum, customer) => sum.With(customer, request.Body, today)) };
                return (record.Id, Before: RequirementScore.Of(facts, current, today).Value, After: RequirementScore.Of(after, request.Body, today).Value);
            }).ToList();
            var before = Ranks(scored.Select(row => (row.Id, row.Before)));
            var after = Ranks(scored.Select(row => (row.Id, row.After)));
            var movers = scored.Where(row => before[row.Id] != after[row.Id]).OrderByDescending(row => Math.Abs(before[row.Id] - after[row.Id])).ThenByDescending(row => row.After).Take(MostMovers).ToList();
            var titles = (await db.Query<RequirementRecord>(db.Dialect.WithNumbers(TitlesOf, "Ids"), new { Ids = JsonSerializer.Serialize(movers.Select(row => row.Id)) }, cancellationToken)).ToDictionary(row => row.Id, row => row.Title);
            return new View(
                scored.Count,
                scored.Count(row => row.After > row.Before),
                scored.Count(row => row.After < row.Before),
                scored.Count(row => before[row.Id] != after[row.Id]),
                scored.Count(row => before[row.Id] <= 10 && after[row.Id] <= 10),
                [.. movers.Select(row => new Mover(row.Id, RequirementId.KeyOf(row.Id), titles[row.Id], row.Before, row.After, before[row.Id], after[row.Id]))]);
        }

        private static bool SameMoney(ScoringRule one, ScoringRule other) =>
            one.Currency == other.Currency && one.Rates.Count == other.Rates.Count && one.Rates.All(rate => other.Rates.TryGetValue(rate.Key, out var value) && value == rate.Value);

        private static Dictionary<long, int> Ranks(IEnumerable<(long Id, double Score)> scores) =>
            scores.OrderByDescending(row => row.Score).ThenByDescending(row => row.Id).Select((row, i) => (row.Id, Rank: i + 1)).ToDictionary(row => row.Id, row => row.Rank);
    }
}
