using ProductOps.Api.ValueDelivery.Contracts;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>A requirement on its way into the pool; whatever it refers to is known to be there.</summary>
public sealed record RequirementDraft
{
    public required string Title { get; init; }

    public string? Description { get; init; }

    /// <summary>The words as they came in; they never change afterwards.</summary>
    public string? OriginalText { get; init; }

    public string? EndGoal { get; init; }

    public IReadOnlyList<string> Whys { get; init; } = [];

    public required DateOnly ReceivedOn { get; init; }

    public string? Region { get; init; }

    public long? ModuleId { get; init; }

    public long? FeatureId { get; init; }

    public RequirementKind? Kind { get; init; }

    public PriorityClass? PriorityClass { get; init; }

    public Priority? SuggestedPriority { get; init; }

    public long? OwnerId { get; init; }

    public required string Source { get; init; }

    public string? SourceRef { get; init; }

    /// <summary>What makes the same row of the same source the same requirement again, for imports.</summary>
    public string? SourceKey { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public RequirementStatus Status { get; init; } = RequirementStatus.New;

    /// <summary>Unknown columns of an imported file, by their headers.</summary>
    public IReadOnlyDictionary<string, string>? Extra { get; init; }

    public long? ImportId { get; init; }

    public long? CreatedBy { get; init; }

    public IReadOnlyList<VoiceDraft> Voices { get; init; } = [];
}

/// <summary>A voice on its way in: a customer who asks, with the words that were said.</summary>
public sealed record VoiceDraft
{
    public long? CustomerId { get; init; }

    public string? Contact { get; init; }

    public VoiceChannel Channel { get; init; } = VoiceChannel.Other;

    public required DateOnly SaidOn { get; init; }

    /// <summary>The words as they were said; they never change afterwards.</summary>
    public string? Words { get; init; }

    public long? AuthorId { get; init; }
}
