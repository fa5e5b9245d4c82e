namespace ProductOps.Api.ValueRealization.UsageReports;

/// <summary>The language a report is written in.</summary>
public enum ReportLanguage
{
    /// <summary>English.</summary>
    En,

    /// <summary>Chinese.</summary>
    ZhCn,
}
