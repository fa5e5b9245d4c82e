using ProductOps.Api.Shared.Http;

namespace ProductOps.Api.ValueRealization.BenchmarkCases;

/// <summary>A benchmark case: what has changed for a customer, told so that others want it too.</summary>
public sealed record BenchmarkCaseView : IVersioned, IIdentified
{
    /// <inheritdoc/>
    public required long Id { get; init; }

    /// <summary>The customer: the id.</summary>
    public required long CustomerId { get; init; }

    /// <summary>The customer: the name.</summary>
    public required string CustomerName { get; init; }

    /// <summary>The customer's line of business.</summary>
    public string? CustomerIndustry { get; init; }

    /// <summary>What has changed, in one line.</summary>
    public required string Title { get; init; }

    /// <summary>Where it stands.</summary>
    public required BenchmarkCaseState State { get; init; }

    /// <summary>How it was before, in Markdown.</summary>
    public string? Situation { get; init; }

    /// <summary>What was done, in Markdown.</summary>
    public string? Approach { get; init; }

    /// <summary>What has changed for the customer, in Markdown.</summary>
    public string? Change { get; init; }

    /// <summary>The customer's own words.</summary>
    public string? Quote { get; init; }

    /// <summary>What was measured before and after.</summary>
    public RawJson<IReadOnlyList<CaseResult>> Results { get; init; } = new("[]");

    /// <summary>Whether the customer agrees.</summary>
    public required CaseConsent Consent { get; init; }

    /// <summary>Since when.</summary>
    public DateOnly? ConsentOn { get; init; }

    /// <summary>Who agreed, and to what.</summary>
    public string? ConsentNote { get; init; }

    /// <summary>The colleague who writes it: the id.</summary>
    public long? OwnerId { get; init; }

    /// <summary>The colleague who writes it: the name.</summary>
    public string? OwnerName { get; init; }

    /// <summary>Who approved it: the id.</summary>
    public long? ApprovedById { get; init; }

    /// <summary>Who approved it: the name.</summary>
    public string? ApprovedByName { get; init; }

    /// <summary>When it was approved.</summary>
    public DateTime? ApprovedAt { get; init; }

    /// <summary>When it was published.</summary>
    public DateTime? PublishedAt { get; init; }

    /// <summary>Until when its link works; null while there is none.</summary>
    public DateTime? LinkExpiresAt { get; init; }

    /// <summary>How often it was used.</summary>
    public int Uses { get; init; }

    /// <summary>How many deals it helped to win.</summary>
    public int Wins { get; init; }

    /// <summary>When the record was made.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTime UpdatedAt { get; init; }

    /// <summary>When it left the lists.</summary>
    public DateTime? ArchivedAt { get; init; }

    /// <inheritdoc/>
    public required long Version { get; init; }

    /// <summary>As it looks.</summary>
    public static BenchmarkCaseView Example { get; } = new()
    {
        Id = 3, CustomerId = 7, CustomerName = "Sample Equipment Ltd", CustomerIndustry = "Equipment service", Title = "Eight hours of overtime less for each dispatcher", State = BenchmarkCaseState.Approved, Situation = "Dispatchers worked until ten.",
        Change = "They go home at six.", Results = RawJson<IReadOnlyList<CaseResult>>.Of([new CaseResult { Measure = "Overtime a month", Before = "21.5 h", After = "13.2 h" }]), Consent = CaseConsent.Given, ConsentOn = new DateOnly(2026, 7, 22), Uses = 4, Wins = 1,
        CreatedAt = new DateTime(2026, 7, 1, 8, 0, 0, DateTimeKind.Utc), UpdatedAt = new DateTime(2026, 7, 22, 8, 0, 0, DateTimeKind.Utc), Version = 6,
    };
}
