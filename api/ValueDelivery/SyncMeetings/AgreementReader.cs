using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueDelivery.SyncMeetings;

/// <summary>
/// Counts how often a decision had the verdict that ops recommended. Only decisions that had a recommended verdict before them count,
/// and none that was taken back.
/// </summary>
[Block]
public sealed class AgreementReader(Db db, TimeProvider clock)
{
    /// <summary>The window shown beside a recommendation, in weeks.</summary>
    public const int Weeks = 8;

    private const string Count = """
        SELECT COUNT(*) AS Recommendations, COALESCE(SUM(CASE WHEN d.verdict = d.recommended_verdict THEN 1 ELSE 0 END), 0) AS Agreed
          FROM delivery_decision d
         WHERE d.decided_at >= @From AND d.decided_at <= @To AND d.recommended_verdict IS NOT NULL AND d.undone_at IS NULL
        """;

    /// <summary>The agreement in the weeks up to <paramref name="until"/>, or up to now.</summary>
    public async Task<Agreement> LastWeeks(int weeks, DateTime? until, CancellationToken stop)
    {
        var to = until ?? clock.GetUtcNow().UtcDateTime;
        var row = (await db.First<Row>(Count, new { From = to.AddDays(-7 * weeks), To = to }, stop))!;
        return new Agreement(weeks, row.Recommendations, row.Agreed);
    }

    private sealed record Row
    {
        public int Recommendations { get; init; }
        public int Agreed { get; init; }
    }
}
