using ProductOps.Api.ValueRealization.Contracts;

namespace ProductOps.Api.ValueRealization.Renewals;

/// <summary>Renewals in a customer's timeline: opened, risk stated, decided.</summary>
public sealed class RenewalThread : CustomerThreadSource
{
    private const string Opened = """
        SELECT r.id AS Id, r.opened_on AS At, r.id AS RecordId, r.name AS Title, r.amount AS Amount, r.currency AS Currency
          FROM realization_renewal r
         WHERE r.customer_id = @CustomerId AND r.archived_at IS NULL AND r.opened_on IS NOT NULL AND (r.opened_on < @Day OR (r.opened_on = @Day AND r.id < @Below))
         ORDER BY r.opened_on DESC, r.id DESC
        """;

    private const string Stated = """
        SELECT r.id AS Id, r.stated_at AS At, r.id AS RecordId, r.name AS Title, r.risk_statement AS Detail, r.risk AS Word, r.amount AS Amount, r.currency AS Currency, u.name AS "By"
          FROM realization_renewal r LEFT JOIN platform_pub_user u ON u.id = r.stated_by_id
         WHERE r.customer_id = @CustomerId AND r.archived_at IS NULL AND r.stated_at IS NOT NULL AND (r.stated_at < @At OR (r.stated_at = @At AND r.id < @Below))
         ORDER BY r.stated_at DESC, r.id DESC
        """;

    private const string Decided = """
        SELECT r.id AS Id, r.outcome_on AS At, r.id AS RecordId, r.name AS Title, r.words AS Detail, r.state AS Word, COALESCE(r.outcome_amount, r.amount) AS Amount, r.currency AS Currency
          FROM realization_renewal r
         WHERE r.customer_id = @CustomerId AND r.archived_at IS NULL AND r.outcome_on IS NOT NULL AND (r.outcome_on < @Day OR (r.outcome_on = @Day AND r.id < @Below))
         ORDER BY r.outcome_on DESC, r.id DESC
        """;

    /// <inheritdoc/>
    public override IReadOnlyList<ThreadStrand> Strands { get; } =
    [
        new("renewalOpened", ThreadGroup.Contract, "renewal", Opened) { OfDays = true },
        new("renewalRisk", ThreadGroup.Contract, "renewal", Stated) { WordTexts = "renewals.risk", Tone = risk => risk switch { "high" => ThreadTone.Bad, "medium" => ThreadTone.Warning, _ => ThreadTone.Plain } },
        new("renewalOutcome", ThreadGroup.Contract, "renewal", Decided) { OfDays = true, WordTexts = "renewals.state", Tone = state => state switch { "lost" => ThreadTone.Bad, "reduced" => ThreadTone.Warning, _ => ThreadTone.Good } },
    ];
}
