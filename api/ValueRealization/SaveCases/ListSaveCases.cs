using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueRealization.Customers;

namespace ProductOps.Api.ValueRealization.SaveCases;

/// <summary>The cases in which customers are to be saved or get their money back.</summary>
public sealed class ListSaveCases : ISlice
{
    /// <summary>The list's declaration.</summary>
    public static readonly ListDefinition<SaveCaseView> List = new()
    {
        Name = "saveCases",
        From = "FROM realization_save_case s JOIN realization_customer c ON c.id = s.customer_id LEFT JOIN realization_renewal r ON r.id = s.renewal_id LEFT JOIN platform_pub_user u ON u.id = s.owner_id",
        Key = "s.id",
        DefaultSort = "dueOn",
        Unless = [("archivedAt", "s.archived_at IS NULL")],
        Columns =
        [
            Column.Number("id", "s.id").Always(),
            Column.Reference("customer", "s.customer_id", "c.name").Always(),
            Column.Choice<CustomerTier>("customerTier", "c.tier", "customers.tier") with { Exported = false },
            Column.Reference("renewal", "s.renewal_id", "r.name").Hidden(),
            Column.Choice<SaveCaseKind>("kind", "s.kind", "saveCases.kind").Always(),
            Column.Text("title", "s.title", "s.title_key").Always(),
            Column.Choice<SaveCaseState>("state", "s.state", "saveCases.state").Always(),
            Column.Money("amount", "s.amount"),
            Column.Text("currency", "s.currency").Always(),
            Column.Reference("owner", "s.owner_id", "u.name"),
            Column.Date("dueOn", "s.due_on"),
            Column.Number("stepCount", "s.step_count").Always(),
            Column.Number("stepsDone", "s.steps_done").Always(),
            Column.Date("nextStepOn", "s.next_step_on"),
            Column.Date("closedOn", "s.closed_on"),
            Column.Money("refundedAmount", "s.refunded_amount"),
            Column.Instant("createdAt", "s.created_at").Always(),
            Column.Instant("updatedAt", "s.updated_at").Always(),
            Column.Instant("archivedAt", "s.archived_at").Hidden(),
        ],
        Also = ["s.situation AS Situation", "s.cause AS Cause", "s.steps AS Steps", "s.outcome AS Outcome", "s.version AS Version"],
    };

    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapList("/save-cases", List, Permissions.Read);
}
