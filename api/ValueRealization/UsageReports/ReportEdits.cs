namespace ProductOps.Api.ValueRealization.UsageReports;

/// <summary>What people wrote over a report's snapshot, by the names of its parts; a part that a rebuild does not bring keeps its edit for when it comes back.</summary>
public sealed record ReportEdits
{
    /// <summary>Nothing yet.</summary>
    public static ReportEdits None { get; } = new();

    /// <summary>Sections.</summary>
    public IReadOnlyList<SectionEdit> Sections { get; init; } = [];

    /// <summary>Sentences and idle features.</summary>
    public IReadOnlyList<FindingEdit> Findings { get; init; } = [];

    /// <summary>Suggestions; a key <c>own-…</c> adds one.</summary>
    public IReadOnlyList<SuggestionEdit> Suggestions { get; init; } = [];

    /// <summary>These edits with others laid over them, key by key; an edit that says nothing takes the earlier one back.</summary>
    public ReportEdits With(ReportEdits more) => new()
    {
        Sections = Over(Sections, more.Sections, edit => edit.Key, edit => edit is { Comment: null, IsHidden: false }),
        Findings = Over(Findings, more.Findings, edit => edit.Key, edit => edit is { Text: null, IsHidden: false }),
        Suggestions = Over(Suggestions, more.Suggestions, edit => edit.Key, edit => edit is { Text: null, NextStep: null, OwnerId: null, IsHidden: false }),
    };

    private static IReadOnlyList<T> Over<T>(IReadOnlyList<T> before, IReadOnlyList<T> more, Func<T, string> key, Func<T, bool> saysNothing)
    {
        var edits = before.ToDictionary(key, StringComparer.Ordinal);
        foreach (var edit in more) edits[key(edit)] = edit;
        return [.. edits.Values.Where(edit => !saysNothing(edit)).OrderBy(key, StringComparer.Ordinal)];
    }
}

/// <summary>A section as somebody wants it.</summary>
/// <param name="Key">The section.</param>
/// <param name="Comment">A comment above it, in Markdown; null for none.</param>
/// <param name="IsHidden">Left out of what the customer sees.</param>
public sealed record SectionEdit(string Key, string? Comment = null, bool IsHidden = false);

/// <summary>A sentence as somebody wants it.</summary>
/// <param name="Key">The finding, or <c>idle:{feature}</c>.</param>
/// <param name="Text">The words instead, in Markdown; null for those built.</param>
/// <param name="IsHidden">Left out of what the customer sees.</param>
public sealed record FindingEdit(string Key, string? Text = null, bool IsHidden = false);

/// <summary>A suggestion as somebody wants it.</summary>
/// <param name="Key">The suggestion, or <c>own-…</c> for a new one.</param>
/// <param name="Text">The words instead, in Markdown; null for those built.</param>
/// <param name="NextStep">The step instead; null for the one built.</param>
/// <param name="OwnerId">Who does it.</param>
/// <param name="IsHidden">Left out of what the customer sees.</param>
public sealed record SuggestionEdit(string Key, string? Text = null, string? NextStep = null, long? OwnerId = null, bool IsHidden = false);
