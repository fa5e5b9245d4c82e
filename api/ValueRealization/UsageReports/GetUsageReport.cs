using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.UsageReports;

/// <summary>One usage report, also an archived one.</summary>
public sealed class GetUsageReport : GetRecord<UsageReportRecord, UsageReportView>, ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => At(routes, "/usage-reports", Permissions.Read);
}
