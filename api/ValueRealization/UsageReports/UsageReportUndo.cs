using ProductOps.Api.Shared.Records;

namespace ProductOps.Api.ValueRealization.UsageReports;

/// <summary>Takes a change of a usage report back.</summary>
public sealed class UsageReportUndo(UsageReportStore store) : RecordUndo<UsageReportRecord, UsageReportView>(store);
