using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.UsageReports;

/// <summary>How often the customers of each tier get a usage report, in months.</summary>
public sealed class GetUsageReportRule : GetRule<UsageReportRule, GetUsageReportRule.View>, ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => At(routes, "/usage-report-rule", Permissions.Read);

    /// <summary>The rule in force.</summary>
    /// <param name="Rule">The rule.</param>
    /// <param name="SetBy">Who set it; null while it is a fresh workspace's.</param>
    /// <param name="SetAt">When.</param>
    /// <param name="Version">Its number; 0 while it is a fresh workspace's.</param>
    public sealed record View(UsageReportRule Rule, Reference? SetBy, DateTime? SetAt, long Version) : IVersioned, IRuleView<View, UsageReportRule>
    {
        /// <inheritdoc/>
        public static View Of(KeptRule<UsageReportRule> kept) => new(kept.Rule, kept.SetBy, kept.SetAt, kept.Version);

        /// <summary>As it looks.</summary>
        public static View Example => new(UsageReportRule.Example, new Reference(4, "Mara Quill"), new DateTime(2026, 8, 6, 8, 0, 0, DateTimeKind.Utc), 2);
    }
}
