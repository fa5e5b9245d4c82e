using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Records;

namespace ProductOps.Api.ValueRealization.UsageReports;

/// <summary>A usage report as what people comment on, attach files to and see named.</summary>
public sealed class UsageReportRecordKind(Db db) : NamedRecordKind(db, "usageReport", Permissions.Read, TitlesOf, Pages)
{
    private const string TitlesOf = "SELECT id AS Id, title AS Title FROM realization_usage_report WHERE id IN (@Ids)";
    private const string Pages = "/value-realization/usage-reports/";

    /// <summary>The record's page in the web client, from the root.</summary>
    public static string Page(long id) => Page(Pages, id);
}
