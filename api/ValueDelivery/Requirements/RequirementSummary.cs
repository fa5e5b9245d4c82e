using MediatR;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueDelivery.Contracts;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>What stands behind a filter of the pool: how many requirements, how many distinct customers, and their money, each customer counted once.</summary>
/// <remarks>Takes the same filters and <c>q</c> as the list.</remarks>
public sealed class RequirementSummary : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/requirements/summary", (ListRequest request, IMediator mediator, CancellationToken stop) => mediator.Send(new Query(request), stop))
        .Allow(Permissions.ReadRequirements);

    /// <summary>The query.</summary>
    public sealed record Query(ListRequest Request) : IQuery<View>;

    /// <summary>The figures.</summary>
    /// <param name="Count">Requirements.</param>
    /// <param name="ByStatus">How many of them stand where.</param>
    /// <param name="Customers">Distinct customers who ask for any of them.</param>
    /// <param name="AskingRevenue">Their recurring revenue, each counted once.</param>
    /// <param name="Currency">The workspace's currency.</param>
    public sealed record View(long Count, IReadOnlyDictionary<RequirementStatus, long> ByStatus, int Customers, Amount AskingRevenue, string Currency);

    /// <summary>Counts.</summary>
    public sealed class Handler(Db db, ListReader lists, ScoringRules.ScoringRules rules, TimeProvider clock) : IRequestHandler<Query, View>
    {
        private const string Statuses = "SELECT r.status AS Status, COUNT(*) AS Number FROM delivery_requirement r WHERE 1 = 1 GROUP BY r.status";
        private const string WhoAsks = """
            SELECT c.id AS Id, c.name AS Name, c.tier AS Tier, c.recurring_revenue AS RecurringRevenue, c.currency AS Currency, c.renews_on AS RenewsOn
              FROM realization_pub_customer c
             WHERE EXISTS (SELECT 1 FROM delivery_voice v JOIN delivery_requirement r ON r.id = v.requirement_id WHERE v.customer_id = c.id AND 1 = 1)
            """;

        /// <inheritdoc/>
        public async Task<View> Handle(Query request, CancellationToken cancellationToken)
        {
            var sql = lists.Sql(RequirementList.Definition, request.Request);
            var statuses = await db.Query<Row>(Behind(Statuses, sql), sql.Parameters, cancellationToken);
            var customers = await db.Query<CustomerFacts>(Behind(WhoAsks, sql), sql.Parameters, cancellationToken);
            var rule = await rules.Rule(cancellationToken);
            var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
            var asking = customers.Aggregate(Asking.Nobody, (sum, customer) => sum.With(customer, rule, today));
            return new View(
                statuses.Sum(row => row.Number),
                statuses.ToDictionary(row => Words.Parse<RequirementStatus>(row.Status), row => row.Number),
                asking.Customers,
                new Amount(asking.Revenue),
                rule.Currency);
        }

        private static string Behind(string text, ListSql sql) => text.Replace("1 = 1", $"({sql.Condition})", StringComparison.Ordinal);

        private sealed record Row
        {
            public string Status { get; init; } = "";

            public long Number { get; init; }
        }
    }
}
