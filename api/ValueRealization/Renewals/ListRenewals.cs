using System.Text.Json;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueDelivery.Contracts;
using ProductOps.Api.ValueRealization.Customers;
using ProductOps.Api.ValueRealization.Health;

namespace ProductOps.Api.ValueRealization.Renewals;

/// <summary>The renewals, by the day on which the contract ends.</summary>
/// <remarks>One month: <c>endsOn.from</c> and <c>endsOn.to</c>. Risks that should have been stated: <c>state=open&amp;risk.empty=true&amp;riskDueOn.to=today</c>.</remarks>
public sealed class ListRenewals : ISlice
{
    private const string Links = "SELECT renewal_id AS RenewalId, requirement_id AS RequirementId FROM realization_renewal_requirement WHERE renewal_id IN (@Ids) ORDER BY requirement_id";

    /// <summary>The list's declaration.</summary>
    public static readonly ListDefinition<RenewalView> List = new()
    {
        Name = "renewals",
        From = """
            FROM realization_renewal r JOIN realization_customer c ON c.id = r.customer_id LEFT JOIN platform_pub_user u ON u.id = r.owner_id
            LEFT JOIN platform_pub_user s ON s.id = r.stated_by_id LEFT JOIN realization_contract n ON n.id = r.next_contract_id
            """,
        Key = "r.id",
        DefaultSort = "endsOn",
        Where = "r.archived_at IS NULL",
        CompleteWith = Complete,
        Columns =
        [
            Column.Number("id", "r.id").Always(),
            Column.Reference("customer", "r.customer_id", "c.name").Always(),
            Column.Choice<CustomerTier>("customerTier", "c.tier", "customers.tier"),
            Column.Text("customerRegion", "c.region", "c.region_key"),
            Column.Number("healthScore", "c.health_score"),
            Column.Reference("contract", "r.contract_id", "r.name").Always(),
            Column.Date("endsOn", "r.ends_on").Always(),
            Column.Money("amount", "r.amount").Always(),
            Column.Text("currency", "r.currency").Always(),
            Column.Choice<RenewalState>("state", "r.state", "renewals.state").Always(),
            Column.Date("opensOn", "r.opens_on").Always().Hidden(),
            Column.Date("riskDueOn", "r.risk_due_on").Always().Hidden(),
            Column.Date("openedOn", "r.opened_on"),
            Column.Reference("owner", "r.owner_id", "u.name"),
            Column.Choice<RenewalProgress>("progress", "r.progress", "renewals.progress").Always(),
            Column.Choice<RenewalRisk>("risk", "r.risk", "renewals.risk"),
            Column.Instant("statedAt", "r.stated_at"),
            Column.Date("outcomeOn", "r.outcome_on"),
            Column.Money("outcomeAmount", "r.outcome_amount"),
            Column.Filter("reason", ColumnType.Choice, "EXISTS (SELECT 1 FROM realization_renewal_reason x WHERE x.renewal_id = r.id AND x.reason IN ({values}))") with { Choices = Words.Of<RenewalReason>() },
            Column.Filter("requirement", ColumnType.Reference, "EXISTS (SELECT 1 FROM realization_renewal_requirement x WHERE x.renewal_id = r.id AND x.requirement_id IN ({values}))"),
            Column.Instant("createdAt", "r.created_at").Always(),
            Column.Instant("updatedAt", "r.updated_at").Always(),
        ],
        Also =
        [
            "r.progress_note AS ProgressNote", "r.risk_statement AS RiskStatement", "r.stated_by_id AS StatedById", "s.name AS StatedByName", "r.reasons AS Reasons", "r.words AS Words",
            "c.health_trend AS HealthTrend", "r.next_contract_id AS NextContractId", "n.name AS NextContractName", "r.version AS Version",
        ],
    };

    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapList("/renewals", List, Permissions.Read);

    private static async Task Complete(IServiceProvider services, IReadOnlyList<RenewalView> rows, CancellationToken stop)
    {
        if (rows.Any(IsUnstated))
        {
            var rule = await services.GetRequiredService<HealthRules>().Rule(stop);
            foreach (var row in rows.Where(IsUnstated)) row.SuggestedRisk = RiskAt(rule.BandOf(row.HealthScore));
        }

        var (db, pool) = (services.GetRequiredService<Db>(), services.GetRequiredService<RequirementDirectory>());
        var links = (await db.Query<Link>(db.Dialect.WithNumbers(Links, "Ids"), new { Ids = JsonSerializer.Serialize(rows.Select(row => row.Id)) }, stop)).ToLookup(link => link.RenewalId, link => link.RequirementId);
        if (links.Count == 0) return;
        var known = (await pool.Find(links.SelectMany(link => link).Distinct(), stop)).ToDictionary(requirement => requirement.Id);
        foreach (var row in rows) row.Requirements = [.. links[row.Id].Where(known.ContainsKey).Select(id => known[id])];
    }

    private static bool IsUnstated(RenewalView row) => row is { Risk: null, State: RenewalState.Upcoming or RenewalState.Open, HealthScore: not null };

    private static RenewalRisk? RiskAt(HealthBand band) => band switch
    {
        HealthBand.Good => RenewalRisk.Low,
        HealthBand.Fair => RenewalRisk.Medium,
        HealthBand.Poor => RenewalRisk.High,
        _ => null,
    };

    private sealed record Link
    {
        public long RenewalId { get; init; }
        public long RequirementId { get; init; }
    }
}
