using MediatR;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Health;

/// <summary>How the health of all customers spreads, how many have risen or fallen within thirty days, and who has fallen most. Departed customers are left out.</summary>
public sealed class GetHealthFigures : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/health-figures", (IMediator mediator, CancellationToken stop) => mediator.Send(new Query(), stop))
        .Allow(Permissions.Read);

    /// <summary>The query.</summary>
    public sealed record Query : IQuery<View>;

    /// <summary>The figures.</summary>
    /// <param name="Spread">How the scores spread.</param>
    /// <param name="Risen">How many have risen by five points or more within thirty days.</param>
    /// <param name="Fallen">How many have fallen by five points or more.</param>
    /// <param name="CountedAt">When the score was counted last; null while nobody has counted yet.</param>
    /// <param name="Fallers">Those who have fallen most.</param>
    public sealed record View(HealthSpread Spread, int Risen, int Fallen, DateTime? CountedAt, IReadOnlyList<Faller> Fallers)
    {
        /// <summary>As it looks.</summary>
        public static View Example => new(HealthSpread.Example, 9, 12, new DateTime(2026, 8, 20, 1, 0, 0, DateTimeKind.Utc), [new Faller(new Reference(7, "Sample Equipment Ltd"), 62, -9)]);
    }

    /// <summary>A customer who has fallen.</summary>
    /// <param name="Customer">The customer.</param>
    /// <param name="Score">The score.</param>
    /// <param name="Trend">By how much it has moved within thirty days.</param>
    public sealed record Faller(Reference Customer, int Score, int Trend);

    /// <summary>Counts from what is kept with the customers.</summary>
    public sealed class Handler(Db db, HealthRules rules, TimeProvider clock) : IRequestHandler<Query, View>
    {
        private const int MostFallers = 10;
        private const string Counts = $"""
            SELECT health_score AS Score, COUNT(*) AS Customers, SUM(CASE WHEN health_trend >= 5 THEN 1 ELSE 0 END) AS Risen, SUM(CASE WHEN health_trend <= -5 THEN 1 ELSE 0 END) AS Fallen
              FROM realization_customer c WHERE c.archived_at IS NULL AND NOT {Departed.Condition} GROUP BY health_score
            """;

        private const string Lowest = "SELECT id AS Id, name AS Name, health_score AS Score, health_trend AS Trend FROM realization_customer WHERE archived_at IS NULL AND health_trend < 0 AND health_score IS NOT NULL ORDER BY health_trend, id";
        private const string Newest = "SELECT MAX(counted_at) FROM realization_health";

        /// <inheritdoc/>
        public async Task<View> Handle(Query request, CancellationToken cancellationToken)
        {
            var rows = await db.Query<Row>(Counts, new { Today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime) }, cancellationToken);
            var fallers = await db.Query<Row>(Lowest + db.Dialect.Take(MostFallers), null, cancellationToken);
            var rule = (await rules.Rule(cancellationToken));
            return new View(
                HealthSpread.Of(rule, rows.SelectMany(row => Enumerable.Repeat(row.Score, (int)row.Customers))), (int)rows.Sum(row => row.Risen), (int)rows.Sum(row => row.Fallen),
                await db.Scalar<DateTime?>(Newest, null, cancellationToken), [.. fallers.Select(row => new Faller(new Reference(row.Id, row.Name), row.Score ?? 0, row.Trend))]);
        }

        private sealed record Row
        {
            public long Id { get; init; }
            public string Name { get; init; } = "";
            public int? Score { get; init; }
            public int Trend { get; init; }
            public long Customers { get; init; }
            public long Risen { get; init; }
            public long Fallen { get; init; }
        }
    }
}
