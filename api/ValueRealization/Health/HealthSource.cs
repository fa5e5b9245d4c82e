namespace ProductOps.Api.ValueRealization.Health;

/// <summary>What a term of the health score looks at.</summary>
public enum HealthSource
{
    /// <summary>Licensed features that were ever opened, in per cent.</summary>
    Activation,

    /// <summary>Active users of the last 28 days against the 28 days before, in per cent: 0 is as many, −50 half as many.</summary>
    ActiveUsersTrend,

    /// <summary>Uses of the last 28 days against the 28 days before, in per cent.</summary>
    UsageTrend,

    /// <summary>Active users of the last 28 days for each licensed seat, in per cent.</summary>
    LicencesUsed,

    /// <summary>Features used within the last 28 days.</summary>
    Breadth,

    /// <summary>Uses by each active user within the last 28 days.</summary>
    Depth,

    /// <summary>Days since anything was used.</summary>
    DaysSinceUse,

    /// <summary>Per cent of similar customers who use less.</summary>
    UsageStanding,

    /// <summary>Failures in 100 uses of the last 28 days.</summary>
    ErrorRate,

    /// <summary>Months since the first contract began.</summary>
    Tenure,

    /// <summary>Days until the contract ends; negative when it has ended.</summary>
    DaysToRenewal,

    /// <summary>The stated risk of the open renewal: none, low, medium, high.</summary>
    RenewalRisk,

    /// <summary>Requirements they wait for.</summary>
    OpenRequirements,

    /// <summary>Those of them that block use.</summary>
    UrgentRequirements,

    /// <summary>What payers answered last within a year: would they recommend it, from 0 to 10.</summary>
    Recommend,

    /// <summary>What users answered last within a year, from 1 to 5.</summary>
    Satisfaction,

    /// <summary>What a payer said last on a visit: will they renew; yes, unsure, no.</summary>
    WillRenew,

    /// <summary>Champions among the contact persons.</summary>
    Champions,

    /// <summary>Supporters less critics among the contact persons whose attitude is known, in per cent.</summary>
    Attitude,

    /// <summary>Days since the last visit or refresh.</summary>
    DaysSinceContact,

    /// <summary>Save and refund cases that are not closed.</summary>
    OpenSaveCases,

    /// <summary>Days by which the refresh of a key account is overdue.</summary>
    RefreshOverdue,

    /// <summary>An attribute of the customer: a field of its own, or a column that an import has kept.</summary>
    Attribute,
}
