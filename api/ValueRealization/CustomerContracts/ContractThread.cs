using ProductOps.Api.ValueRealization.Contracts;

namespace ProductOps.Api.ValueRealization.CustomerContracts;

/// <summary>Contracts in a customer's timeline: signed, begun, ended.</summary>
public sealed class ContractThread : CustomerThreadSource
{
    private const string Signed = """
        SELECT k.id AS Id, k.signed_on AS At, k.id AS RecordId, k.name AS Title, k.amount AS Amount, k.currency AS Currency
          FROM realization_contract k
         WHERE k.customer_id = @CustomerId AND k.archived_at IS NULL AND k.signed_on IS NOT NULL AND (k.signed_on < @Day OR (k.signed_on = @Day AND k.id < @Below))
         ORDER BY k.signed_on DESC, k.id DESC
        """;

    private const string Started = """
        SELECT k.id AS Id, k.starts_on AS At, k.id AS RecordId, k.name AS Title, k.amount AS Amount, k.currency AS Currency
          FROM realization_contract k
         WHERE k.customer_id = @CustomerId AND k.archived_at IS NULL AND k.status <> 'draft' AND (k.starts_on < @Day OR (k.starts_on = @Day AND k.id < @Below))
         ORDER BY k.starts_on DESC, k.id DESC
        """;

    private const string Ended = """
        SELECT k.id AS Id, k.ends_on AS At, k.id AS RecordId, k.name AS Title, k.amount AS Amount, k.currency AS Currency
          FROM realization_contract k
         WHERE k.customer_id = @CustomerId AND k.archived_at IS NULL AND k.status <> 'draft' AND k.ends_on IS NOT NULL AND (k.ends_on < @Day OR (k.ends_on = @Day AND k.id < @Below))
         ORDER BY k.ends_on DESC, k.id DESC
        """;

    /// <inheritdoc/>
    public override IReadOnlyList<ThreadStrand> Strands { get; } =
    [
        new("contractSigned", ThreadGroup.Contract, "contract", Signed) { OfDays = true, Tone = _ => ThreadTone.Good },
        new("contractStarted", ThreadGroup.Contract, "contract", Started) { OfDays = true },
        new("contractEnds", ThreadGroup.Contract, "contract", Ended) { OfDays = true },
    ];
}
