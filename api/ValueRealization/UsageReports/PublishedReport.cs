using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Publishing;

namespace ProductOps.Api.ValueRealization.UsageReports;

/// <summary>A usage report as a published page.</summary>
public sealed class PublishedReport(Db db) : PublishedKind
{
    /// <summary>When a report is there for whoever holds its link: only as long as it is approved or presented.</summary>
    internal const string Shown = "r.token_hash = @Hash AND r.link_expires_at > @Now AND r.state IN ('approved', 'presented') AND r.archived_at IS NULL";

    private const string Count = $"SELECT COUNT(*) FROM realization_usage_report r WHERE {Shown}";

    /// <inheritdoc/>
    public override string Kind => "report";

    /// <inheritdoc/>
    public override async Task<bool> Has(string tokenHash, DateTime now, CancellationToken stop) => await db.Scalar<long>(Count, new { Hash = tokenHash, Now = now }, stop) > 0;
}
