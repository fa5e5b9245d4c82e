using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Texts;
using ProductOps.Api.ValueRealization.Contracts;

namespace ProductOps.Api.ValueRealization.Health;

/// <summary>The health in the head of a customer's page.</summary>
public sealed class HealthCustomerFigures(Db db, HealthStandings standings) : CustomerFigureSource
{
    private const string Find = "SELECT health_score AS Score, health_trend AS Trend FROM realization_customer WHERE id = @Id";

    /// <inheritdoc/>
    public override int Order => 10;

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<CustomerFigure>> Of(long customerId, CancellationToken stop)
    {
        if (await db.First<Row>(Find, new { Id = customerId }, stop) is not { Score: { } score } row) return [];
        var standing = await standings.Of(customerId, score, stop);
        return [new CustomerFigure { Name = "health", Value = score, OutOf = 100, Change = row.Trend, ChangeDays = row.Trend is null ? null : HealthKeeping.TrendDays, Detail = standing is null ? null : Text.Of("health.higherThan", ("percent", standing.Percentile)) }];
    }

    private sealed record Row
    {
        public int? Score { get; init; }
        public int? Trend { get; init; }
    }
}
