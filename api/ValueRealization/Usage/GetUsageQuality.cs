using MediatR;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>How far usage can be trusted: what came and what became of it, reused ids, use outside of contracts, flags that disagree. Nothing is dropped in silence.</summary>
public sealed class GetUsageQuality : ISlice
{
    private const string Lists = "/api/v1/value-realization/usage/";

    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/usage/data-quality", (IMediator mediator, CancellationToken stop) => mediator.Send(new Query(), stop))
        .Allow(Permissions.Read);

    /// <summary>The query.</summary>
    public sealed record Query : IQuery<UsageQuality>;

    /// <summary>Counts.</summary>
    public sealed class Handler(Db db, UsageBacklog backlog) : IRequestHandler<Query, UsageQuality>
    {
        private const string Intake = "SELECT source AS Source, outcome AS Outcome, SUM(events) AS Events FROM realization_usage_intake GROUP BY source, outcome ORDER BY source, outcome";
        private const string Kept = "SELECT reason AS Name, COUNT(*) AS Found, COUNT(*) AS Events FROM realization_usage_kept GROUP BY reason";
        private const string Unmapped = "SELECT COUNT(*) AS Found, COALESCE(SUM(events), 0) AS Events FROM realization_usage_event WHERE state = 'unmapped'";
        private const string Unknown = "SELECT COUNT(*) AS Found, COALESCE(SUM(events), 0) AS Events FROM realization_usage_account WHERE customer_id IS NULL AND events > 0";

        private const string Outside = """
            SELECT COALESCE(SUM(CASE WHEN i.day < k.starts_on THEN 1 ELSE 0 END), 0) AS Found, COALESCE(SUM(CASE WHEN k.ends_on IS NOT NULL AND i.day > k.ends_on THEN 1 ELSE 0 END), 0) AS Events
              FROM realization_usage_imported i JOIN realization_contract k ON k.id = i.contract_id
             WHERE i.events > 0
            """;

        // Customers whose tracked use begins before their first contract does.
        private const string Early = """
            SELECT COUNT(DISTINCT d.customer_key) AS Found, COALESCE(SUM(d.events), 0) AS Events
              FROM (SELECT customer_id, MIN(starts_on) AS first_day FROM realization_contract WHERE archived_at IS NULL AND status <> 'draft' GROUP BY customer_id) k
              JOIN realization_usage_customer_day d ON d.customer_key = k.customer_id AND d.day < k.first_day
            """;

        private const string Flags = "SELECT COUNT(*) AS Found, COALESCE(SUM(events), 0) AS Events FROM realization_usage_event WHERE beta_events > 0 AND beta_events < events";

        // The file of customers says they have left, the contracts say they have not.
        private const string Left = """
            SELECT COUNT(*) AS Found, 0 AS Events FROM realization_customer c
             WHERE c.archived_at IS NULL AND LOWER(c.extra) LIKE '%"churn_flag":"true"%'
               AND EXISTS (SELECT 1 FROM realization_contract k WHERE k.customer_id = c.id AND k.archived_at IS NULL AND k.status = 'active' AND k.ends_on IS NULL)
            """;

        /// <inheritdoc/>
        public async Task<UsageQuality> Handle(Query request, CancellationToken cancellationToken)
        {
            var intake = await db.Query<IntakeRow>(Intake, null, cancellationToken);
            var kept = (await db.Query<Row>(Kept, null, cancellationToken)).ToDictionary(row => row.Name, StringComparer.Ordinal);
            var outside = await One(Outside);
            UsageCheck OfKept(string check, string reason) => Check(check, kept.GetValueOrDefault(reason) ?? new Row(), "kept-events?reason=" + reason);
            return new UsageQuality(
                [.. intake.Select(row => new UsageIntakeCount(Words.Parse<UsageSource>(row.Source), Words.Parse<UsageOutcome>(row.Outcome), row.Events))],
                [
                    Check("unmappedEvents", await One(Unmapped), "unmapped-events"),
                    Check("unknownCustomers", await One(Unknown), "unknown-customers"),
                    OfKept("tooOld", "tooOld"),
                    OfKept("tooFarAhead", "tooFarAhead"),
                    OfKept("unreadable", "unreadable"),
                    OfKept("reusedIds", "reusedId"),
                    new UsageCheck("beforeContract", outside.Found, outside.Found, Lists + "imported-events?finding=beforeContract"),
                    new UsageCheck("afterContract", outside.Events, outside.Events, Lists + "imported-events?finding=afterContract"),
                    Check("beforeFirstContract", await One(Early), null),
                    Check("flagsDisagree", await One(Flags), "event-names?flagsDisagree=true"),
                    Check("leftButRunning", await One(Left), null),
                ],
                await backlog.Waiting(cancellationToken));

            async Task<Row> One(string sql) => await db.First<Row>(sql, null, cancellationToken) ?? new Row();
        }

        private static UsageCheck Check(string check, Row row, string? list) => new(check, row.Found, row.Events, list is null ? null : Lists + list);

        private sealed record IntakeRow
        {
            public string Source { get; init; } = "";
            public string Outcome { get; init; } = "";
            public long Events { get; init; }
        }

        private sealed record Row
        {
            public string Name { get; init; } = "";
            public long Found { get; init; }
            public long Events { get; init; }
        }
    }
}
