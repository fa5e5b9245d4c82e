using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.UsageReports;

/// <summary>The usage analysis reports: for whom, for when, how far.</summary>
public sealed class ListUsageReports : ISlice
{
    /// <summary>The list's declaration.</summary>
    public static readonly ListDefinition<UsageReportView> List = new()
    {
        Name = "usageReports",
        From = """
            FROM realization_usage_report r JOIN realization_customer c ON c.id = r.customer_id LEFT JOIN platform_pub_user o ON o.id = r.owner_id LEFT JOIN platform_pub_user a ON a.id = r.author_id
            LEFT JOIN platform_pub_user w ON w.id = r.reviewer_id LEFT JOIN platform_pub_user d ON d.id = r.reviewed_by_id LEFT JOIN platform_pub_user p ON p.id = r.presented_by_id
            """,
        Key = "r.id",
        DefaultSort = "-updatedAt",
        Unless = [("archivedAt", "r.archived_at IS NULL")],
        Columns =
        [
            Column.Number("id", "r.id").Always(),
            Column.Text("title", "r.title", "r.title_key").Always(),
            Column.Reference("customer", "r.customer_id", "c.name").Always(),
            Column.Choice<UsageReportState>("state", "r.state", "usageReports.state").Always(),
            Column.Date("fromOn", "r.from_on").Always(),
            Column.Date("toOn", "r.to_on").Always(),
            Column.Choice<ReportLanguage>("language", "r.language", "usageReports.language").Always(),
            Column.Reference("owner", "r.owner_id", "o.name"),
            Column.Reference("author", "r.author_id", "a.name"),
            Column.Reference("reviewer", "r.reviewer_id", "w.name"),
            Column.Reference("reviewedBy", "r.reviewed_by_id", "d.name"),
            Column.Instant("reviewedAt", "r.reviewed_at"),
            Column.Date("presentedOn", "r.presented_on"),
            Column.Reference("presentedBy", "r.presented_by_id", "p.name"),
            Column.Instant("builtAt", "r.built_at").Always(),
            Column.Instant("publishedAt", "r.published_at"),
            Column.Instant("linkExpiresAt", "r.link_expires_at").Hidden(),
            Column.Instant("createdAt", "r.created_at").Always(),
            Column.Instant("updatedAt", "r.updated_at").Always(),
            Column.Instant("archivedAt", "r.archived_at").Hidden(),
        ],
        Also = ["r.handed_in_by_id AS HandedInById", "r.review_note AS ReviewNote", "r.presentation_note AS PresentationNote", "r.version AS Version"],
    };

    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapList("/usage-reports", List, Permissions.Read);
}
