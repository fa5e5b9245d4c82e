using System.Text.Json;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Visits;

/// <summary>The visits, calls and interviews, the newest first.</summary>
/// <remarks><c>sort=channelRank</c> puts those face to face before calls and forms.</remarks>
public sealed class ListVisits : ISlice
{
    private const string Contacts = """
        SELECT m.visit_id AS VisitId, p.id AS Id, p.name AS Name FROM realization_visit_contact m JOIN realization_contact p ON p.id = m.contact_id
         WHERE m.visit_id IN (@Ids) ORDER BY p.id
        """;

    /// <summary>The list's declaration.</summary>
    public static readonly ListDefinition<VisitView> List = new()
    {
        Name = "visits",
        From = "FROM realization_visit v JOIN realization_customer c ON c.id = v.customer_id LEFT JOIN platform_pub_user u ON u.id = v.owner_id",
        Key = "v.id",
        DefaultSort = "-visitedOn",
        Unless = [("archivedAt", "v.archived_at IS NULL")],
        Complete = Complete,
        Columns =
        [
            Column.Number("id", "v.id").Always(),
            Column.Reference("customer", "v.customer_id", "c.name").Always(),
            Column.Text("title", "v.title", "v.title_key").Always(),
            Column.Choice<VisitChannel>("channel", "v.channel", "visits.channel").Always(),
            Column.Number("channelRank", "CASE v.channel WHEN 'faceToFace' THEN 1 WHEN 'phone' THEN 2 ELSE 3 END").Always().Hidden(),
            Column.Choice<VisitPopulation>("population", "v.population", "visits.population").Always(),
            Column.Date("visitedOn", "v.visited_on").Always(),
            Column.Reference("owner", "v.owner_id", "u.name"),
            Column.Choice<VisitAnswer>("willPay", "v.will_pay", "visits.answer"),
            Column.Choice<VisitAnswer>("willRenew", "v.will_renew", "visits.answer"),
            Column.Number("observations", "(SELECT COUNT(*) FROM realization_observation o WHERE o.visit_id = v.id AND o.archived_at IS NULL)").Always().Unsorted(),
            Column.Number("inPool", "(SELECT COUNT(*) FROM realization_observation o WHERE o.visit_id = v.id AND o.archived_at IS NULL AND o.requirement_id IS NOT NULL)").Always().Unsorted(),
            Column.Filter("contact", ColumnType.Reference, "EXISTS (SELECT 1 FROM realization_visit_contact m WHERE m.visit_id = v.id AND m.contact_id IN ({values}))"),
            Column.Instant("createdAt", "v.created_at").Always(),
            Column.Instant("updatedAt", "v.updated_at").Always(),
            Column.Instant("archivedAt", "v.archived_at").Hidden(),
        ],
        Also = ["v.note AS Note", "v.version AS Version"],
    };

    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapList("/visits", List, Permissions.ReadContacts);

    private static async Task Complete(Db db, IReadOnlyList<VisitView> rows)
    {
        var met = (await db.Query<Met>(db.Dialect.WithNumbers(Contacts, "Ids"), new { Ids = JsonSerializer.Serialize(rows.Select(row => row.Id)) })).ToLookup(each => each.VisitId);
        foreach (var row in rows) row.Contacts = [.. met[row.Id].Select(each => new Reference(each.Id, each.Name))];
    }

    private sealed record Met
    {
        public long VisitId { get; init; }
        public long Id { get; init; }
        public string Name { get; init; } = "";
    }
}
