using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;

namespace ProductOps.Api.ValueRealization.UsageReports;

/// <summary>A usage analysis report: what a customer makes of what it has, for a period.</summary>
public sealed record UsageReportView : IVersioned, IIdentified
{
    /// <inheritdoc/>
    public required long Id { get; init; }

    /// <summary>The customer: the id.</summary>
    public required long CustomerId { get; init; }

    /// <summary>The customer: the name.</summary>
    public required string CustomerName { get; init; }

    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>The first day counted.</summary>
    public required DateOnly FromOn { get; init; }

    /// <summary>The last day counted.</summary>
    public required DateOnly ToOn { get; init; }

    /// <summary>The language it is written in.</summary>
    public required ReportLanguage Language { get; init; }

    /// <summary>Where it stands.</summary>
    public required UsageReportState State { get; init; }

    /// <summary>The colleague who answers for it: the id.</summary>
    public long? OwnerId { get; init; }

    /// <summary>The colleague who answers for it: the name.</summary>
    public string? OwnerName { get; init; }

    /// <summary>Who made it: the id.</summary>
    public long? AuthorId { get; init; }

    /// <summary>Who made it: the name.</summary>
    public string? AuthorName { get; init; }

    /// <summary>Who is asked to review it: the id.</summary>
    public long? ReviewerId { get; init; }

    /// <summary>Who is asked to review it: the name.</summary>
    public string? ReviewerName { get; init; }

    /// <summary>Who handed it in: the id.</summary>
    public long? HandedInById { get; init; }

    /// <summary>Who reviewed it: the id.</summary>
    public long? ReviewedById { get; init; }

    /// <summary>Who reviewed it: the name.</summary>
    public string? ReviewedByName { get; init; }

    /// <summary>When it was reviewed.</summary>
    public DateTime? ReviewedAt { get; init; }

    /// <summary>What the reviewer said.</summary>
    public string? ReviewNote { get; init; }

    /// <summary>When the customer saw it.</summary>
    public DateOnly? PresentedOn { get; init; }

    /// <summary>Who presented it: the id.</summary>
    public long? PresentedById { get; init; }

    /// <summary>Who presented it: the name.</summary>
    public string? PresentedByName { get; init; }

    /// <summary>How it was taken.</summary>
    public string? PresentationNote { get; init; }

    /// <summary>When its figures were counted.</summary>
    public required DateTime BuiltAt { get; init; }

    /// <summary>When its link was made last; null while it never had one.</summary>
    public DateTime? PublishedAt { get; init; }

    /// <summary>Until when its link works; null while there is none.</summary>
    public DateTime? LinkExpiresAt { get; init; }

    /// <summary>When the record was made.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTime UpdatedAt { get; init; }

    /// <summary>When it left the lists.</summary>
    public DateTime? ArchivedAt { get; init; }

    /// <inheritdoc/>
    public required long Version { get; init; }

    /// <summary>What is said before everything else, in Markdown; in lists left out.</summary>
    public string? Introduction { get; init; }

    /// <summary>To whom it was presented; in lists left out.</summary>
    public IReadOnlyList<Reference>? PresentedTo { get; init; }

    /// <summary>The report itself; in lists left out.</summary>
    public ReportSheet? Sheet { get; init; }

    /// <summary>As it looks.</summary>
    public static UsageReportView Example { get; } = new()
    {
        Id = 5, CustomerId = 7, CustomerName = "Sample Equipment Ltd", Title = "How you use it: third quarter", FromOn = new DateOnly(2026, 7, 1), ToOn = new DateOnly(2026, 9, 30), Language = ReportLanguage.En, State = UsageReportState.Presented,
        AuthorId = 4, AuthorName = "Casey Sample", PresentedOn = new DateOnly(2026, 10, 14), PresentedTo = [new Reference(31, "Vera Sampleton")], BuiltAt = new DateTime(2026, 10, 2, 8, 0, 0, DateTimeKind.Utc), Sheet = ReportSheet.Example,
        CreatedAt = new DateTime(2026, 10, 2, 8, 0, 0, DateTimeKind.Utc), UpdatedAt = new DateTime(2026, 10, 14, 8, 0, 0, DateTimeKind.Utc), Version = 6,
    };
}
