using ProductOps.Api.Shared.Records;

namespace ProductOps.Api.ValueRealization.KeyAccounts;

/// <summary>A key account's own columns.</summary>
public sealed record KeyAccountRecord : KeptRecord, ICustomerRecord
{
    internal const string Find = """
        SELECT id AS Id, customer_id AS CustomerId, is_high_price AS IsHighPrice, is_influential AS IsInfluential, is_referrer AS IsReferrer, is_cooperative AS IsCooperative, why AS Why, owner_id AS OwnerId,
               every_days AS EveryDays, refreshed_at AS RefreshedAt, refreshed_by_id AS RefreshedById, situation AS Situation, next_step AS NextStep, due_on AS DueOn, reminded_on AS RemindedOn,
               archived_at AS ArchivedAt, version AS Version
          FROM realization_key_account WHERE id = @Id
        """;

    internal const string Insert = """
        INSERT INTO realization_key_account (customer_id, is_high_price, is_influential, is_referrer, is_cooperative, why, owner_id, every_days, due_on, created_at, updated_at, version)
        VALUES (@CustomerId, @IsHighPrice, @IsInfluential, @IsReferrer, @IsCooperative, @Why, @OwnerId, @EveryDays, @DueOn, @Now, @Now, 1)
        """;

    internal const string Update = """
        UPDATE realization_key_account
           SET customer_id = @CustomerId, is_high_price = @IsHighPrice, is_influential = @IsInfluential, is_referrer = @IsReferrer, is_cooperative = @IsCooperative, why = @Why, owner_id = @OwnerId,
               every_days = @EveryDays, refreshed_at = @RefreshedAt, refreshed_by_id = @RefreshedById, situation = @Situation, next_step = @NextStep, due_on = @DueOn, reminded_on = @RemindedOn,
               archived_at = @ArchivedAt, updated_at = @Now, version = version + 1
         WHERE id = @Id AND version = @Version
        """;

    public long CustomerId { get; init; }

    public bool IsHighPrice { get; init; }

    public bool IsInfluential { get; init; }

    public bool IsReferrer { get; init; }

    public bool IsCooperative { get; init; }

    public string? Why { get; init; }

    public long OwnerId { get; init; }

    long? ICustomerRecord.OwnerId => OwnerId;

    public int EveryDays { get; init; } = 7;

    public DateTime? RefreshedAt { get; init; }

    public long? RefreshedById { get; init; }

    public string? Situation { get; init; }

    public string? NextStep { get; init; }

    public DateOnly DueOn { get; init; }

    public DateOnly? RemindedOn { get; init; }
}
