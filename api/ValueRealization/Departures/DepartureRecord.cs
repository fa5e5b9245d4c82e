using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Records;

namespace ProductOps.Api.ValueRealization.Departures;

/// <summary>A departure's own columns.</summary>
public sealed record DepartureRecord : KeptRecord
{
    internal const string Find = """
        SELECT id AS Id, customer_id AS CustomerId, external_id AS ExternalId, left_on AS LeftOn, reason AS Reason, refund AS Refund, currency AS Currency, came_back AS CameBack, words AS Words, extra AS Extra,
               archived_at AS ArchivedAt, version AS Version
          FROM realization_departure WHERE id = @Id
        """;

    internal const string Insert = """
        INSERT INTO realization_departure (customer_id, external_id, external_key, left_on, reason, refund, currency, came_back, words, extra, created_at, updated_at, version)
        VALUES (@CustomerId, @ExternalId, @ExternalKey, @LeftOn, @Reason, @Refund, @Currency, @CameBack, @Words, @Extra, @Now, @Now, 1)
        """;

    internal const string Update = """
        UPDATE realization_departure
           SET customer_id = @CustomerId, external_id = @ExternalId, external_key = @ExternalKey, left_on = @LeftOn, reason = @Reason, refund = @Refund, currency = @Currency, came_back = @CameBack,
               words = @Words, extra = @Extra, archived_at = @ArchivedAt, updated_at = @Now, version = version + 1
         WHERE id = @Id AND version = @Version
        """;

    public long CustomerId { get; init; }

    public string? ExternalId { get; init; }

    public DateOnly LeftOn { get; init; }

    public string? Reason { get; init; }

    public Amount? Refund { get; init; }

    public string Currency { get; init; } = "CNY";

    public bool CameBack { get; init; }

    public string? Words { get; init; }

    /// <summary>Columns of imported files that have no place of their own.</summary>
    public RawJson<IReadOnlyDictionary<string, string>> Extra { get; init; } = new("{}");
}
