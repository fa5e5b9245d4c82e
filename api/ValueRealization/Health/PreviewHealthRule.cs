using System.Text.Json;
using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Health;

/// <summary>What another health rule would say of today's customers, without setting it: how scores spread before and after, who moves most, and who would be well or in danger.</summary>
public sealed class PreviewHealthRule : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/health-rule/preview", (HealthRule body, IMediator mediator, CancellationToken stop) => mediator.Send(new Query(body), stop))
        .Allow(Permissions.Read);

    /// <summary>The query.</summary>
    public sealed record Query(HealthRule Body) : IQuery<View>;

    /// <summary>The rules.</summary>
    public sealed class Rules : AbstractValidator<Query>
    {
        /// <summary>Those of a health rule.</summary>
        public Rules() => RuleFor(query => query.Body).SetValidator(new HealthRuleRules());
    }

    /// <summary>What would move.</summary>
    /// <param name="Customers">Customers in use who have not departed.</param>
    /// <param name="Up">How many would score higher.</param>
    /// <param name="Down">How many would score lower.</param>
    /// <param name="Before">How the scores spread.</param>
    /// <param name="After">How they would spread.</param>
    /// <param name="Terms">Each term of the other rule: for how many customers its value is known, and what it earns them.</param>
    /// <param name="Movers">Those who would move most.</param>
    public sealed record View(int Customers, int Up, int Down, HealthSpread Before, HealthSpread After, IReadOnlyList<TermUse> Terms, IReadOnlyList<Mover> Movers)
    {
        /// <summary>As it looks.</summary>
        public static View Example => new(60, 12, 31, HealthSpread.Example, HealthSpread.Example, [new TermUse("activation", 58, 0.71)], [new Mover(new Reference(7, "Sample Equipment Ltd"), 62, 48)]);
    }

    /// <summary>What a term would do.</summary>
    /// <param name="Key">Its key.</param>
    /// <param name="Known">For how many customers its value is known.</param>
    /// <param name="AverageShare">What it earns them of its weight, from 0 to 1; null where nobody's value is known.</param>
    public sealed record TermUse(string Key, int Known, double? AverageShare);

    /// <summary>A customer who would move.</summary>
    /// <param name="Customer">The customer.</param>
    /// <param name="ScoreBefore">The score by the rule in force; null where too little is known.</param>
    /// <param name="ScoreAfter">The score by the other rule.</param>
    public sealed record Mover(Reference Customer, int? ScoreBefore, int? ScoreAfter);

    /// <summary>Scores everybody from the facts of the last count, in one pass, so that only the rule makes the difference to the score that stands.</summary>
    public sealed class Handler(Db db, HealthRules rules, TimeProvider clock) : IRequestHandler<Query, View>
    {
        private const int MostMovers = 20;
        private const string All = $"""
            SELECT c.id AS Id, c.name AS Name, c.tier AS Tier, c.strategy AS Strategy, c.industry AS Industry, c.region AS Region, c.recurring_revenue AS Revenue, c.currency AS Currency, c.extra AS Extra, c.health_score AS ShownScore, h.facts AS Facts
              FROM realization_customer c
              LEFT JOIN realization_health h ON h.customer_id = c.id
             WHERE c.archived_at IS NULL AND NOT {Departed.Condition}
            """;

        /// <inheritdoc/>
        public async Task<View> Handle(Query request, CancellationToken cancellationToken)
        {
            var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
            var current = await rules.Rule(cancellationToken);
            var scorer = new HealthScorer(request.Body);
            var scored = (await db.Query<HealthState>(All, new { Today = today }, cancellationToken)).Select(customer =>
            {
                var facts = customer.Facts is null ? new HealthFacts() : JsonSerializer.Deserialize<HealthFacts>(customer.Facts, Json.Options)!;
                return (Customer: new Reference(customer.Id, customer.Name), Before: customer.ShownScore, After: scorer.Of(facts, scorer.ReadsAttributes ? customer.Attributes() : CustomerAttributes.None, today));
            }).ToList();
            return new View(
                scored.Count,
                scored.Count(each => each.After.Value > each.Before),
                scored.Count(each => each.After.Value < each.Before),
                HealthSpread.Of(current, scored.Select(each => each.Before)),
                HealthSpread.Of(request.Body, scored.Select(each => each.After.Value)),
                [.. request.Body.Terms.Select((term, i) => Use(term, scored.Select(each => each.After.Terms[i])))],
                [.. scored.Where(each => each.Before != each.After.Value).OrderByDescending(each => Math.Abs((each.After.Value ?? 0) - (each.Before ?? 0))).ThenBy(each => each.Customer.Id).Take(MostMovers).Select(each => new Mover(each.Customer, each.Before, each.After.Value))]);
        }

        private static TermUse Use(HealthTerm term, IEnumerable<HealthTermPoint> points)
        {
            var (known, counting, sum) = (0, 0, 0.0);
            foreach (var point in points)
            {
                if (point.Number is null && point.Text is null) continue;
                known++;
                if (point.Share is not { } share) continue;
                counting++;
                sum += share;
            }

            return new TermUse(term.Key, known, counting == 0 ? null : Math.Round(sum / counting, 3));
        }
    }
}
