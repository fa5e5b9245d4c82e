using ProductOps.Api.ValueRealization.Contracts;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>The pool in a customer's timeline: what they asked for in their own words, what was decided about it, what was launched for them and whether it meets its end.</summary>
public sealed class RequirementThread : CustomerThreadSource
{
    private const string Voices = """
        SELECT v.id AS Id, v.said_on AS At, v.requirement_id AS RecordId, r.title AS Title, COALESCE(v.edited_text, v.original_text) AS Detail, v.channel AS Word, v.contact AS "By"
          FROM delivery_voice v JOIN delivery_requirement r ON r.id = v.requirement_id
         WHERE v.customer_id = @CustomerId AND r.archived_at IS NULL AND (v.said_on < @Day OR (v.said_on = @Day AND v.id < @Below))
         ORDER BY v.said_on DESC, v.id DESC
        """;

    private const string Screenings = """
        SELECT r.id AS Id, r.screened_at AS At, r.id AS RecordId, r.title AS Title, r.screening_reason AS Detail, r.screening_outcome AS Word, u.name AS "By"
          FROM delivery_requirement r LEFT JOIN platform_pub_user u ON u.id = r.screened_by
         WHERE r.id IN (SELECT v.requirement_id FROM delivery_voice v WHERE v.customer_id = @CustomerId) AND r.archived_at IS NULL
           AND r.screened_at IS NOT NULL AND (r.screened_at < @At OR (r.screened_at = @At AND r.id < @Below))
         ORDER BY r.screened_at DESC, r.id DESC
        """;

    private const string Decisions = """
        SELECT d.id AS Id, d.decided_at AS At, d.requirement_id AS RecordId, r.title AS Title, d.reason AS Detail, d.verdict AS Word, u.name AS "By"
          FROM delivery_decision d JOIN delivery_requirement r ON r.id = d.requirement_id LEFT JOIN platform_pub_user u ON u.id = d.decided_by
         WHERE d.requirement_id IN (SELECT v.requirement_id FROM delivery_voice v WHERE v.customer_id = @CustomerId) AND r.archived_at IS NULL
           AND d.undone_at IS NULL AND (d.decided_at < @At OR (d.decided_at = @At AND d.id < @Below))
         ORDER BY d.decided_at DESC, d.id DESC
        """;

    private const string Launches = """
        SELECT r.id AS Id, r.launched_on AS At, r.id AS RecordId, r.title AS Title, r.launched_release AS Detail, u.name AS "By"
          FROM delivery_requirement r LEFT JOIN platform_pub_user u ON u.id = r.launched_by
         WHERE r.id IN (SELECT v.requirement_id FROM delivery_voice v WHERE v.customer_id = @CustomerId) AND r.archived_at IS NULL
           AND r.launched_on IS NOT NULL AND (r.launched_on < @Day OR (r.launched_on = @Day AND r.id < @Below))
         ORDER BY r.launched_on DESC, r.id DESC
        """;

    private const string Confirmations = """
        SELECT c.id AS Id, c.confirmed_at AS At, c.requirement_id AS RecordId, r.title AS Title, c.comment AS Detail, CASE WHEN c.is_met = 1 THEN 'confirmed' ELSE 'reopened' END AS Word, u.name AS "By"
          FROM delivery_confirmation c JOIN delivery_requirement r ON r.id = c.requirement_id LEFT JOIN platform_pub_user u ON u.id = c.user_id
         WHERE c.requirement_id IN (SELECT v.requirement_id FROM delivery_voice v WHERE v.customer_id = @CustomerId) AND r.archived_at IS NULL
           AND (c.confirmed_at < @At OR (c.confirmed_at = @At AND c.id < @Below))
         ORDER BY c.confirmed_at DESC, c.id DESC
        """;

    /// <inheritdoc/>
    public override IReadOnlyList<ThreadStrand> Strands { get; } =
    [
        new("voice", ThreadGroup.Contact, "requirement", Voices) { OfDays = true, WordTexts = "thread.channel" },
        new("screening", ThreadGroup.Requirement, "requirement", Screenings) { WordTexts = "thread.screeningOutcome" },
        new("decision", ThreadGroup.Requirement, "requirement", Decisions) { WordTexts = "thread.verdict", Tone = verdict => verdict switch { "accept" => ThreadTone.Good, "reject" => ThreadTone.Warning, _ => ThreadTone.Plain } },
        new("launch", ThreadGroup.Requirement, "requirement", Launches) { OfDays = true, Tone = _ => ThreadTone.Good },
        new("confirmation", ThreadGroup.Requirement, "requirement", Confirmations) { WordTexts = "thread.confirmationOutcome", Tone = word => word == "confirmed" ? ThreadTone.Good : ThreadTone.Warning },
    ];
}
