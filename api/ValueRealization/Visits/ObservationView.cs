using ProductOps.Api.Shared.Http;

namespace ProductOps.Api.ValueRealization.Visits;

/// <summary>Something seen or heard on a visit.</summary>
public sealed record ObservationView : IVersioned, IIdentified
{
    /// <inheritdoc/>
    public required long Id { get; init; }

    /// <summary>The visit: the id.</summary>
    public required long VisitId { get; init; }

    /// <summary>The visit: what it was about.</summary>
    public required string VisitName { get; init; }

    /// <summary>When the visit was.</summary>
    public required DateOnly VisitedOn { get; init; }

    /// <summary>The customer: the id.</summary>
    public required long CustomerId { get; init; }

    /// <summary>The customer: the name.</summary>
    public required string CustomerName { get; init; }

    /// <summary>Who said or did it: the id.</summary>
    public long? ContactId { get; init; }

    /// <summary>Who said or did it: the name.</summary>
    public string? ContactName { get; init; }

    /// <summary>The feature it is about: the id.</summary>
    public long? FeatureId { get; init; }

    /// <summary>The feature it is about: the name.</summary>
    public string? FeatureName { get; init; }

    /// <summary>What it is.</summary>
    public required ObservationKind Kind { get; init; }

    /// <summary>What was seen or heard.</summary>
    public required string Text { get; init; }

    /// <summary>The requirement in whose voices it stands: the id.</summary>
    public long? RequirementId { get; init; }

    /// <summary>The requirement in whose voices it stands: the title.</summary>
    public string? RequirementName { get; init; }

    /// <summary>When the record was made.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTime UpdatedAt { get; init; }

    /// <summary>When it left the lists.</summary>
    public DateTime? ArchivedAt { get; init; }

    /// <inheritdoc/>
    public required long Version { get; init; }

    /// <summary>As it looks.</summary>
    public static ObservationView Example { get; } = new()
    {
        Id = 21, VisitId = 8, VisitName = "Two hours in the basement", VisitedOn = new DateOnly(2026, 8, 6), CustomerId = 7, CustomerName = "Sample Equipment Ltd", ContactId = 31, ContactName = "Vera Sampleton", FeatureId = 3, FeatureName = "Dispatch",
        Kind = ObservationKind.Awkward, Text = "Writes the job on paper and enters it upstairs.", RequirementId = 1042, RequirementName = "Sign and take pictures without a network",
        CreatedAt = new DateTime(2026, 8, 6, 8, 0, 0, DateTimeKind.Utc), UpdatedAt = new DateTime(2026, 8, 6, 8, 0, 0, DateTimeKind.Utc), Version = 2,
    };
}
