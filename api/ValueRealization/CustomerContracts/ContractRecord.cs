using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Records;

namespace ProductOps.Api.ValueRealization.CustomerContracts;

/// <summary>A contract's own columns.</summary>
public sealed record ContractRecord : KeptRecord, ICustomerRecord
{
    internal const string Find = """
        SELECT id AS Id, customer_id AS CustomerId, external_id AS ExternalId, name AS Name, status AS Status, signed_on AS SignedOn, starts_on AS StartsOn, ends_on AS EndsOn, amount AS Amount,
               currency AS Currency, per AS Per, renews_by_itself AS RenewsByItself, is_trial AS IsTrial, licences AS Licences, owner_id AS OwnerId, follows_id AS FollowsId, note AS Note, extra AS Extra,
               archived_at AS ArchivedAt, version AS Version
          FROM realization_contract WHERE id = @Id
        """;

    internal const string Insert = """
        INSERT INTO realization_contract (customer_id, external_id, external_key, name, name_key, status, signed_on, starts_on, ends_on, amount, currency, per, yearly_amount, renews_by_itself, is_trial,
               licences, owner_id, follows_id, note, extra, created_at, updated_at, version)
        VALUES (@CustomerId, @ExternalId, @ExternalKey, @Name, @NameKey, @Status, @SignedOn, @StartsOn, @EndsOn, @Amount, @Currency, @Per, @YearlyAmount, @RenewsByItself, @IsTrial,
               @Licences, @OwnerId, @FollowsId, @Note, @Extra, @Now, @Now, 1)
        """;

    internal const string Update = """
        UPDATE realization_contract
           SET customer_id = @CustomerId, external_id = @ExternalId, external_key = @ExternalKey, name = @Name, name_key = @NameKey, status = @Status, signed_on = @SignedOn, starts_on = @StartsOn,
               ends_on = @EndsOn, amount = @Amount, currency = @Currency, per = @Per, yearly_amount = @YearlyAmount, renews_by_itself = @RenewsByItself, is_trial = @IsTrial, licences = @Licences,
               owner_id = @OwnerId, follows_id = @FollowsId, note = @Note, extra = @Extra, archived_at = @ArchivedAt, updated_at = @Now, version = version + 1
         WHERE id = @Id AND version = @Version
        """;

    public long CustomerId { get; init; }

    public string? ExternalId { get; init; }

    public string Name { get; init; } = "";

    public string Status { get; init; } = "active";

    public DateOnly? SignedOn { get; init; }

    public DateOnly StartsOn { get; init; }

    public DateOnly? EndsOn { get; init; }

    public Amount Amount { get; init; }

    public string Currency { get; init; } = "CNY";

    public string Per { get; init; } = "year";

    public bool RenewsByItself { get; init; }

    public bool IsTrial { get; init; }

    public RawJson<IReadOnlyList<Licence>> Licences { get; init; } = new("[]");

    public long? OwnerId { get; init; }

    /// <summary>The contract that this one goes on from.</summary>
    public long? FollowsId { get; init; }

    public string? Note { get; init; }

    public RawJson<IReadOnlyDictionary<string, string>> Extra { get; init; } = new("{}");

    /// <summary>The amount as one a year.</summary>
    public Amount YearlyAmount => Per switch { "year" => Amount, "month" => new(Amount.Minor * 12), _ => new(0) };
}
