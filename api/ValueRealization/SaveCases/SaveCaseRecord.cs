using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Records;

namespace ProductOps.Api.ValueRealization.SaveCases;

/// <summary>A case's own columns.</summary>
public sealed record SaveCaseRecord : KeptRecord, ICustomerRecord
{
    internal const string Find = """
        SELECT id AS Id, customer_id AS CustomerId, renewal_id AS RenewalId, kind AS Kind, title AS Title, situation AS Situation, cause AS Cause, state AS State, amount AS Amount, currency AS Currency,
               owner_id AS OwnerId, due_on AS DueOn, steps AS Steps, outcome AS Outcome, closed_on AS ClosedOn, refunded_amount AS RefundedAmount, archived_at AS ArchivedAt, version AS Version
          FROM realization_save_case WHERE id = @Id
        """;

    internal const string Insert = """
        INSERT INTO realization_save_case (customer_id, renewal_id, kind, title, title_key, situation, cause, state, amount, currency, owner_id, due_on, steps, step_count, steps_done, next_step_on, created_at, updated_at, version)
        VALUES (@CustomerId, @RenewalId, @Kind, @Title, @TitleKey, @Situation, @Cause, @State, @Amount, @Currency, @OwnerId, @DueOn, @Steps, @StepCount, @StepsDone, @NextStepOn, @Now, @Now, 1)
        """;

    internal const string Update = """
        UPDATE realization_save_case
           SET customer_id = @CustomerId, renewal_id = @RenewalId, kind = @Kind, title = @Title, title_key = @TitleKey, situation = @Situation, cause = @Cause, state = @State, amount = @Amount,
               currency = @Currency, owner_id = @OwnerId, due_on = @DueOn, steps = @Steps, step_count = @StepCount, steps_done = @StepsDone, next_step_on = @NextStepOn, outcome = @Outcome, closed_on = @ClosedOn,
               refunded_amount = @RefundedAmount, archived_at = @ArchivedAt, updated_at = @Now, version = version + 1
         WHERE id = @Id AND version = @Version
        """;

    public long CustomerId { get; init; }

    public long? RenewalId { get; init; }

    public string Kind { get; init; } = "risk";

    public string Title { get; init; } = "";

    public string? Situation { get; init; }

    public string? Cause { get; init; }

    public string State { get; init; } = "open";

    public Amount? Amount { get; init; }

    public string Currency { get; init; } = "CNY";

    public long? OwnerId { get; init; }

    public DateOnly? DueOn { get; init; }

    public RawJson<IReadOnlyList<SaveCaseStep>> Steps { get; init; } = new("[]");

    public string? Outcome { get; init; }

    public DateOnly? ClosedOn { get; init; }

    public Amount? RefundedAmount { get; init; }

    /// <summary>True once it is known how it ended.</summary>
    public bool IsClosed => State is not ("open" or "acting");
}
