using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>A name under which events come, and what it stands for.</summary>
public sealed record EventNameView : IVersioned, IIdentified
{
    /// <inheritdoc/>
    public long Id { get; init; }

    /// <summary>The name as the product sends it.</summary>
    public string Name { get; init; } = "";

    /// <summary>Whether it stands for a feature, for nothing, or nobody has said yet.</summary>
    public MappingState State { get; init; }

    /// <summary>The feature.</summary>
    public long? FeatureId { get; init; }

    /// <summary>Its name.</summary>
    public string? FeatureName { get; init; }

    /// <summary>Events so far.</summary>
    public long Events { get; init; }

    /// <summary>The first day it happened.</summary>
    public DateOnly FirstOn { get; init; }

    /// <summary>The last.</summary>
    public DateOnly LastOn { get; init; }

    /// <summary>True when files say of some of its events that the feature is still tried out, and of others that it is not.</summary>
    public bool FlagsDisagree { get; init; }

    /// <summary>What it most likely stands for, where nobody has said yet.</summary>
    public MappingSuggestion? Suggestion { get; set; }

    /// <summary>Changes so far.</summary>
    public long Version { get; init; }

    /// <summary>For the API's document.</summary>
    public static EventNameView Example => new()
    {
        Id = 3, Name = "Work order saved offline", State = MappingState.Unmapped, Events = 1240, FirstOn = new DateOnly(2026, 9, 1), LastOn = new DateOnly(2026, 11, 21), Suggestion = new MappingSuggestion(12, "Offline work orders", 64), Version = 1,
    };
}

/// <summary>A feature that a name may stand for.</summary>
/// <param name="FeatureId">The feature.</param>
/// <param name="FeatureName">Its name.</param>
/// <param name="Likeness">How alike the two are, 0 to 100.</param>
public sealed record MappingSuggestion(long FeatureId, string FeatureName, int Likeness);
