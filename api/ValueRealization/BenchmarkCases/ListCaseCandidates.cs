using MediatR;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.Shared.Texts;

namespace ProductOps.Api.ValueRealization.BenchmarkCases;

/// <summary>Customers who would make a benchmark case and have none yet, with why: they use the product deeply, they see results, they renewed, they speak for us, they are not at risk.</summary>
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
        private const int Deep = 75;
        private const int Wide = 80;
        private const string Depths = "SELECT w.uses AS Uses, w.people AS People FROM realization_usage_standing w JOIN realization_customer c ON c.id = w.customer_id WHERE c.archived_at IS NULL AND w.people > 0";

        private const string Facts = """
            SELECT c.id AS Id, c.name AS Name, c.industry AS Industry,
                   (SELECT COUNT(*) FROM realization_observation o WHERE o.customer_id = c.id AND o.archived_at IS NULL AND o.kind = 'result') AS Results,
                   (SELECT COUNT(*) FROM realization_observation o WHERE o.customer_id = c.id AND o.archived_at IS NULL AND o.kind = 'liked') AS Liked,
                   (SELECT COUNT(*) FROM realization_renewal r WHERE r.customer_id = c.id AND r.archived_at IS NULL AND r.state = 'renewed') AS Renewals,
                   (SELECT COUNT(*) FROM realization_contact p WHERE p.customer_id = c.id AND p.archived_at IS NULL AND p.is_champion = 1 AND p.attitude = 'supporter') AS Champions,
                   (SELECT COUNT(*) FROM realization_visit v WHERE v.customer_id = c.id AND v.archived_at IS NULL AND v.will_renew = 'yes') AS Willing,
                   COALESCE(w.uses, 0) AS Uses, COALESCE(w.people, 0) AS People, COALESCE(w.licensed, 0) AS Licensed, COALESCE(w.opened, 0) AS Opened
              FROM realization_customer c LEFT JOIN realization_usage_standing w ON w.customer_id = c.id
             WHERE c.archived_at IS NULL AND c.contract_count > 0
               AND NOT EXISTS (SELECT 1 FROM realization_benchmark_case b WHERE b.customer_id = c.id AND b.archived_at IS NULL AND b.state <> 'withdrawn')
               AND NOT EXISTS (SELECT 1 FROM realization_renewal r WHERE r.customer_id = c.id AND r.archived_at IS NULL AND (r.state = 'lost' OR (r.state IN ('upcoming', 'open') AND r.risk IN ('medium', 'high'))))
               AND NOT EXISTS (SELECT 1 FROM realization_save_case s WHERE s.customer_id = c.id AND s.archived_at IS NULL AND s.state IN ('open', 'acting'))
            """;

        /// <inheritdoc/>
        public async Task<ListPage<Candidate>> Handle(Query request, CancellationToken cancellationToken)
        {
            var depths = (await db.Query<Row>(Depths, null, cancellationToken)).Select(Depth).Order().ToArray();
            var found = (await db.Query<Row>(Facts, null, cancellationToken)).Select(row => (Row: row, Below: Below(depths, row))).Select(each => (each.Row, each.Below, Reasons: Because(each.Row, each.Below))).Where(each => each.Reasons.Count >= 2)
                .OrderByDescending(each => each.Row.Results > 0 && each.Below >= Deep).ThenByDescending(each => each.Row.Results).ThenByDescending(each => each.Reasons.Count).ThenByDescending(each => each.Row.Renewals).ThenBy(each => each.Row.Id).Take(Most);
            return new ListPage<Candidate>([.. found.Select(each => new Candidate(each.Row.Id, each.Row.Name, each.Row.Industry, each.Reasons))], null, null);
        }

        private static double Depth(Row row) => (double)row.Uses / row.People;

        // How many of a hundred customers in use go less deep, by uses a person over the last four weeks.
        private static int Below(double[] depths, Row row)
        {
            if (row.People == 0 || depths.Length < 2) return 0;
            var at = Array.BinarySearch(depths, Depth(row));
            while (at > 0 && depths[at - 1].Equals(depths[at])) at--;
            return at < 0 ? 0 : 100 * at / (depths.Length - 1);
        }

        private static List<string> Because(Row row, int below)
        {
            var reasons = new List<string>();
            if (below >= Deep) reasons.Add(Text.Of("benchmarkCases.because.deep", ("count", below)));
            if (row.Licensed > 0 && 100 * row.Opened / row.Licensed >= Wide) reasons.Add(Text.Of("benchmarkCases.because.wide", ("opened", row.Opened), ("licensed", row.Licensed)));
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
            public long Uses { get; init; }
            public long People { get; init; }
            public long Licensed { get; init; }
            public long Opened { get; init; }
        }
    }
}
