using System.Text.Json.Serialization;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.ValueDelivery.Contracts;
using ProductOps.Api.ValueRealization.Customers;
using ProductOps.Api.ValueRealization.Health;

namespace ProductOps.Api.ValueRealization.Renewals;

/// <summary>A renewal: what is at stake, how far the talks are, the risk, and how it ended.</summary>
public sealed record RenewalView : IVersioned, IIdentified
{
    /// <inheritdoc/>
    public required long Id { get; init; }

    /// <summary>The customer.</summary>
    public required long CustomerId { get; init; }

    /// <summary>The customer's name.</summary>
    public required string CustomerName { get; init; }

    /// <summary>How much the customer counts.</summary>
    public CustomerTier? CustomerTier { get; init; }

    /// <summary>The customer's region.</summary>
    public string? CustomerRegion { get; init; }

    /// <summary>How the customer is; null while too little is known.</summary>
    public CustomerHealth? CustomerHealth => CustomerHealth.Of(HealthScore, HealthTrend);

    /// <summary>The health's score, as the list filters and sorts by it.</summary>
    [JsonIgnore]
    public int? HealthScore { get; init; }

    /// <summary>The health's trend.</summary>
    [JsonIgnore]
    public int? HealthTrend { get; init; }

    /// <summary>The risk that the customer's health suggests, as long as nobody has stated one and nothing is decided: high in danger, medium where it is to be watched, low where it is well.</summary>
    public RenewalRisk? SuggestedRisk { get; set; }

    /// <summary>The contract that ends.</summary>
    public required long ContractId { get; init; }

    /// <summary>The contract's name.</summary>
    public required string ContractName { get; init; }

    /// <summary>Its last day.</summary>
    public required DateOnly EndsOn { get; init; }

    /// <summary>What is at stake a year.</summary>
    public required Amount Amount { get; init; }

    /// <summary>Its currency, ISO 4217.</summary>
    public required string Currency { get; init; }

    /// <summary>Where it stands.</summary>
    public required RenewalState State { get; init; }

    /// <summary>When talks begin.</summary>
    public required DateOnly OpensOn { get; init; }

    /// <summary>By when the risk must be stated.</summary>
    public required DateOnly RiskDueOn { get; init; }

    /// <summary>When it was opened.</summary>
    public DateOnly? OpenedOn { get; init; }

    /// <summary>The colleague who answers for it: the id.</summary>
    public long? OwnerId { get; init; }

    /// <summary>The colleague who answers for it: the name.</summary>
    public string? OwnerName { get; init; }

    /// <summary>How far the talks have come.</summary>
    public required RenewalProgress Progress { get; init; }

    /// <summary>What was last said.</summary>
    public string? ProgressNote { get; init; }

    /// <summary>The risk; null while nobody has stated it.</summary>
    public RenewalRisk? Risk { get; init; }

    /// <summary>The risk in words.</summary>
    public string? RiskStatement { get; init; }

    /// <summary>Who stated it: the id.</summary>
    public long? StatedById { get; init; }

    /// <summary>Who stated it: the name.</summary>
    public string? StatedByName { get; init; }

    /// <summary>When it was stated.</summary>
    public DateTime? StatedAt { get; init; }

    /// <summary>Why it is at risk, or was lost or reduced.</summary>
    public RawJson<IReadOnlyList<RenewalReason>> Reasons { get; init; } = new("[]");

    /// <summary>The requirements that it hangs on; they count as urgent in the pool.</summary>
    public IReadOnlyList<KnownRequirement> Requirements { get; set; } = [];

    /// <summary>How it ended, in words.</summary>
    public string? Words { get; init; }

    /// <summary>When it was decided.</summary>
    public DateOnly? OutcomeOn { get; init; }

    /// <summary>What the customer pays a year from then on.</summary>
    public Amount? OutcomeAmount { get; init; }

    /// <summary>The contract that follows: the id.</summary>
    public long? NextContractId { get; init; }

    /// <summary>The contract that follows: the name.</summary>
    public string? NextContractName { get; init; }

    /// <summary>When the record was made.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTime UpdatedAt { get; init; }

    /// <inheritdoc/>
    public required long Version { get; init; }

    /// <summary>As it looks.</summary>
    public static RenewalView Example { get; } = new()
    {
        Id = 5, CustomerId = 7, CustomerName = "Sample Equipment Ltd", CustomerTier = Customers.CustomerTier.Key, CustomerRegion = "East", ContractId = 12, ContractName = "Field service, main contract",
        EndsOn = new DateOnly(2026, 9, 18), Amount = Shared.Data.Amount.Of(800_000m), Currency = "CNY", State = RenewalState.Open, OpensOn = new DateOnly(2026, 7, 20), RiskDueOn = new DateOnly(2026, 8, 19), OpenedOn = new DateOnly(2026, 7, 20),
        OwnerId = 4, OwnerName = "Mara Quill", Progress = RenewalProgress.Contacted, Risk = RenewalRisk.Medium, RiskStatement = "The payer wants to see pictures taken without a network first.",
        Reasons = new("[\"usability\"]"), Requirements = [new KnownRequirement(1042, "REQ-1042", "Sign and take pictures without a network", RequirementStatus.Screened, 86.5, 7)],
        CreatedAt = new DateTime(2026, 7, 20, 1, 0, 0, DateTimeKind.Utc), UpdatedAt = new DateTime(2026, 8, 19, 8, 0, 0, DateTimeKind.Utc), Version = 3,
    };
}
