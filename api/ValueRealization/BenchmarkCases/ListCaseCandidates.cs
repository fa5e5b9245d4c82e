using MediatR;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.Shared.Texts;

namespace ProductOps.Api.ValueRealization.BenchmarkCases;

/// <summary>Customers who would make a benchmark case and have none yet, with why: they see results, they renewed, they speak for us, they are not at risk.</summary>
/// <remarks>At least two reasons; customers at medium or high risk of leaving, or with an open save case, are left out.</remarks>
public sealed class ListCaseCandidates : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/benchmark-cases/candidates", (IMediator mediator, CancellationToken stop) => mediator.Send(new Query(), stop))
        .Allow(Permissions.Read);

    /// <summary>The query.</summary>
    public sealed record Query : IQuery<ListPage<Candidate>>;

    /// <summary>A customer who would make a case.</summary>
    /// <param name="CustomerId">The customer.</param>
    /// <param name="CustomerName">The customer's name.</param>
    /// <param name="Industry">The line of business.</param>
    /// <param name="Reasons">Why, in the reader's language, the strongest first.</param>
    public sealed record Candidate(long CustomerId, string CustomerName, string? Industry, IReadOnlyList<string> Reasons)
    {
        /// <summary>As it looks.</summary>
        public static Candidate Example => new(7, "Sample Equipment Ltd", "Equipment service", ["2 results observed on visits", "Has renewed 2 times"]);
    }

    /// <summary>Finds them.</summary>
    public sealed class Handler(Db db) : IRequestHandler<Query, ListPage<Candidate>>
    {
        private const int Most = 30;
        private const string Facts = """
            SELECT c.id AS Id, c.name AS Name, c.industry AS Industry,
                   (SELECT COUNT(*) FROM realization_observation o WHERE o.customer_id = c.id AND o.archived_at IS NULL AND o.kind = 'result') AS Results,
                   (SELECT COUNT(*) FROM realization_observation o WHERE o.customer_id = c.id AND o.archived_at IS NULL AND o.kind = 'liked') AS Liked,
                   (SELECT COUNT(*) FROM realization_renewal r WHERE r.customer_id = c.id AND r.archived_at IS NULL AND r.state = 'renewed') AS Renewals,
                   (SELECT COUNT(*) FROM realization_contact p WHERE p.customer_id = c.id AND p.archived_at IS NULL AND p.is_champion = 1 AND p.attitude = 'supporter') AS Champions,
                   (SELECT COUNT(*) FROM realization_visit v WHERE v.customer_id = c.id AND v.archived_at IS NULL AND v.will_renew = 'yes') AS Willing
              FROM realization_customer c
             WHERE c.archived_at IS NULL AND c.contract_count > 0
               AND NOT EXISTS (SELECT 1 FROM realization_benchmark_case b WHERE b.customer_id = c.id AND b.archived_at IS NULL AND b.state <> 'withdrawn')
               AND NOT EXISTS (SELECT 1 FROM realization_renewal r WHERE r.customer_id = c.id AND r.archived_at IS NULL AND (r.state = 'lost' OR (r.state IN ('upcoming', 'open') AND r.risk IN ('medium', 'high'))))
               AND NOT EXISTS (SELECT 1 FROM realization_save_case s WHERE s.customer_id = c.id AND s.archived_at IS NULL AND s.state IN ('open', 'acting'))
            """;

        /// <inheritdoc/>
        public async Task<ListPage<Candidate>> Handle(Query request, CancellationToken cancellationToken)
        {
            var found = (await db.Query<Row>(Facts, null, cancellationToken)).Select(row => (Row: row, Reasons: Because(row))).Where(each => each.Reasons.Count >= 2)
                .OrderByDescending(each => each.Row.Results).ThenByDescending(each => each.Reasons.Count).ThenByDescending(each => each.Row.Renewals).ThenBy(each => each.Row.Id).Take(Most);
            return new ListPage<Candidate>([.. found.Select(each => new Candidate(each.Row.Id, each.Row.Name, each.Row.Industry, each.Reasons))], null, null);
        }

        private static List<string> Because(Row row)
        {
            var reasons = new List<string>();
            foreach (var (word, count) in new[] { ("results", row.Results), ("liked", row.Liked), ("renewed", row.Renewals), ("champions", row.Champions), ("willing", row.Willing) })
                if (count > 0) reasons.Add(Text.Of("benchmarkCases.because." + word, ("count", count)));
            return reasons;
        }

        private sealed record Row
        {
            public long Id { get; init; }
            public string Name { get; init; } = "";
            public string? Industry { get; init; }
            public long Results { get; init; }
            public long Liked { get; init; }
            public long Renewals { get; init; }
            public long Champions { get; init; }
            public long Willing { get; init; }
        }
    }
}
