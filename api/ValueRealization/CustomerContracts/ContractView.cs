using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;

namespace ProductOps.Api.ValueRealization.CustomerContracts;

/// <summary>A contract with a customer: what is licensed, for how much, from when to when.</summary>
public sealed record ContractView : IVersioned, IIdentified
{
    /// <inheritdoc/>
    public required long Id { get; init; }

    /// <summary>Its number in the other systems of the company; unique.</summary>
    public string? ExternalId { get; init; }

    /// <summary>What it is about.</summary>
    public required string Name { get; init; }

    /// <summary>The customer.</summary>
    public required long CustomerId { get; init; }

    /// <summary>The customer's name.</summary>
    public required string CustomerName { get; init; }

    /// <summary>Where it stands.</summary>
    public required ContractStatus Status { get; init; }

    /// <summary>When it was signed.</summary>
    public DateOnly? SignedOn { get; init; }

    /// <summary>Its first day.</summary>
    public required DateOnly StartsOn { get; init; }

    /// <summary>Its last day; null when it goes on until somebody ends it.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>What is paid.</summary>
    public required Amount Amount { get; init; }

    /// <summary>Its currency, ISO 4217.</summary>
    public required string Currency { get; init; }

    /// <summary>What the amount is for.</summary>
    public required ContractPer Per { get; init; }

    /// <summary>The same as an amount a year.</summary>
    public required Amount YearlyAmount { get; init; }

    /// <summary>True when it goes on unless somebody ends it.</summary>
    public required bool RenewsByItself { get; init; }

    /// <summary>True for a trial, which is neither counted nor renewed.</summary>
    public required bool IsTrial { get; init; }

    /// <summary>The colleague who answers for it: the id.</summary>
    public long? OwnerId { get; init; }

    /// <summary>The colleague who answers for it: the name.</summary>
    public string? OwnerName { get; init; }

    /// <summary>The contract that it goes on from: the id.</summary>
    public long? FollowsId { get; init; }

    /// <summary>The contract that it goes on from: the name.</summary>
    public string? FollowsName { get; init; }

    /// <summary>What it licenses.</summary>
    public IReadOnlyList<Licence> Licences { get; set; } = [];

    /// <summary>What else there is to know.</summary>
    public string? Note { get; init; }

    /// <summary>Columns of imported files that have no place of their own.</summary>
    public RawJson<IReadOnlyDictionary<string, string>> Extra { get; init; } = new("{}");

    /// <summary>When the record was made.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTime UpdatedAt { get; init; }

    /// <summary>When it left the lists.</summary>
    public DateTime? ArchivedAt { get; init; }

    /// <inheritdoc/>
    public required long Version { get; init; }

    /// <summary>As it looks.</summary>
    public static ContractView Example { get; } = new()
    {
        Id = 12, ExternalId = "K-2026-012", Name = "Field service, main contract", CustomerId = 7, CustomerName = "Sample Equipment Ltd", Status = ContractStatus.Active, SignedOn = new DateOnly(2025, 9, 2),
        StartsOn = new DateOnly(2025, 9, 19), EndsOn = new DateOnly(2026, 9, 18), Amount = Amount.Of(800_000m), Currency = "CNY", Per = ContractPer.Year, YearlyAmount = Amount.Of(800_000m), RenewsByItself = false, IsTrial = false,
        Licences = [new Licence { FeatureId = 3, Name = "Dispatch", Quantity = 96, Unit = "users" }],
        CreatedAt = new DateTime(2025, 9, 2, 8, 0, 0, DateTimeKind.Utc), UpdatedAt = new DateTime(2025, 9, 2, 8, 0, 0, DateTimeKind.Utc), Version = 1,
    };
}
