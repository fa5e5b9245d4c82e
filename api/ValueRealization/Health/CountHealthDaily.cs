using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Operations;

namespace ProductOps.Api.ValueRealization.Health;

/// <summary>Every day: the health of all customers, for use, renewals and contacts move by themselves. After two years a month keeps its last point only.</summary>
public sealed class CountHealthDaily(Db db, HealthKeeping keeping) : Schedule
{
    private const int KeptDays = 730;
    private const string Thin = """
        DELETE FROM realization_health_point
         WHERE day < @Oldest
           AND EXISTS (SELECT 1 FROM realization_health_point n WHERE n.customer_id = realization_health_point.customer_id AND n.month = realization_health_point.month AND n.day > realization_health_point.day)
        """;

    /// <inheritdoc/>
    public override string Name => "health.daily";

    /// <inheritdoc/>
    public override TimeSpan Every => TimeSpan.FromHours(24);

    /// <inheritdoc/>
    public override async Task Run(DateTime now, CancellationToken stop)
    {
        var today = DateOnly.FromDateTime(now);
        await keeping.All(today, stop);
        await db.Write(() => db.Execute(Thin, new { Oldest = today.AddDays(-KeptDays) }, stop), stop);
    }
}
