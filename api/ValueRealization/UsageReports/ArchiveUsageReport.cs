using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.UsageReports;

/// <summary>Takes a usage report out of the lists. It can be undone.</summary>
public sealed class ArchiveUsageReport : ArchiveRecord<UsageReportRecord, UsageReportView>, ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => At(routes, "/usage-reports", Permissions.KeepUsageReports);
}
