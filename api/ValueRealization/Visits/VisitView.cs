using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;

namespace ProductOps.Api.ValueRealization.Visits;

/// <summary>A visit, call or interview: who was asked, what was said, what was observed.</summary>
public sealed record VisitView : IVersioned, IIdentified
{
    /// <inheritdoc/>
    public required long Id { get; init; }

    /// <summary>The customer.</summary>
    public required long CustomerId { get; init; }

    /// <summary>The customer's name.</summary>
    public required string CustomerName { get; init; }

    /// <summary>What it was about.</summary>
    public required string Title { get; init; }

    /// <summary>How it was held.</summary>
    public required VisitChannel Channel { get; init; }

    /// <summary>Who was asked.</summary>
    public required VisitPopulation Population { get; init; }

    /// <summary>When.</summary>
    public required DateOnly VisitedOn { get; init; }

    /// <summary>The colleague who went: the id.</summary>
    public long? OwnerId { get; init; }

    /// <summary>The colleague who went: the name.</summary>
    public string? OwnerName { get; init; }

    /// <summary>Whom they met.</summary>
    public IReadOnlyList<Reference> Contacts { get; set; } = [];

    /// <summary>What was said, in Markdown.</summary>
    public string? Note { get; init; }

    /// <summary>Whether the payer says that it is worth the money.</summary>
    public VisitAnswer? WillPay { get; init; }

    /// <summary>Whether the payer says that they will renew.</summary>
    public VisitAnswer? WillRenew { get; init; }

    /// <summary>How many observations there are.</summary>
    public int Observations { get; init; }

    /// <summary>How many of them stand in the requirement pool.</summary>
    public int InPool { get; init; }

    /// <summary>When the record was made.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTime UpdatedAt { get; init; }

    /// <summary>When it left the lists.</summary>
    public DateTime? ArchivedAt { get; init; }

    /// <inheritdoc/>
    public required long Version { get; init; }

    /// <summary>As it looks.</summary>
    public static VisitView Example { get; } = new()
    {
        Id = 8, CustomerId = 7, CustomerName = "Sample Equipment Ltd", Title = "Two hours in the basement", Channel = VisitChannel.FaceToFace, Population = VisitPopulation.Both, VisitedOn = new DateOnly(2026, 8, 6), OwnerId = 4, OwnerName = "Mara Quill",
        Contacts = [new Reference(31, "Vera Sampleton")], Note = "Every job is entered twice.", WillRenew = VisitAnswer.Unsure, Observations = 3, InPool = 1,
        CreatedAt = new DateTime(2026, 8, 6, 8, 0, 0, DateTimeKind.Utc), UpdatedAt = new DateTime(2026, 8, 6, 8, 0, 0, DateTimeKind.Utc), Version = 1,
    };
}
