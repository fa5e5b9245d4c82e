using MediatR;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>The renewals that hang on a requirement, lost or at risk, with the money at stake.</summary>
public sealed class ListRequirementRenewals : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/requirements/{id}/renewals", (RequirementId id, IMediator mediator, CancellationToken stop) => mediator.Send(new Query(id), stop))
        .Allow(Permissions.ReadRequirements);

    /// <summary>The query.</summary>
    public sealed record Query(RequirementId Id) : IQuery<View>;

    /// <summary>The renewals.</summary>
    /// <param name="Items">One for each customer; the lost ones first, then by money.</param>
    /// <param name="Totals">What is lost and what is at risk, by currency.</param>
    public sealed record View(IReadOnlyList<Renewal> Items, IReadOnlyList<Total> Totals)
    {
        /// <summary>As it looks.</summary>
        public static View Example => new(
            [new Renewal { CustomerId = 7, CustomerName = "Sample Equipment Ltd", RenewalId = 5, IsLost = false, Amount = Shared.Data.Amount.Of(800_000m), Currency = "CNY", Reason = "Wants pictures without a network first.", At = new DateTime(2026, 8, 19, 8, 0, 0, DateTimeKind.Utc) }],
            [new Total("CNY", new Amount(0), Amount.Of(800_000m))]);
    }

    /// <summary>One renewal.</summary>
    public sealed record Renewal
    {
        /// <summary>The customer.</summary>
        public long CustomerId { get; init; }

        /// <summary>The customer's name.</summary>
        public string CustomerName { get; init; } = "";

        /// <summary>The renewal, where it is known.</summary>
        public long? RenewalId { get; init; }

        /// <summary>True when the customer did not go on; false while it is at risk.</summary>
        public bool IsLost { get; init; }

        /// <summary>What is at stake a year.</summary>
        public Amount? Amount { get; init; }

        /// <summary>Its currency.</summary>
        public string? Currency { get; init; }

        /// <summary>The words for it.</summary>
        public string? Reason { get; init; }

        /// <summary>Since when.</summary>
        public DateTime At { get; init; }
    }

    /// <summary>The money of one currency.</summary>
    /// <param name="Currency">The currency.</param>
    /// <param name="Lost">What is lost.</param>
    /// <param name="AtRisk">What is at risk.</param>
    public sealed record Total(string Currency, Amount Lost, Amount AtRisk);

    /// <summary>Reads them.</summary>
    public sealed class Handler(Db db, RequirementViews views) : IRequestHandler<Query, View>
    {
        private const string Rows = """
            SELECT l.customer_id AS CustomerId, c.name AS CustomerName, l.renewal_id AS RenewalId, l.is_lost AS IsLost, l.amount AS Amount, l.currency AS Currency, l.reason AS Reason, l.lost_at AS At
              FROM delivery_lost_renewal l JOIN realization_pub_customer c ON c.id = l.customer_id
             WHERE l.requirement_id = @Id
             ORDER BY l.is_lost DESC, l.amount DESC, l.id
            """;

        /// <inheritdoc/>
        public async Task<View> Handle(Query request, CancellationToken cancellationToken)
        {
            await views.Demand(request.Id, cancellationToken);
            var rows = await db.Query<Renewal>(Rows, new { Id = request.Id.Value }, cancellationToken);
            return new View(rows, [.. rows.Where(row => row.Currency is not null).GroupBy(row => row.Currency!, StringComparer.Ordinal)
                .Select(group => new Total(group.Key, Sum(group.Where(row => row.IsLost)), Sum(group.Where(row => !row.IsLost))))]);
        }

        private static Amount Sum(IEnumerable<Renewal> rows) => new(rows.Sum(row => row.Amount?.Minor ?? 0));
    }
}
