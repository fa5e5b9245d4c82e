using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Operations;

namespace ProductOps.Api.ValueRealization.Health;

/// <summary>Every minute: the health of customers about whom something has changed since it was counted. Looking for them costs whoever changes something nothing, and misses nothing, whichever way a change came.</summary>
public sealed class CountHealthOfChanged(Db db, HealthKeeping keeping) : Schedule
{
    private const string Changed = $"""
        SELECT c.id FROM realization_customer c LEFT JOIN realization_health h ON h.customer_id = c.id
         WHERE c.archived_at IS NULL AND (c.updated_at > h.seen_to
               OR (h.customer_id IS NULL AND NOT {Departed.Condition}))
         UNION
        SELECT x.customer_id FROM realization_departure x JOIN realization_health h ON h.customer_id = x.customer_id WHERE x.updated_at > h.seen_to
         UNION
        SELECT x.customer_id FROM realization_contract x JOIN realization_health h ON h.customer_id = x.customer_id WHERE x.updated_at > h.seen_to
         UNION
        SELECT x.customer_id FROM realization_contact x JOIN realization_health h ON h.customer_id = x.customer_id WHERE x.updated_at > h.seen_to
         UNION
        SELECT x.customer_id FROM realization_renewal x JOIN realization_health h ON h.customer_id = x.customer_id WHERE x.updated_at > h.seen_to
         UNION
        SELECT x.customer_id FROM realization_save_case x JOIN realization_health h ON h.customer_id = x.customer_id WHERE x.updated_at > h.seen_to
         UNION
        SELECT x.customer_id FROM realization_key_account x JOIN realization_health h ON h.customer_id = x.customer_id WHERE x.updated_at > h.seen_to
         UNION
        SELECT x.customer_id FROM realization_visit x JOIN realization_health h ON h.customer_id = x.customer_id WHERE x.updated_at > h.seen_to
         UNION
        SELECT x.customer_id FROM realization_survey_response x JOIN realization_health h ON h.customer_id = x.customer_id WHERE x.received_at > h.seen_to
        """;

    /// <inheritdoc/>
    public override string Name => "health.changed";

    /// <inheritdoc/>
    public override TimeSpan Every => TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public override async Task Run(DateTime now, CancellationToken stop)
    {
        var today = DateOnly.FromDateTime(now);
        var ids = await db.Query<long>(Changed, new { Today = today }, stop);
        if (ids.Count > 0) await keeping.These(ids, today, stop);
    }
}
