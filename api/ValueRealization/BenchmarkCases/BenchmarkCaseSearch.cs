using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Search;

namespace ProductOps.Api.ValueRealization.BenchmarkCases;

/// <summary>Benchmark cases in the search over everything, by name.</summary>
public sealed class BenchmarkCaseSearch(Db db) : NamedSearch(db, new BenchmarkCaseRecordKind(db), Rows)
{
    private const string Rows = """
        SELECT b.id AS Id, b.title AS Title, c.name AS Detail
          FROM realization_benchmark_case b JOIN realization_customer c ON c.id = b.customer_id
         WHERE b.archived_at IS NULL AND b.title_key LIKE @Infix ESCAPE '~'
         ORDER BY b.id DESC
        """;

    /// <inheritdoc/>
    public override int Order => 31;
}
