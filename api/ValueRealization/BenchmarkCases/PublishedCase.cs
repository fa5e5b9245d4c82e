using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Publishing;

namespace ProductOps.Api.ValueRealization.BenchmarkCases;

/// <summary>A benchmark case as a published page.</summary>
public sealed class PublishedCase(Db db) : PublishedKind
{
    /// <summary>When a case is there for whoever holds its link: only as long as it is published and the customer agrees.</summary>
    internal const string Shown = "b.token_hash = @Hash AND b.link_expires_at > @Now AND b.state = 'published' AND b.consent IN ('given', 'anonymous') AND b.archived_at IS NULL";

    private const string Count = $"SELECT COUNT(*) FROM realization_benchmark_case b WHERE {Shown}";

    /// <inheritdoc/>
    public override string Kind => "case";

    /// <inheritdoc/>
    public override async Task<bool> Has(string tokenHash, DateTime now, CancellationToken stop) => await db.Scalar<long>(Count, new { Hash = tokenHash, Now = now }, stop) > 0;
}
