using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Records;

namespace ProductOps.Api.ValueRealization.Renewals;

/// <summary>A renewal's own columns.</summary>
public sealed record RenewalRecord : KeptRecord
{
    internal const string Columns = """
        id AS Id, contract_id AS ContractId, customer_id AS CustomerId, name AS Name, ends_on AS EndsOn, amount AS Amount, currency AS Currency, state AS State, opens_on AS OpensOn, risk_due_on AS RiskDueOn,
        opened_on AS OpenedOn, owner_id AS OwnerId, progress AS Progress, progress_note AS ProgressNote, risk AS Risk, risk_statement AS RiskStatement, stated_by_id AS StatedById, stated_at AS StatedAt,
        asked_at AS AskedAt, reasons AS Reasons, requirement_ids AS RequirementIds, words AS Words, outcome_on AS OutcomeOn, outcome_amount AS OutcomeAmount, next_contract_id AS NextContractId,
        archived_at AS ArchivedAt, version AS Version
        """;

    internal const string Insert = """
        INSERT INTO realization_renewal (contract_id, customer_id, name, ends_on, amount, currency, state, opens_on, risk_due_on, opened_on, owner_id, progress, reasons, requirement_ids, created_at, updated_at, version)
        VALUES (@ContractId, @CustomerId, @Name, @EndsOn, @Amount, @Currency, @State, @OpensOn, @RiskDueOn, @OpenedOn, @OwnerId, @Progress, @Reasons, @RequirementIds, @Now, @Now, 1)
        """;

    internal const string Update = """
        UPDATE realization_renewal
           SET customer_id = @CustomerId, name = @Name, ends_on = @EndsOn, amount = @Amount, currency = @Currency, state = @State, opens_on = @OpensOn, risk_due_on = @RiskDueOn, opened_on = @OpenedOn,
               owner_id = @OwnerId, progress = @Progress, progress_note = @ProgressNote, risk = @Risk, risk_statement = @RiskStatement, stated_by_id = @StatedById, stated_at = @StatedAt, asked_at = @AskedAt,
               reasons = @Reasons, requirement_ids = @RequirementIds, words = @Words, outcome_on = @OutcomeOn, outcome_amount = @OutcomeAmount, next_contract_id = @NextContractId,
               archived_at = @ArchivedAt, updated_at = @Now, version = version + 1
         WHERE id = @Id AND version = @Version
        """;

    public long ContractId { get; init; }

    public long CustomerId { get; init; }

    public string Name { get; init; } = "";

    public DateOnly EndsOn { get; init; }

    public Amount Amount { get; init; }

    public string Currency { get; init; } = "CNY";

    public string State { get; init; } = "upcoming";

    public DateOnly OpensOn { get; init; }

    public DateOnly RiskDueOn { get; init; }

    public DateOnly? OpenedOn { get; init; }

    public long? OwnerId { get; init; }

    public string Progress { get; init; } = "none";

    public string? ProgressNote { get; init; }

    public string? Risk { get; init; }

    public string? RiskStatement { get; init; }

    public long? StatedById { get; init; }

    public DateTime? StatedAt { get; init; }

    public DateTime? AskedAt { get; init; }

    public RawJson<IReadOnlyList<RenewalReason>> Reasons { get; init; } = new("[]");

    public RawJson<IReadOnlyList<long>> RequirementIds { get; init; } = new("[]");

    public string? Words { get; init; }

    public DateOnly? OutcomeOn { get; init; }

    public Amount? OutcomeAmount { get; init; }

    public long? NextContractId { get; init; }

    /// <summary>True once it is known how it ended.</summary>
    public bool IsDecided => State is "renewed" or "reduced" or "lost";
}
