using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.BenchmarkCases;

/// <summary>The benchmark cases, with how often they were used and what they helped to win.</summary>
public sealed class ListBenchmarkCases : ISlice
{
    /// <summary>The list's declaration.</summary>
    public static readonly ListDefinition<BenchmarkCaseView> List = new()
    {
        Name = "benchmarkCases",
        From = "FROM realization_benchmark_case b JOIN realization_customer c ON c.id = b.customer_id LEFT JOIN platform_pub_user u ON u.id = b.owner_id LEFT JOIN platform_pub_user a ON a.id = b.approved_by_id",
        Key = "b.id",
        DefaultSort = "-updatedAt",
        Unless = [("archivedAt", "b.archived_at IS NULL")],
        Columns =
        [
            Column.Number("id", "b.id").Always(),
            Column.Text("title", "b.title", "b.title_key").Always(),
            Column.Reference("customer", "b.customer_id", "c.name").Always(),
            Column.Text("customerIndustry", "c.industry"),
            Column.Choice<BenchmarkCaseState>("state", "b.state", "benchmarkCases.state").Always(),
            Column.Choice<CaseConsent>("consent", "b.consent", "benchmarkCases.consent").Always(),
            Column.Date("consentOn", "b.consent_on"),
            Column.Reference("owner", "b.owner_id", "u.name"),
            Column.Reference("approvedBy", "b.approved_by_id", "a.name"),
            Column.Instant("approvedAt", "b.approved_at"),
            Column.Instant("publishedAt", "b.published_at"),
            Column.Instant("linkExpiresAt", "b.link_expires_at").Hidden(),
            Column.Number("uses", "(SELECT COUNT(*) FROM realization_benchmark_case_use x WHERE x.case_id = b.id)").Always().Unsorted(),
            Column.Number("wins", "(SELECT COUNT(*) FROM realization_benchmark_case_use x WHERE x.case_id = b.id AND x.is_won = 1)").Always().Unsorted(),
            Column.Instant("createdAt", "b.created_at").Always(),
            Column.Instant("updatedAt", "b.updated_at").Always(),
            Column.Instant("archivedAt", "b.archived_at").Hidden(),
        ],
        Also = ["b.situation AS Situation", "b.approach AS Approach", "b.change_text AS Change", "b.quote AS Quote", "b.results AS Results", "b.consent_note AS ConsentNote", "b.version AS Version"],
    };

    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapList("/benchmark-cases", List, Permissions.Read);
}
