using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.UsageReports;

/// <summary>What happened to a usage report, the newest first: who did what, when, through what, from what to what.</summary>
/// <remarks>The newest 200 changes.</remarks>
public sealed class GetUsageReportHistory : GetRecordHistory<UsageReportRecord, UsageReportView>, ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => At(routes, "/usage-reports", Permissions.Read);
}
