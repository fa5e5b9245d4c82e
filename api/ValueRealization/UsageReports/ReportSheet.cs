using ProductOps.Api.Shared.Lists;
using ProductOps.Api.ValueRealization.Usage;

namespace ProductOps.Api.ValueRealization.UsageReports;

/// <summary>A report as it is read: what was counted, with what people wrote laid over it.</summary>
public sealed record ReportSheet
{
    /// <summary>The sections, in order.</summary>
    public required IReadOnlyList<ReportSection> Sections { get; init; }

    /// <summary>The figures; null where every section that shows them is left out.</summary>
    public CustomerUsageView? Usage { get; init; }

    /// <summary>Useful features that lie idle.</summary>
    public required IReadOnlyList<IdleFeature> Idle { get; init; }

    /// <summary>What could be better.</summary>
    public required IReadOnlyList<ReportSuggestion> Suggestions { get; init; }

    /// <summary>What came of what they asked for, and what was measured.</summary>
    public required IReadOnlyList<ReportResult> Results { get; init; }

    /// <summary>What they ask of us.</summary>
    public required IReadOnlyList<ReportResult> Asks { get; init; }

    /// <summary>What the figures rest on.</summary>
    public required ReportMethod Method { get; init; }

    /// <summary>As it looks.</summary>
    public static ReportSheet Example { get; } = Of(new ReportContent
    {
        Usage = CustomerUsageView.Example, Findings = [new ReportFinding("people", "summary", "34 people used the product, 1 more than before.", "good")],
        Idle = [new IdleFeature(new Reference(31, "Stocktaking"), "Field service", "Counts the parts in the van.", true, 0, 71, 10, 220, "**Stocktaking** is licensed and was not used; 71% of similar customers use it.")],
        Suggestions = [new ReportSuggestion("onePerson:12", "onePerson", "**Offline work orders** hangs on one person.", "Train a second person.")], Results = [new ReportResult("requirement", 1024, "Sign without a network", "launched")], Asks = [],
        Method = new ReportMethod(new DateOnly(2026, 1, 5), 24, 28, 12, 0, "tierAndIndustry", 14),
    }, ReportEdits.None);

    /// <summary>A snapshot with edits laid over it; hidden parts stay, and say so.</summary>
    public static ReportSheet Of(ReportContent content, ReportEdits edits)
    {
        var sections = edits.Sections.ToDictionary(edit => edit.Key, StringComparer.Ordinal);
        var findings = edits.Findings.ToDictionary(edit => edit.Key, StringComparer.Ordinal);
        var suggestions = edits.Suggestions.ToDictionary(edit => edit.Key, StringComparer.Ordinal);
        var shown = content.Findings.Select(finding => findings.GetValueOrDefault(finding.Key) is { } edit ? finding with { Text = edit.Text ?? finding.Text, BuiltText = edit.Text is null ? null : finding.Text, IsHidden = edit.IsHidden } : finding).ToLookup(finding => finding.Section, StringComparer.Ordinal);
        var own = edits.Suggestions.Where(edit => edit.Key.StartsWith("own-", StringComparison.Ordinal)).Select(edit => new ReportSuggestion(edit.Key, "own", edit.Text ?? "", edit.NextStep) { OwnerId = edit.OwnerId, IsHidden = edit.IsHidden });
        return new ReportSheet
        {
            Sections = [.. ReportContent.SectionKeys.Select(key => new ReportSection(key, sections.GetValueOrDefault(key)?.Comment, sections.GetValueOrDefault(key)?.IsHidden ?? false, [.. shown[key]]))],
            Usage = content.Usage, Results = content.Results, Asks = content.Asks, Method = content.Method,
            Idle = [.. content.Idle.Select(idle => findings.GetValueOrDefault(idle.Key) is { } edit ? idle with { Text = edit.Text ?? idle.Text, BuiltText = edit.Text is null ? null : idle.Text, IsHidden = edit.IsHidden } : idle)],
            Suggestions = [.. content.Suggestions.Select(built => suggestions.GetValueOrDefault(built.Key) is { } edit
                ? built with { Text = edit.Text ?? built.Text, BuiltText = edit.Text is null ? null : built.Text, NextStep = edit.NextStep ?? built.NextStep, BuiltNextStep = edit.NextStep is null ? null : built.NextStep, OwnerId = edit.OwnerId, IsHidden = edit.IsHidden }
                : built), .. own],
        };
    }

    /// <summary>The sheet as the customer sees it: without what is hidden, and without how it was before somebody wrote it anew.</summary>
    public ReportSheet ForCustomer()
    {
        var sections = Sections.Where(section => !section.IsHidden).ToDictionary(section => section.Key, StringComparer.Ordinal);
        IReadOnlyList<T> In<T>(string section, IEnumerable<T> rows) => sections.ContainsKey(section) ? [.. rows] : [];
        // The list of licensed features nobody opened is the idle section's; the days of each week and the totals are the others'.
        return this with
        {
            Sections = [.. sections.Values.Select(section => section with { Findings = [.. section.Findings.Where(finding => !finding.IsHidden).Select(finding => finding with { BuiltText = null })] })],
            Usage = Usage is not null && (sections.ContainsKey("used") || sections.ContainsKey("similar"))
                ? Usage with { Features = In("used", Usage.Features.Where(feature => feature.Feature is not null)), Activation = Usage.Activation with { Idle = In("idle", Usage.Activation.Idle) }, Comparison = sections.ContainsKey("similar") ? Usage.Comparison : null, Measures = In("similar", Usage.Measures) }
                : null,
            Idle = In("idle", Idle.Where(idle => !idle.IsHidden).Select(idle => idle with { BuiltText = null })),
            Suggestions = In("improve", Suggestions.Where(each => !each.IsHidden).Select(each => each with { BuiltText = null, BuiltNextStep = null, OwnerId = null })),
            Results = In("results", Results), Asks = In("results", Asks),
        };
    }
}

/// <summary>A section of a report.</summary>
/// <param name="Key">summary, used, idle, similar, improve, results or method.</param>
/// <param name="Comment">What somebody says about it, in Markdown.</param>
/// <param name="IsHidden">Left out of what the customer sees.</param>
/// <param name="Findings">Its sentences; the first one is its heading.</param>
public sealed record ReportSection(string Key, string? Comment, bool IsHidden, IReadOnlyList<ReportFinding> Findings);
