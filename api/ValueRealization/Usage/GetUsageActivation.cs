using MediatR;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>How much of what is licensed was ever opened: by feature, customer, region, tier, line of business, or all in one line. Whatever lies idle most comes first.</summary>
/// <remarks>Counts pairs of a customer and a feature licensed on <c>to</c> (today unless said otherwise); a licensed product is all its features. Opened is what was used at least once in the year before.</remarks>
public sealed class GetUsageActivation : ISlice
{
    private const int DaysLookedAt = 365;

    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/usage/activation", (string? by, DateOnly? to, IMediator mediator, CancellationToken stop) => mediator.Send(new Query(by, to), stop))
        .Allow(Permissions.Read);

    /// <summary>What a line is about.</summary>
    public enum ActivationBy
    {
        /// <summary>A feature.</summary>
        Feature,

        /// <summary>A customer.</summary>
        Customer,

        /// <summary>The customers of a region.</summary>
        Region,

        /// <summary>The customers of a tier.</summary>
        Tier,

        /// <summary>The customers of a line of business.</summary>
        Industry,

        /// <summary>Everything.</summary>
        Total,
    }

    /// <summary>A line.</summary>
    public sealed record Row
    {
        /// <summary>The feature.</summary>
        public Reference? Feature { get; init; }

        /// <summary>The customer.</summary>
        public Reference? Customer { get; init; }

        /// <summary>The region, tier or line of business; empty where it is not known.</summary>
        public string? Group { get; init; }

        /// <summary>Pairs of a customer and a feature that are licensed.</summary>
        public required long Licensed { get; init; }

        /// <summary>Those opened.</summary>
        public required long Opened { get; init; }

        /// <summary>The share opened.</summary>
        public decimal? Share => Licensed == 0 ? null : Math.Round((decimal)Opened / Licensed, 3);

        /// <summary>As it looks.</summary>
        public static Row Example => new() { Feature = new Reference(12, "Offline work orders"), Licensed = 42, Opened = 31 };
    }

    /// <summary>The query.</summary>
    public sealed record Query(string? By, DateOnly? To) : IQuery<ListPage<Row>>;

    /// <summary>Counts.</summary>
    public sealed class Handler(Db db, TimeProvider clock) : IRequestHandler<Query, ListPage<Row>>
    {
        private const string Pairs = """
            SELECT x.feature_id AS FeatureId, MAX(x.feature_name) AS FeatureName, x.customer_id AS CustomerId, MAX(c.name) AS CustomerName, MAX(c.region) AS Region, MAX(c.tier) AS Tier, MAX(c.industry) AS Industry,
                   MAX(CASE WHEN o.feature_key IS NULL THEN 0 ELSE 1 END) AS Opened
              FROM (SELECT DISTINCT l.customer_id, f.id AS feature_id, f.name AS feature_name
                      FROM realization_pub_licence l
                      JOIN refinement_pub_feature f ON f.id = l.feature_id OR (l.feature_id IS NULL AND f.product_id = l.product_id)
                     WHERE l.status = 'active' AND l.starts_on <= @To AND (l.ends_on IS NULL OR l.ends_on >= @To) AND f.kind = 'feature' AND f.archived_at IS NULL) x
              JOIN realization_customer c ON c.id = x.customer_id AND c.archived_at IS NULL
              LEFT JOIN (SELECT DISTINCT customer_key, feature_key FROM realization_usage_day WHERE day >= @From AND day <= @To AND feature_key > 0) o ON o.customer_key = x.customer_id AND o.feature_key = x.feature_id
             GROUP BY x.feature_id, x.customer_id
            """;

        /// <inheritdoc/>
        public async Task<ListPage<Row>> Handle(Query request, CancellationToken cancellationToken)
        {
            if (!Enum.TryParse<ActivationBy>(request.By ?? nameof(ActivationBy.Feature), ignoreCase: true, out var by) || !Enum.IsDefined(by)) throw Refusals.Malformed("by", "unknownChoice", ("choices", string.Join(", ", Words.Of<ActivationBy>())));
            var to = UsagePeriod.Of(null, request.To, clock).To;
            var pairs = await db.Query<Pair>(Pairs, new { From = to.AddDays(1 - DaysLookedAt), To = to }, cancellationToken);
            var rows = pairs.GroupBy(pair => pair.Of(by)).Select(group => new Row
            {
                Feature = by == ActivationBy.Feature ? new Reference(group.First().FeatureId, group.First().FeatureName) : null, Customer = by == ActivationBy.Customer ? new Reference(group.First().CustomerId, group.First().CustomerName) : null,
                Group = group.Key.Group, Licensed = group.LongCount(), Opened = group.LongCount(pair => pair.Opened > 0),
            });
            return new ListPage<Row>([.. rows.OrderByDescending(row => row.Licensed - row.Opened).ThenByDescending(row => row.Licensed).ThenBy(row => row.Feature?.Id ?? row.Customer?.Id)], null, null);
        }
    }

    private sealed record Pair
    {
        public long FeatureId { get; init; }
        public string FeatureName { get; init; } = "";
        public long CustomerId { get; init; }
        public string CustomerName { get; init; } = "";
        public string? Region { get; init; }
        public string? Tier { get; init; }
        public string? Industry { get; init; }
        public long Opened { get; init; }

        public (long Id, string? Group) Of(ActivationBy by) => by switch
        {
            ActivationBy.Feature => (FeatureId, null), ActivationBy.Customer => (CustomerId, null), ActivationBy.Region => (0, Region ?? ""), ActivationBy.Tier => (0, Tier ?? ""), ActivationBy.Industry => (0, Industry ?? ""), _ => (0, null),
        };
    }
}
