using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Records;

namespace ProductOps.Api.ValueRealization.BenchmarkCases;

/// <summary>A benchmark case's own columns.</summary>
public sealed record BenchmarkCaseRecord : KeptRecord, ICustomerRecord
{
    internal const string Find = """
        SELECT id AS Id, customer_id AS CustomerId, title AS Title, state AS State, situation AS Situation, approach AS Approach, change_text AS Change, quote AS Quote, results AS Results, consent AS Consent,
               consent_on AS ConsentOn, consent_note AS ConsentNote, owner_id AS OwnerId, approved_by_id AS ApprovedById, approved_at AS ApprovedAt, published_at AS PublishedAt, archived_at AS ArchivedAt, version AS Version
          FROM realization_benchmark_case WHERE id = @Id
        """;

    internal const string Insert = """
        INSERT INTO realization_benchmark_case (customer_id, title, title_key, state, situation, approach, change_text, quote, results, consent, consent_on, consent_note, owner_id, created_at, updated_at, version)
        VALUES (@CustomerId, @Title, @TitleKey, @State, @Situation, @Approach, @Change, @Quote, @Results, @Consent, @ConsentOn, @ConsentNote, @OwnerId, @Now, @Now, 1)
        """;

    internal const string Update = """
        UPDATE realization_benchmark_case
           SET customer_id = @CustomerId, title = @Title, title_key = @TitleKey, state = @State, situation = @Situation, approach = @Approach, change_text = @Change, quote = @Quote, results = @Results, consent = @Consent,
               consent_on = @ConsentOn, consent_note = @ConsentNote, owner_id = @OwnerId, approved_by_id = @ApprovedById, approved_at = @ApprovedAt, published_at = @PublishedAt, archived_at = @ArchivedAt,
               updated_at = @Now, version = version + 1
         WHERE id = @Id AND version = @Version
        """;

    public long CustomerId { get; init; }

    public string Title { get; init; } = "";

    public string State { get; init; } = "draft";

    public string? Situation { get; init; }

    public string? Approach { get; init; }

    public string? Change { get; init; }

    public string? Quote { get; init; }

    public RawJson<IReadOnlyList<CaseResult>> Results { get; init; } = new("[]");

    public string Consent { get; init; } = "none";

    public DateOnly? ConsentOn { get; init; }

    public string? ConsentNote { get; init; }

    public long? OwnerId { get; init; }

    public long? ApprovedById { get; init; }

    public DateTime? ApprovedAt { get; init; }

    public DateTime? PublishedAt { get; init; }
}
