using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Search;
using ProductOps.Api.ValueDelivery.Contracts;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>The pool as a list: its columns, filters and files.</summary>
public static class RequirementList
{
    private const string ModuleName = "(SELECT f.name FROM refinement_pub_feature f WHERE f.id = r.module_id)";
    private const string FeatureName = "(SELECT f.name FROM refinement_pub_feature f WHERE f.id = r.feature_id)";
    private const string OwnerName = "(SELECT u.name FROM platform_pub_user u WHERE u.id = r.owner_id)";
    private const string CreatorName = "(SELECT u.name FROM platform_pub_user u WHERE u.id = r.created_by)";
    private const string AgendaReady = "CASE WHEN r.status = 'screened' AND r.recommended_at IS NOT NULL AND r.evidence_count > 0 THEN 1 ELSE 0 END";

    /// <summary>The list.</summary>
    public static ListDefinition<RequirementRow> Definition { get; } = new()
    {
        Name = "requirements",
        From = "FROM delivery_requirement r",
        Key = "r.id",
        DefaultSort = "-score",
        TextKind = TextKind.Requirement,
        Unless = [("archived", "r.archived_at IS NULL"), ("status", "r.status <> 'merged'")],
        Also =
        [
            "r.whys AS WhysJson", "r.tags AS TagsJson", "r.score_terms AS ScoreTermsJson", "r.extra AS ExtraJson", "r.version AS Version",
            "COALESCE((SELECT s.currency FROM delivery_scoring_rule s WHERE s.id = (SELECT MAX(n.id) FROM delivery_scoring_rule n)), 'CNY') AS Currency",
        ],
        Columns =
        [
            Column.Number("id", "r.id").Always() with { Export = row => ((RequirementRow)row).Key },
            Column.Date("receivedOn", "r.received_on").Always(),
            Column.Text("customers", "NULL").Unsorted().Unfiltered() with { Export = row => string.Join("; ", ((RequirementRow)row).Customers.Select(customer => customer.Name)) },
            Column.Text("region", "r.region", "r.region_key"),
            Column.Text("title", "r.title", "r.title_key").Always(),
            Column.Text("description", "r.description").Unsorted(),
            Column.Text("originalText", "r.original_text").Unsorted().Unfiltered(),
            Column.Text("endGoal", "r.end_goal").Unsorted(),
            Why(1), Why(2), Why(3),
            Column.Reference("module", "r.module_id", ModuleName).LookedUp("score"),
            Column.Reference("feature", "r.feature_id", FeatureName),
            Column.Choice<RequirementKind>("kind", "r.kind", "requirementKind"),
            Column.Choice<PriorityClass>("priorityClass", "r.priority_class", "priorityClass"),
            Column.Choice<Priority>("suggestedPriority", "r.suggested_priority", "priority"),
            Column.Reference("owner", "r.owner_id", OwnerName).LookedUp("score"),
            Column.Choice<RequirementStatus>("status", "r.status", "requirementStatus").Always().LookedUp("score", "receivedOn"),
            Column.Text("source", "r.source").Always(),
            Column.Text("sourceRef", "r.source_ref"),
            Column.Text("tags", "r.tags").Always().Unsorted() with { Export = row => string.Join(", ", ((RequirementRow)row).Tags.Read()!) },
            Column.Number("votes", "r.votes").Always(),
            Column.Money("askingRevenue", "r.asking_revenue").Always(),
            Column.Date("nextRenewal", "r.next_renewal"),
            Column.Decimal("score", "r.score").Always(),
            Column.Number("evidenceCount", "r.evidence_count").Always(),
            Column.Text("screeningReason", "r.screening_reason").Unsorted(),
            Column.Choice<Verdict>("recommendedVerdict", "r.recommended_verdict", "verdict"),
            Column.Choice<Priority>("recommendedPriority", "r.recommended_priority", "priority"),
            Column.Text("judgement", "r.judgement").Unsorted(),
            Column.Choice<Verdict>("verdict", "r.verdict", "verdict"),
            Column.Text("decisionReason", "r.decision_reason").Unsorted(),
            Column.Text("targetRelease", "r.target_release"),
            Column.Instant("decidedAt", "r.decided_at"),
            Column.Instant("statusSince", "r.status_since").Always(),
            Column.Flag("agendaReady", AgendaReady).Always().Unsorted().Hidden(),
            Column.Reference("createdBy", "r.created_by", CreatorName).LookedUp("score"),
            Column.Instant("createdAt", "r.created_at").Always(),
            Column.Instant("updatedAt", "r.updated_at").Always(),
            Column.Text("extra", "NULL").Unsorted().Unfiltered() with { Export = row => ((RequirementRow)row).ExtraJson is var extra && extra == "{}" ? null : extra },
            Column.Filter("customer", ColumnType.Reference, "r.id IN (SELECT v.requirement_id FROM delivery_voice v WHERE v.customer_id IN ({values}))"),
            Column.Filter("customerTier", ColumnType.Text, "EXISTS (SELECT 1 FROM delivery_voice v JOIN realization_pub_customer c ON c.id = v.customer_id WHERE v.requirement_id = r.id AND c.tier IN ({values}))"),
            Column.Filter("bestTier", ColumnType.Text, "COALESCE(r.best_tier, 'none') IN ({values})"),
            Column.Filter("product", ColumnType.Reference, "COALESCE(r.feature_id, r.module_id) IN (SELECT f.id FROM refinement_pub_feature f WHERE f.product_id IN ({values}))"),
            Column.Filter("importId", ColumnType.Number, "r.import_id IN ({values})"),
            Column.Filter("mergedInto", ColumnType.Reference, "r.merged_into IN ({values})"),
            Column.Filter("followed", ColumnType.Flag, "CASE WHEN EXISTS (SELECT 1 FROM delivery_requirement_follower w WHERE w.requirement_id = r.id AND w.user_id = @CallerId) THEN 1 ELSE 0 END IN ({values})"),
            Column.Filter("mine", ColumnType.Flag, "CASE WHEN r.owner_id = @CallerId OR r.created_by = @CallerId THEN 1 ELSE 0 END IN ({values})"),
            Column.Filter("archived", ColumnType.Flag, "CASE WHEN r.archived_at IS NULL THEN 0 ELSE 1 END IN ({values})"),
        ],
        Complete = async (db, rows) =>
        {
            var asking = (await RequirementViews.Customers(db, rows.Where(row => row.Votes > 0).Select(row => row.Id))).ToLookup(customer => customer.RequirementId, RequirementViews.Asking);
            foreach (var row in rows) row.Customers = [.. asking[row.Id]];
        },
    };

    // One column for each why, so that a file reads back as it was.
    private static Column Why(int number) => Column.Text("why" + number.ToString(System.Globalization.CultureInfo.InvariantCulture), "NULL").Unsorted().Unfiltered()
        with { Export = row => ((RequirementRow)row).Whys.Read()!.ElementAtOrDefault(number - 1) };
}
