using ProductOps.Api.ValueRealization.Contracts;

namespace ProductOps.Api.ValueRealization.SaveCases;

/// <summary>Save and refund cases in a customer's timeline: opened and closed.</summary>
public sealed class SaveCaseThread : CustomerThreadSource
{
    private const string Opened = """
        SELECT s.id AS Id, s.created_at AS At, s.id AS RecordId, s.title AS Title, s.situation AS Detail, s.kind AS Word, s.amount AS Amount, s.currency AS Currency, u.name AS "By"
          FROM realization_save_case s LEFT JOIN platform_pub_user u ON u.id = s.owner_id
         WHERE s.customer_id = @CustomerId AND s.archived_at IS NULL AND (s.created_at < @At OR (s.created_at = @At AND s.id < @Below))
         ORDER BY s.created_at DESC, s.id DESC
        """;

    private const string Closed = """
        SELECT s.id AS Id, s.closed_on AS At, s.id AS RecordId, s.title AS Title, s.outcome AS Detail, s.state AS Word, COALESCE(s.refunded_amount, s.amount) AS Amount, s.currency AS Currency, u.name AS "By"
          FROM realization_save_case s LEFT JOIN platform_pub_user u ON u.id = s.owner_id
         WHERE s.customer_id = @CustomerId AND s.archived_at IS NULL AND s.closed_on IS NOT NULL AND (s.closed_on < @Day OR (s.closed_on = @Day AND s.id < @Below))
         ORDER BY s.closed_on DESC, s.id DESC
        """;

    /// <inheritdoc/>
    public override IReadOnlyList<ThreadStrand> Strands { get; } =
    [
        new("saveCaseOpened", ThreadGroup.Contract, "saveCase", Opened) { WordTexts = "saveCases.kind", Tone = _ => ThreadTone.Warning },
        new("saveCaseClosed", ThreadGroup.Contract, "saveCase", Closed) { OfDays = true, WordTexts = "saveCases.state", Tone = state => state == "saved" ? ThreadTone.Good : ThreadTone.Bad },
    ];
}
