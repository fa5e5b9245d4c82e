using ProductOps.Api.ValueRealization.Contracts;

namespace ProductOps.Api.ValueRealization.BenchmarkCases;

/// <summary>Benchmark cases in a customer's timeline: published.</summary>
public sealed class BenchmarkCaseThread : CustomerThreadSource
{
    private const string Published = """
        SELECT b.id AS Id, b.published_at AS At, b.id AS RecordId, b.title AS Title, u.name AS "By"
          FROM realization_benchmark_case b LEFT JOIN platform_pub_user u ON u.id = b.owner_id
         WHERE b.customer_id = @CustomerId AND b.archived_at IS NULL AND b.published_at IS NOT NULL AND (b.published_at < @At OR (b.published_at = @At AND b.id < @Below))
         ORDER BY b.published_at DESC, b.id DESC
        """;

    /// <inheritdoc/>
    public override IReadOnlyList<ThreadStrand> Strands { get; } = [new("casePublished", ThreadGroup.Result, "benchmarkCase", Published) { Tone = _ => ThreadTone.Good }];
}
