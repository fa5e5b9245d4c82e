using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Search;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.BenchmarkCases;

/// <summary>Benchmark cases in the search over everything, by name.</summary>
public sealed class BenchmarkCaseSearch(Db db) : SearchSource
{
    private const string Rows = """
        SELECT b.id AS Id, b.title AS Title, c.name AS Detail
          FROM realization_benchmark_case b JOIN realization_customer c ON c.id = b.customer_id
         WHERE b.archived_at IS NULL AND b.title_key LIKE @Infix ESCAPE '~'
         ORDER BY b.id DESC
        """;

    /// <inheritdoc/>
    public override string Kind => "benchmarkCase";

    /// <inheritdoc/>
    public override int Order => 31;

    /// <inheritdoc/>
    public override Permission Reading => Permissions.Read;

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<SearchHit>> Find(string text, int most, CancellationToken stop) =>
        [.. (await db.Holding(Rows, text, most, stop)).Select(row => new SearchHit { Kind = Kind, Id = row.Id, Title = row.Title, Detail = row.Detail, Url = BenchmarkCaseRecordKind.Page(row.Id) })];
}
