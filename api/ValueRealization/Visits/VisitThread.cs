using ProductOps.Api.ValueRealization.Contracts;

namespace ProductOps.Api.ValueRealization.Visits;

/// <summary>Visits, calls and interviews in a customer's timeline.</summary>
public sealed class VisitThread : CustomerThreadSource
{
    private const string Visits = """
        SELECT v.id AS Id, v.visited_on AS At, v.id AS RecordId, v.title AS Title, v.note AS Detail, v.channel AS Word, u.name AS "By"
          FROM realization_visit v LEFT JOIN platform_pub_user u ON u.id = v.owner_id
         WHERE v.customer_id = @CustomerId AND v.archived_at IS NULL AND (v.visited_on < @Day OR (v.visited_on = @Day AND v.id < @Below))
         ORDER BY v.visited_on DESC, v.id DESC
        """;

    /// <inheritdoc/>
    public override IReadOnlyList<ThreadStrand> Strands { get; } = [new("visit", ThreadGroup.Contact, "visit", Visits) { OfDays = true, WordTexts = "visits.channel" }];
}
