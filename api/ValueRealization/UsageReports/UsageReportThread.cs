using ProductOps.Api.ValueRealization.Contracts;

namespace ProductOps.Api.ValueRealization.UsageReports;

/// <summary>Usage reports in a customer's timeline: presented, published.</summary>
public sealed class UsageReportThread : CustomerThreadSource
{
    private const string Presented = """
        SELECT r.id AS Id, r.presented_at AS At, r.id AS RecordId, r.title AS Title, r.presentation_note AS Detail, u.name AS "By"
          FROM realization_usage_report r LEFT JOIN platform_pub_user u ON u.id = r.presented_by_id
         WHERE r.customer_id = @CustomerId AND r.archived_at IS NULL AND r.presented_at IS NOT NULL AND (r.presented_at < @At OR (r.presented_at = @At AND r.id < @Below))
         ORDER BY r.presented_at DESC, r.id DESC
        """;

    private const string Published = """
        SELECT r.id AS Id, r.published_at AS At, r.id AS RecordId, r.title AS Title, u.name AS "By"
          FROM realization_usage_report r LEFT JOIN platform_pub_user u ON u.id = r.owner_id
         WHERE r.customer_id = @CustomerId AND r.archived_at IS NULL AND r.published_at IS NOT NULL AND (r.published_at < @At OR (r.published_at = @At AND r.id < @Below))
         ORDER BY r.published_at DESC, r.id DESC
        """;

    /// <inheritdoc/>
    public override IReadOnlyList<ThreadStrand> Strands { get; } =
    [
        new("reportPresented", ThreadGroup.Usage, "usageReport", Presented) { Tone = _ => ThreadTone.Good },
        new("reportPublished", ThreadGroup.Usage, "usageReport", Published),
    ];
}
