using ProductOps.Api.Shared.Http;

namespace ProductOps.Api.ValueRealization.Surveys;

/// <summary>A survey: who is asked, what, and how many have answered.</summary>
public sealed record SurveyView : IVersioned, IIdentified
{
    /// <inheritdoc/>
    public required long Id { get; init; }

    /// <summary>What it is called, also to those who answer.</summary>
    public required string Title { get; init; }

    /// <summary>What is said before the questions.</summary>
    public string? Intro { get; init; }

    /// <summary>Who is asked.</summary>
    public required SurveyPopulation Population { get; init; }

    /// <summary>The questions.</summary>
    public RawJson<IReadOnlyList<SurveyQuestion>> Questions { get; init; } = new("[]");

    /// <summary>True when each person answers once; who comes by an open link then gives an e-mail address, of which only a fingerprint is kept.</summary>
    public required bool OneAnswer { get; init; }

    /// <summary>Where it stands.</summary>
    public required SurveyState State { get; init; }

    /// <summary>The last day on which it can be answered.</summary>
    public DateOnly? ClosesOn { get; init; }

    /// <summary>The colleague who asks: the id.</summary>
    public long? OwnerId { get; init; }

    /// <summary>The colleague who asks: the name.</summary>
    public string? OwnerName { get; init; }

    /// <summary>Why it is made now.</summary>
    public required SurveyOccasion Occasion { get; init; }

    /// <summary>The feature it is about: the id.</summary>
    public long? FeatureId { get; init; }

    /// <summary>The feature it is about: the name.</summary>
    public string? FeatureName { get; init; }

    /// <summary>The version before which it is made.</summary>
    public string? Release { get; init; }

    /// <summary>How many have answered.</summary>
    public int Responses { get; init; }

    /// <summary>How many links work.</summary>
    public int Links { get; init; }

    /// <summary>When the record was made.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTime UpdatedAt { get; init; }

    /// <summary>When it left the lists.</summary>
    public DateTime? ArchivedAt { get; init; }

    /// <inheritdoc/>
    public required long Version { get; init; }

    /// <summary>As it looks.</summary>
    public static SurveyView Example { get; } = new()
    {
        Id = 4, Title = "Your work with the app", Population = SurveyPopulation.Users, OneAnswer = true, Occasion = SurveyOccasion.BeforeUpgrade, FeatureId = 3, FeatureName = "Dispatch", Release = "4.2", State = SurveyState.Open, ClosesOn = new DateOnly(2026, 9, 30), Responses = 41, Links = 60,
        Questions = RawJson<IReadOnlyList<SurveyQuestion>>.Of([new SurveyQuestion { Key = "awkward", Text = "What is awkward?", Kind = QuestionKind.Text }]),
        CreatedAt = new DateTime(2026, 8, 6, 8, 0, 0, DateTimeKind.Utc), UpdatedAt = new DateTime(2026, 8, 7, 8, 0, 0, DateTimeKind.Utc), Version = 3,
    };
}
