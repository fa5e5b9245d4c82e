using MediatR;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>The newest days on which something came under a name, customer by customer, to see what it may stand for.</summary>
public sealed class ListEventNameSamples : ISlice
{
    private const int Most = 8;

    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/usage/event-names/{id:long}/samples", (long id, IMediator mediator, CancellationToken stop) => mediator.Send(new Query(id), stop))
        .Allow(Permissions.Read);

    /// <summary>A customer's day under a name.</summary>
    public sealed record Sample
    {
        /// <summary>The day.</summary>
        public DateOnly Day { get; init; }

        /// <summary>The customer, or what events call one nobody knows.</summary>
        public string? Customer { get; init; }

        /// <summary>Events.</summary>
        public long Events { get; init; }

        /// <summary>How often it was done.</summary>
        public long Uses { get; init; }

        /// <summary>People.</summary>
        public long People { get; init; }

        /// <summary>Seconds spent.</summary>
        public long Seconds { get; init; }

        /// <summary>What came out.</summary>
        public long Outputs { get; init; }

        /// <summary>As it looks.</summary>
        public static Sample Example => new() { Day = new DateOnly(2026, 11, 20), Customer = "Sample Lifts Ltd", Events = 12, Uses = 12, People = 4, Seconds = 1800, Outputs = 6 };
    }

    /// <summary>The query.</summary>
    public sealed record Query(long Id) : IQuery<ListPage<Sample>>;

    /// <summary>Reads them.</summary>
    public sealed class Handler(Db db, EventNames names) : IRequestHandler<Query, ListPage<Sample>>
    {
        private const string Newest = """
            SELECT p.day AS Day, MAX(COALESCE(c.name, a.ref)) AS Customer, SUM(p.events) AS Events, SUM(p.uses) AS Uses, COUNT(DISTINCT CASE WHEN p.person <> 0 THEN p.person END) AS People, SUM(p.seconds) AS Seconds, SUM(p.outputs) AS Outputs
              FROM realization_usage_day d
              JOIN realization_usage_person p ON p.customer_key = d.customer_key AND p.day = d.day AND p.event_id = @Id
              LEFT JOIN realization_customer c ON c.id = d.customer_key
              LEFT JOIN realization_usage_account a ON a.id = -d.customer_key
             WHERE d.feature_key = @Slot
             GROUP BY p.customer_key, p.day
             ORDER BY p.day DESC, p.customer_key
            """;

        /// <inheritdoc/>
        public async Task<ListPage<Sample>> Handle(Query request, CancellationToken cancellationToken)
        {
            var name = await names.View(request.Id, cancellationToken);
            return new ListPage<Sample>(await db.Query<Sample>(Newest + db.Dialect.Take(Most), new { request.Id, Slot = UsageName.SlotOf(name.Id, name.State, name.FeatureId) }, cancellationToken), null, null);
        }
    }
}
