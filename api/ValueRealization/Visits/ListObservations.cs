using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Visits;

/// <summary>Everything that was observed on visits, the newest first.</summary>
/// <remarks>What stands in no voice of the pool yet: <c>requirement.empty=true&amp;kind=awkward&amp;kind=missing&amp;kind=broken</c>.</remarks>
public sealed class ListObservations : ISlice
{
    /// <summary>The list's declaration.</summary>
    public static readonly ListDefinition<ObservationView> List = new()
    {
        Name = "observations",
        From = """
            FROM realization_observation o JOIN realization_visit v ON v.id = o.visit_id JOIN realization_customer c ON c.id = o.customer_id LEFT JOIN realization_contact p ON p.id = o.contact_id
            LEFT JOIN refinement_pub_feature f ON f.id = o.feature_id LEFT JOIN delivery_pub_requirement r ON r.id = o.requirement_id
            """,
        Key = "o.id",
        DefaultSort = "-visitedOn",
        Unless = [("archivedAt", "o.archived_at IS NULL")],
        Columns =
        [
            Column.Number("id", "o.id").Always(),
            Column.Reference("visit", "o.visit_id", "v.title").Always(),
            Column.Date("visitedOn", "v.visited_on").Always(),
            Column.Reference("customer", "o.customer_id", "c.name").Always(),
            Column.Reference("contact", "o.contact_id", "p.name"),
            Column.Reference("feature", "o.feature_id", "f.name"),
            Column.Choice<ObservationKind>("kind", "o.kind", "visits.observation").Always(),
            Column.Text("text", "o.text").Always().Unsorted(),
            Column.Reference("requirement", "o.requirement_id", "r.title"),
            Column.Instant("createdAt", "o.created_at").Always(),
            Column.Instant("updatedAt", "o.updated_at").Always(),
            Column.Instant("archivedAt", "o.archived_at").Hidden(),
        ],
        Also = ["o.version AS Version"],
    };

    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapList("/observations", List, Permissions.ReadContacts);
}
