using ProductOps.Api.Shared.Records;

namespace ProductOps.Api.ValueRealization.UsageReports;

/// <summary>Puts the earlier rhythm of reports in force again.</summary>
public sealed class UsageReportRuleUndo(UsageReportRules rules) : RuleUndo<UsageReportRule>(rules);
