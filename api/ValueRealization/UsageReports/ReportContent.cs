using ProductOps.Api.Shared.Lists;
using ProductOps.Api.ValueRealization.Usage;

namespace ProductOps.Api.ValueRealization.UsageReports;

/// <summary>What was counted for a report: a snapshot, with the sentences made from it. It names no other customer.</summary>
public sealed record ReportContent
{
    /// <summary>The sections' names, in order.</summary>
    public static readonly IReadOnlyList<string> SectionKeys = ["summary", "used", "idle", "similar", "improve", "results", "method"];

    /// <summary>The customer's usage, as the customer's page counts it.</summary>
    public required CustomerUsageView Usage { get; init; }

    /// <summary>Sentences, each under a section.</summary>
    public required IReadOnlyList<ReportFinding> Findings { get; init; }

    /// <summary>Useful features that lie idle, those most used elsewhere first.</summary>
    public required IReadOnlyList<IdleFeature> Idle { get; init; }

    /// <summary>What could be better, each with what to do about it.</summary>
    public required IReadOnlyList<ReportSuggestion> Suggestions { get; init; }

    /// <summary>What has come of what they asked for, and what was measured.</summary>
    public required IReadOnlyList<ReportResult> Results { get; init; }

    /// <summary>What they ask of us and do not have yet.</summary>
    public required IReadOnlyList<ReportResult> Asks { get; init; }

    /// <summary>What the figures rest on.</summary>
    public required ReportMethod Method { get; init; }
}

/// <summary>One sentence of a report.</summary>
/// <param name="Key">Its name, the same after a rebuild.</param>
/// <param name="Section">Where it stands.</param>
/// <param name="Text">The sentence, in Markdown.</param>
/// <param name="Tone">good, warning or plain.</param>
public sealed record ReportFinding(string Key, string Section, string Text, string Tone)
{
    /// <summary>As it was built, where somebody has written it anew.</summary>
    public string? BuiltText { get; init; }

    /// <summary>Left out of what the customer sees.</summary>
    public bool IsHidden { get; init; }
}

/// <summary>A feature that would help and is not used.</summary>
/// <param name="Feature">The feature.</param>
/// <param name="Product">Its product.</param>
/// <param name="Description">What it does, from the product's own words.</param>
/// <param name="IsLicensed">True when they pay for it.</param>
/// <param name="Uses">How often they used it in the period.</param>
/// <param name="SimilarShare">How many of a hundred similar customers use it.</param>
/// <param name="SimilarUsers">How many similar customers use it.</param>
/// <param name="SimilarMiddle">Half of those who use it use it more often than this.</param>
/// <param name="Text">The sentence, in Markdown.</param>
public sealed record IdleFeature(Reference Feature, string Product, string? Description, bool IsLicensed, long Uses, int SimilarShare, int SimilarUsers, long SimilarMiddle, string Text)
{
    /// <summary>Its name, the same after a rebuild.</summary>
    public string Key => "idle:" + Feature.Id;

    /// <summary>As it was built, where somebody has written it anew.</summary>
    public string? BuiltText { get; init; }

    /// <summary>Left out of what the customer sees.</summary>
    public bool IsHidden { get; init; }
}

/// <summary>A problem seen from usage, and what to do about it.</summary>
/// <param name="Key">Its name, the same after a rebuild; <c>own-…</c> for one that somebody added.</param>
/// <param name="Kind">falling, errors, onePerson, seats, unopened, trend or own.</param>
/// <param name="Text">What is seen and what it may mean, in Markdown.</param>
/// <param name="NextStep">What to do.</param>
public sealed record ReportSuggestion(string Key, string Kind, string Text, string? NextStep)
{
    /// <summary>Who does it: the id.</summary>
    public long? OwnerId { get; init; }

    /// <summary>Who does it: the name.</summary>
    public string? OwnerName { get; init; }

    /// <summary>As it was built, where somebody has written it anew.</summary>
    public string? BuiltText { get; init; }

    /// <summary>The step as it was built, where somebody has written it anew.</summary>
    public string? BuiltNextStep { get; init; }

    /// <summary>Left out of what the customer sees.</summary>
    public bool IsHidden { get; init; }
}

/// <summary>A requirement of the customer, or something measured there.</summary>
/// <param name="Kind">requirement, case or observation.</param>
/// <param name="Id">The record.</param>
/// <param name="Title">What it is.</param>
/// <param name="Status">A requirement's status; null for others.</param>
/// <param name="Before">What was measured before.</param>
/// <param name="After">What is measured now.</param>
public sealed record ReportResult(string Kind, long Id, string Title, string? Status, string? Before = null, string? After = null);

/// <summary>What a report's figures rest on.</summary>
/// <param name="DataFrom">The first day with data, ever; null without any.</param>
/// <param name="DataDays">Days with data in the period.</param>
/// <param name="PeriodDays">Days of the period.</param>
/// <param name="UnmappedEvents">Events in the period that no feature stands behind.</param>
/// <param name="KeptEvents">Events of the customer that were kept and count nowhere.</param>
/// <param name="SimilarWith">Who the similar customers are: tierAndIndustry, tier or all; null without any.</param>
/// <param name="SimilarCustomers">How many they are.</param>
public sealed record ReportMethod(DateOnly? DataFrom, long DataDays, int PeriodDays, long UnmappedEvents, long KeptEvents, string? SimilarWith, int SimilarCustomers);
