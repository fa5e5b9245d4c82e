using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Search;

namespace ProductOps.Api.ValueRealization.UsageReports;

/// <summary>Usage reports in the search over everything, by name.</summary>
public sealed class UsageReportSearch(Db db) : NamedSearch(db, new UsageReportRecordKind(db), Rows)
{
    private const string Rows = """
        SELECT r.id AS Id, r.title AS Title, c.name AS Detail
          FROM realization_usage_report r JOIN realization_customer c ON c.id = r.customer_id
         WHERE r.archived_at IS NULL AND r.title_key LIKE @Infix ESCAPE '~'
         ORDER BY r.id DESC
        """;

    /// <inheritdoc/>
    public override int Order => 32;
}
