using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.UsageReports;

/// <summary>Sets how often the customers of each tier get a usage report, in months; null for never.</summary>
public sealed class SetUsageReportRule : SetRule<UsageReportRule, UsageReportRule.Rules, GetUsageReportRule.View>, ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => At(routes, "/usage-report-rule", Permissions.KeepUsageReports);
}
