using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;

namespace ProductOps.Api.ValueRealization.SaveCases;

/// <summary>A case in which a customer is to be saved or gets their money back, with the plan for it.</summary>
public sealed record SaveCaseView : IVersioned, IIdentified
{
    /// <inheritdoc/>
    public required long Id { get; init; }

    /// <summary>The customer.</summary>
    public required long CustomerId { get; init; }

    /// <summary>The customer's name.</summary>
    public required string CustomerName { get; init; }

    /// <summary>The renewal it is about: the id.</summary>
    public long? RenewalId { get; init; }

    /// <summary>The renewal it is about: its contract's name.</summary>
    public string? RenewalName { get; init; }

    /// <summary>What it is about.</summary>
    public required SaveCaseKind Kind { get; init; }

    /// <summary>What has happened, in one line.</summary>
    public required string Title { get; init; }

    /// <summary>What has happened.</summary>
    public string? Situation { get; init; }

    /// <summary>Why.</summary>
    public string? Cause { get; init; }

    /// <summary>Where it stands.</summary>
    public required SaveCaseState State { get; init; }

    /// <summary>The money at stake.</summary>
    public Amount? Amount { get; init; }

    /// <summary>Its currency.</summary>
    public required string Currency { get; init; }

    /// <summary>The colleague who answers for it: the id.</summary>
    public long? OwnerId { get; init; }

    /// <summary>The colleague who answers for it: the name.</summary>
    public string? OwnerName { get; init; }

    /// <summary>By when it must be settled.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The plan.</summary>
    public RawJson<IReadOnlyList<SaveCaseStep>> Steps { get; init; } = new("[]");

    /// <summary>How many steps the plan has.</summary>
    public int StepCount { get; init; }

    /// <summary>How many of them are done.</summary>
    public int StepsDone { get; init; }

    /// <summary>When the next step is due.</summary>
    public DateOnly? NextStepOn { get; init; }

    /// <summary>How it ended, in words.</summary>
    public string? Outcome { get; init; }

    /// <summary>When it ended.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>What was paid back.</summary>
    public Amount? RefundedAmount { get; init; }

    /// <summary>When the record was made.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTime UpdatedAt { get; init; }

    /// <summary>When it left the lists.</summary>
    public DateTime? ArchivedAt { get; init; }

    /// <inheritdoc/>
    public required long Version { get; init; }

    /// <summary>As it looks.</summary>
    public static SaveCaseView Example { get; } = new()
    {
        Id = 3, CustomerId = 7, CustomerName = "Sample Equipment Ltd", RenewalId = 5, RenewalName = "Field service, main contract", Kind = SaveCaseKind.Risk, Title = "The payer wants to look around", State = SaveCaseState.Acting,
        Amount = Shared.Data.Amount.Of(800_000m), Currency = "CNY", DueOn = new DateOnly(2026, 9, 10), Steps = RawJson<IReadOnlyList<SaveCaseStep>>.Of([new SaveCaseStep { What = "Show the trial of offline pictures", Who = "Mara Quill", DueOn = new DateOnly(2026, 8, 28) }]),
        StepCount = 1, NextStepOn = new DateOnly(2026, 8, 28), CreatedAt = new DateTime(2026, 8, 6, 8, 0, 0, DateTimeKind.Utc), UpdatedAt = new DateTime(2026, 8, 19, 8, 0, 0, DateTimeKind.Utc), Version = 2,
    };
}
