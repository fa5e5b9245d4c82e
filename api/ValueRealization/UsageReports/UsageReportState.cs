namespace ProductOps.Api.ValueRealization.UsageReports;

/// <summary>Where a usage report stands.</summary>
public enum UsageReportState
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>Waiting for a colleague's word.</summary>
    InReview,

    /// <summary>Ready for the customer.</summary>
    Approved,

    /// <summary>The customer has seen it; it never changes again.</summary>
    Presented,
}
